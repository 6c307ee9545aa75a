// The card of the teacher's own story: what it is called, and whether it can be played.
import { Icon } from "../components/icon.tsx";
import { pencilIcon, triangleAlertIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { OwnStory } from "./own-story.ts";

export function OwnCard({ own }: { own: OwnStory }) {
  const { book, faults } = own.reading;
  return (
    <>
      <span class="story-head">
        <b>{say("ownStory.card")}</b>
        <span class="story-signals">
          <Icon drawing={pencilIcon} size={20} />
        </span>
      </span>
      {book.title !== "" && <span class="story-question own-name">{book.title}</span>}
      <span>{say("ownStory.card.note")}</span>
      {faults.length === 0 ? (
        <small>{say("host.story.size", { count: book.customers.length })}</small>
      ) : (
        <small class="own-card-faults">
          <Icon drawing={triangleAlertIcon} size={16} /> {say("ownStory.card.faults", { count: faults.length })}
        </small>
      )}
    </>
  );
}
