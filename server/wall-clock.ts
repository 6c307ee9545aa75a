// The clock of the house: it starts with the time of day and never jumps, whatever happens to the machine's.
import { performance } from "node:perf_hooks";
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

export function createWallClock(): Clock {
  const started = Date.now() - performance.now();
  return {
    now: () => millis(Math.round(started + performance.now())),
    after(span: Millis, callBack: () => void) {
      const timer = setTimeout(callBack, span);
      return () => clearTimeout(timer);
    },
  };
}
