// A short buzz in the hand when the class begins to wait for this player, a longer one when the teacher nudges.
import { useEffect, useState } from "preact/hooks";
import { isToAnswer } from "../desk/phase.ts";
import type { ClassSession, Update } from "../session/session.ts";

const buzz = 40; // milliseconds: felt, not heard
const nudge = [80, 80, 80];

/** @returns takes every update, and buzzes once for each question, when a pair has to agree, and for each nudge */
export function createNudge(): (update: Pick<Update, "view" | "happened">) => void {
  let asked: string | null = null; // the last question
  return ({ view, happened }) => {
    if (!isToAnswer(view)) return;
    const question = `${view.turn}${view.me?.pair ? " again" : ""}`;
    const isNew = question !== asked;
    const isNudged = happened.some((each) => each.type === "Nudged" && each.playerId === view.me?.playerId);
    asked = question;
    if ((isNew || isNudged) && mayBuzz()) navigator.vibrate(isNudged ? nudge : buzz);
  };
}

/** Before the first touch a browser refuses, with a line in its console. */
function mayBuzz(): boolean {
  if (!("vibrate" in navigator) || navigator.userActivation?.hasBeenActive === false) return false;
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function useNudge({ update }: ClassSession): void {
  const [feel] = useState(createNudge);
  useEffect(() => update.subscribe((next) => next !== null && feel(next)), [update, feel]);
}
