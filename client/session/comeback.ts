/** When a line that is gone is opened again: spread over seconds at first, then ever more slowly, for as long as it takes. */
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";

export interface Comeback {
  /** The line is gone, or could not be opened. */
  lost(): void;
  /** The line stands: the next time begins anew. */
  won(): void;
  /** At once, and from the beginning: the device has woken up, or its network is back. What has just begun goes on. */
  now(): void;
  stop(): void;
}

export interface ComebackParts {
  /** Opens the line, and ends what was left of the one before. */
  readonly open: () => void;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly chance: () => number;
}

const spread = 3000; // milliseconds: a whole class is sent away at once and must not come back at once
const longest = 5000;
const patience = 5000; // for one try: what wakes a phone tells it several times, and must not break off the first

/** To be made when the line is opened for the first time. */
export function createComeback({ open, clock, chance }: ComebackParts): Comeback {
  let tries = 0;
  let openingSince: Millis | null = clock.now();
  let callOff: (() => void) | null = null;

  const rest = (): number =>
    tries === 0 ? spread * chance() : Math.min(longest, 500 * 2 ** tries) * (0.5 + chance() / 2);

  function forgetTimer(): void {
    callOff?.();
    callOff = null;
  }

  function tryNow(): void {
    forgetTimer();
    openingSince = clock.now();
    open();
  }

  return {
    lost() {
      openingSince = null;
      if (callOff !== null) return;
      callOff = clock.after(millis(rest()), tryNow);
      tries += 1;
    },
    won() {
      openingSince = null;
      tries = 0;
      forgetTimer();
    },
    now() {
      if (openingSince !== null && Math.abs(clock.now() - openingSince) < patience) return;
      tries = 0;
      tryNow();
    },
    stop: forgetTimer,
  };
}
