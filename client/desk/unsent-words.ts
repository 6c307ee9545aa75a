// What the desk says of an answer that has not been saved yet: that it waits, and what it says.
import type { Unsent } from "../session/outbox.ts";
import { say } from "../words/words.ts";
import { answerLine } from "./answer-words.ts";
import { commandOf, type Place } from "./desk.ts";
import { isNumbers } from "./use-draft.ts";

/** @returns null as long as an answer may come at any moment: only what takes longer is worth a word */
export function unsentWords(place: Place | null, unsent: readonly Unsent[]): string | null {
  const late = unsent.find(({ standing }) => standing !== "sent");
  if (late === undefined) return null;
  const { wire, standing } = late;
  const isUnsaved = standing === "unsaved";
  const answer = place === null ? null : answerIn(place, wire);
  if (answer === null) return say(isUnsaved ? "unsent.unsavedPlain" : "unsent.waitingPlain");
  return say(isUnsaved ? "unsent.unsaved" : "unsent.waiting", { answer });
}

/** The answer to the question that is open; null where the command is something else. */
function answerIn(place: Place, wire: Unsent["wire"]): string | null {
  const { ask, knowledge } = place.me;
  if (ask === null || knowledge === null) return null;
  if (wire.type !== commandOf[ask.kind] || wire.turn !== place.view.turn) return null;
  const values: unknown = wire.values ?? [wire.value];
  return isNumbers(values) ? answerLine({ ...place, knowledge }, ask, values) : null;
}
