// How long the clock of a view still runs, by this device's clock.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Update } from "../session/session.ts";

const often = 250; // milliseconds between two looks at the clock

export interface Countdown {
  /** "0:41" */
  readonly text: string;
  /** what is left of the whole, 1 to 0 */
  readonly share: number;
}

/** Counts down the span from `update`; null where nothing runs. `key` tells one countdown from the next. */
export function useCountdown(update: Update, span: number | null, key: string): Countdown | null {
  const [now, setNow] = useState(() => performance.now());
  const whole = useRef({ key, span: span ?? 0 });
  const isRunning = span !== null;
  useEffect(() => {
    if (!isRunning) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), often);
    return () => clearInterval(timer);
  }, [isRunning]);
  if (span === null) return null;
  if (whole.current.key !== key || whole.current.span < span) whole.current = { key, span };
  const left = Math.max(0, span - Math.max(0, now - update.receivedAt));
  return { text: timeText(left), share: whole.current.span === 0 ? 0 : left / whole.current.span };
}

/** Whole seconds, a begun one counts: 41,000 ms is "0:41". */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
