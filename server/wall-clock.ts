// The clock of the house: it starts with the time of day and never jumps, whatever happens to the machine's.
import { performance } from "node:perf_hooks";
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

/** A rule that is due at once and cannot be stored is tried again after this, not in a tight loop. */
const SHORTEST_WAIT = millis(5);

export function createWallClock(): Clock {
  const started = Date.now() - performance.now();
  return {
    now: () => millis(Math.round(started + performance.now())),
    after(span: Millis, callBack: () => void) {
      const timer = setTimeout(callBack, Math.max(span, SHORTEST_WAIT));
      return () => clearTimeout(timer);
    },
  };
}
