// The six stories as cards, of which one is chosen.
import { useId } from "preact/hooks";
import type { Book } from "#company/book.ts";
import { bookOf, type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { Icon } from "../components/icon.tsx";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";
import { say } from "../words/words.ts";

export function StoryCards({ value, onChange }: { value: ScenarioName; onChange: (name: ScenarioName) => void }) {
  const group = useId();
  return (
    <fieldset class="stories">
      <legend>{say("host.story")}</legend>
      {scenarioNames.map((name) => (
        <label key={name} class="story">
          <input type="radio" name={group} checked={name === value} onChange={() => onChange(name)} />
          <span class="story-face">
            <Story name={name} book={bookOf(name)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Story({ name, book }: { name: ScenarioName; book: Book }) {
  return (
    <>
      <span class="story-head">
        <b>{book.title}</b>
        <span class="story-signals">
          {book.signals.map(({ name: signal, icon }) => (
            <Icon key={signal} drawing={iconSvg(isPictureIcon(icon) ? icon : "star")} size={20} />
          ))}
        </span>
      </span>
      {book.question !== book.title && <span class="story-question">{book.question}</span>}
      <span>{say(`host.story.${name}`)}</span>
      <small>{say("host.story.size", { count: book.customers.length })}</small>
    </>
  );
}
