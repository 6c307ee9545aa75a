// Whether the game waits for its teacher, who is the player when nobody else is there.
import type { View } from "#game/view.ts";

/** Nobody is asked any more, and no clock closes the step by itself. */
export function mayGoOn({ phase, waitingFor, clock, fastForward }: View): boolean {
  if (phase === "lobby" || phase === "over" || clock.isPaused || fastForward !== null) return false;
  return waitingFor.seats.length === 0 && clock.closesIn === null;
}
