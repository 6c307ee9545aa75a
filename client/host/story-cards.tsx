// The stories as cards, of which one is chosen: the six of the house, and the teacher's own with its editor below.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Book } from "#company/book.ts";
import { bookOf, type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { Icon } from "../components/icon.tsx";
import { OwnCard } from "../own-book/own-card.tsx";
import { OwnEditor } from "../own-book/own-editor.tsx";
import type { OwnStory } from "../own-book/own-story.ts";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";
import { say } from "../words/words.ts";

export interface StoryCardsProps {
  readonly value: ScenarioName | Book; // a book is the teacher's own
  readonly own: OwnStory;
  readonly onChange: (name: ScenarioName) => void;
}

export function StoryCards({ value, own, onChange }: StoryCardsProps) {
  const group = useId();
  const isOwn = typeof value === "object";
  const card = useRef<HTMLLabelElement>(null);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (isFresh) card.current?.scrollIntoView({ block: "start" }); // the editor opens below, out of sight
  }, [isFresh]);
  const chooseOwn = () => {
    own.choose(true);
    setFresh(true);
  };
  const choose = (name: ScenarioName) => {
    onChange(name);
    setFresh(false);
  };
  return (
    <>
      <fieldset class="stories">
        <legend>{say("host.story")}</legend>
        {scenarioNames.map((name) => (
          <label key={name} class="story">
            <input type="radio" name={group} checked={name === value} onChange={() => choose(name)} />
            <span class="story-face">
              <Story name={name} book={bookOf(name)} />
            </span>
          </label>
        ))}
        <label ref={card} class="story story-own">
          <input type="radio" name={group} checked={isOwn} onChange={chooseOwn} />
          <span class="story-face">
            <OwnCard own={own} />
          </span>
        </label>
      </fieldset>
      {isOwn && <OwnEditor own={own} />}
    </>
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
