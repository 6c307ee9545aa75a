// A short buzz in the hand when the class begins to wait for this player.
import { useEffect, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import { isToAnswer } from "../desk/phase.ts";

const buzz = 40; // milliseconds: felt, not heard

/** @returns takes every view, and buzzes once for each question */
export function createNudge(): (view: View) => void {
  let asked: number | null = null; // the turn of the last question
  return (view) => {
    if (!isToAnswer(view) || view.turn === asked) return;
    asked = view.turn;
    if (mayBuzz()) navigator.vibrate(buzz);
  };
}

/** Before the first touch a browser refuses, with a line in its console. */
function mayBuzz(): boolean {
  if (!("vibrate" in navigator) || navigator.userActivation?.hasBeenActive === false) return false;
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function useNudge(view: View | null): void {
  const [nudge] = useState(createNudge);
  useEffect(() => {
    if (view !== null) nudge(view);
  }, [view, nudge]);
}
