/** The clock of this device, for what counts time in a browser. */
import { millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

export const browserClock: Clock = {
  now: () => millis(Date.now()),
  after(span, callBack) {
    const timer = setTimeout(callBack, span);
    return () => clearTimeout(timer);
  },
};
