// Lets something run soon after it was asked for, and not more often than a span allows, however often it is asked for.
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

/**
 * @param every the span, asked for anew each time
 * @returns the way to ask
 */
export function coalesced(run: () => void, every: () => Millis, clock: Clock): () => void {
  let isWaiting = false;
  let ranAt: number = Number.NEGATIVE_INFINITY;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(millis(Math.max(0, ranAt + every() - clock.now())), () => {
      isWaiting = false;
      ranAt = clock.now();
      run();
    });
  };
}
