// Says something to a session again and again, until it is stored or no longer true.
import { millis } from "#game/ids.ts";
import type { Clock, Reply } from "#game/table.ts";

const FIRST_REST = 1000; // milliseconds before something is said again that could not be stored
const LONGEST_REST = 15_000;
const MOST_TRIES = 60; // a quarter of an hour: a store that is away for longer needs its operator

interface Insisting {
  readonly clock: Clock;
  readonly isTrue?: () => boolean;
}

/** Resolves when it is stored, refused for good, or given up. */
export async function insist(tell: () => Promise<Reply>, { clock, isTrue = () => true }: Insisting): Promise<void> {
  let rest = FIRST_REST;
  for (let tries = 0; tries < MOST_TRIES && isTrue(); tries += 1) {
    const reply = await tell();
    if (reply.ok || reply.refusal.refused !== "STORAGE_UNAVAILABLE") return;
    const pause = millis(rest);
    await new Promise<void>((goOn) => clock.after(pause, goOn));
    rest = Math.min(LONGEST_REST, 2 * rest);
  }
}
