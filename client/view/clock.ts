// The countdowns of a view, in whole seconds of this device's clock.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Update } from "../session/session.ts";

export interface ClockNow {
  readonly closesIn: number | null; // seconds
  readonly share: number; // of the longest time this step had, 1 to 0
  readonly pauseEndsIn: number | null; // seconds
}

const pace = 250; // milliseconds between two looks at the clock

/** Draws again while something counts down, and only then. */
export function useClock(update: Update | null): ClockNow {
  const [now, setNow] = useState(() => performance.now());
  const longest = useRef({ turn: -1, span: 1 });
  const clock = update?.view.clock;
  const counts = clock !== undefined && ((clock.closesIn !== null && !clock.isPaused) || clock.pauseEndsIn !== null);
  useEffect(() => {
    if (!counts) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), pace);
    return () => clearInterval(timer);
  }, [counts, update]);
  if (update === null || clock === undefined) return { closesIn: null, share: 1, pauseEndsIn: null };

  const passed = Math.max(0, now - update.receivedAt);
  const left = (span: number | null, runs: boolean) => (span === null ? null : Math.max(0, span - (runs ? passed : 0)));
  const closes = left(clock.closesIn, !clock.isPaused);
  const { turn } = update.view;
  if (longest.current.turn !== turn) longest.current = { turn, span: 1 };
  longest.current.span = Math.max(longest.current.span, closes ?? 0);
  return {
    closesIn: inSeconds(closes),
    share: closes === null ? 1 : closes / longest.current.span,
    pauseEndsIn: inSeconds(left(clock.pauseEndsIn, true)),
  };
}

const inSeconds = (span: number | null): number | null => (span === null ? null : Math.ceil(span / 1000));

/** Seconds as "0:34". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
