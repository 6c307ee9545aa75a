// The time left, as a ring that empties clockwise around the figures.
import { say } from "../words/words.ts";
import "../style/header.css";

const RADIUS = 20.5;
const AROUND = 2 * Math.PI * RADIUS;

export interface TimerRingProps {
  /** the figures, "0:41" */
  remaining: string;
  /** what is left of the whole, 1 to 0 */
  share: number;
}

/** `<TimerRing remaining="0:41" share={0.8} />`; not a live region: the page announces what matters. */
export function TimerRing({ remaining, share }: TimerRingProps) {
  const left = AROUND * Math.min(1, Math.max(0, share));
  return (
    <div class="timer-ring" role="timer" aria-label={say("timer.left", { time: remaining })}>
      <svg viewBox="0 0 46 46" aria-hidden="true">
        <circle class="timer-track" cx="23" cy="23" r={RADIUS} />
        <circle
          class="timer-left"
          cx="23"
          cy="23"
          r={RADIUS}
          stroke-dasharray={`${left} ${AROUND}`}
          transform="rotate(-90 23 23)"
        />
      </svg>
      <span class="timer-figures" aria-hidden="true">
        {remaining}
      </span>
    </div>
  );
}
