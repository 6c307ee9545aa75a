// The countdowns of a view, in whole seconds of this device's clock.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Update } from "../session/session.ts";

export interface ClockNow {
  readonly closesIn: number | null; // seconds
  readonly share: number; // of the longest time this step had, 1 to 0
  readonly pauseEndsIn: number | null; // seconds
}

const pace = 250; // milliseconds between two looks at the clock

/**
 * Draws again while something counts down, and only then.
 *
 * @param extra milliseconds that this person alone has beyond the end of the step
 */
export function useClock(update: Update | null, extra = 0): ClockNow {
  const longest = useRef({ turn: -1, span: 1 });
  const clock = update?.view.clock;
  const counts = clock !== undefined && ((clock.closesIn !== null && !clock.isPaused) || clock.pauseEndsIn !== null);
  const passed = usePassed(update?.receivedAt ?? 0, counts);
  if (update === null || clock === undefined) return { closesIn: null, share: 1, pauseEndsIn: null };

  const left = (span: number | null, runs: boolean) => (span === null ? null : Math.max(0, span - (runs ? passed : 0)));
  const closes = left(clock.closesIn === null ? null : clock.closesIn + extra, !clock.isPaused);
  const { turn } = update.view;
  if (longest.current.turn !== turn) longest.current = { turn, span: 1 };
  longest.current.span = Math.max(longest.current.span, closes ?? 0);
  return {
    closesIn: inSeconds(closes),
    share: closes === null ? 1 : closes / longest.current.span,
    pauseEndsIn: inSeconds(left(clock.pauseEndsIn, true)),
  };
}

/** Milliseconds since a moment of this device's clock; draws again as long as they count. */
export function usePassed(since: number, counts: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!counts) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), pace);
    return () => clearInterval(timer);
  }, [counts, since]);
  return Math.max(0, now - since);
}

const inSeconds = (span: number | null): number | null => (span === null ? null : Math.ceil(span / 1000));

/** Seconds as "0:34". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
