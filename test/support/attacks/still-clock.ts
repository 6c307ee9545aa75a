// A clock that stands still until it is told: what two servers send then depends on nothing but what they were told.
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

export interface StillClock extends Clock {
  /** Lets time pass and does whatever comes due, with what follows from it. */
  pass(span: number): Promise<void>;
}

interface Due {
  readonly at: Millis;
  readonly callBack: () => void;
}

const TURNS = 20; // of the event loop, in which what has begun comes to rest

export function createStillClock(start: Millis): StillClock {
  let now = start;
  const waiting = new Set<Due>();
  const rest = async () => {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((goOn) => setImmediate(goOn));
  };
  const next = (until: Millis): Due | undefined =>
    [...waiting].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    after(span, callBack) {
      const due = { at: millis(now + span), callBack };
      waiting.add(due);
      return () => void waiting.delete(due);
    },
    async pass(span) {
      const until = millis(now + span);
      await rest();
      for (let due = next(until); due !== undefined; due = next(until)) {
        waiting.delete(due);
        now = millis(Math.max(now, due.at));
        due.callBack();
        await rest();
      }
      now = until;
    },
  };
}
