// The six phases of a round as one loop: out in blue along the top, back in orange below.
import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import "../style/loop.css";

export type LoopPhase = "customer" | "report" | "verdict" | "feedback" | "adjust" | "reveal";

const OUT: readonly LoopPhase[] = ["customer", "report", "verdict"];
const BACK: readonly LoopPhase[] = ["feedback", "adjust", "reveal"];
const ROUND: readonly LoopPhase[] = [...OUT, ...BACK];

function PhaseStop({ name, phase }: { name: LoopPhase; phase: LoopPhase | null }) {
  const now = phase === null ? -1 : ROUND.indexOf(phase);
  const place = ROUND.indexOf(name);
  const state = place === now ? "now" : place < now ? "done" : "to-come";
  return (
    <li
      class={`phase-stop phase-stop-${name} phase-${state}`}
      {...(state === "now" ? { "aria-current": "step" as const } : {})}
    >
      <span class="phase-word">{say(`phase.${name}`)}</span>
    </li>
  );
}

/** Lays the pill under the current label; it slides there, so a change of phase is seen as a move. */
function usePill(phase: LoopPhase | null) {
  const loop = useRef<HTMLDivElement>(null);
  const pill = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const label = loop.current?.querySelector<HTMLElement>(".phase-now .phase-word");
      if (pill.current === null || label === null || label === undefined) return;
      pill.current.style.setProperty("width", `${label.offsetWidth}px`);
      pill.current.style.setProperty("height", `${label.offsetHeight}px`);
      pill.current.style.setProperty("transform", `translate(${label.offsetLeft}px, ${label.offsetTop}px)`);
    };
    place();
    if (loop.current === null) return;
    const observer = new ResizeObserver(place);
    for (const word of loop.current.querySelectorAll(".phase-word")) observer.observe(word);
    observer.observe(loop.current);
    return () => observer.disconnect();
  }, [phase]);
  return { loop, pill };
}

/** `<PhaseLoop phase="report" />`; null before the first round. `size` "large" is the projector's. */
export function PhaseLoop({ phase, size = "normal" }: { phase: LoopPhase | null; size?: "normal" | "large" }) {
  const { loop, pill } = usePill(phase);
  const back = phase !== null && BACK.includes(phase);
  return (
    <div class={`phase-loop phase-loop-${size}`} ref={loop}>
      <div
        class={`phase-pill ${back ? "phase-pill-back" : "phase-pill-out"}`}
        hidden={phase === null}
        aria-hidden="true"
        ref={pill}
      />
      <ol class="phase-stops" aria-label={say("phase.loop")}>
        {ROUND.map((name) => (
          <PhaseStop key={name} name={name} phase={phase} />
        ))}
      </ol>
      <svg class="phase-turn" viewBox="0 0 19 26" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 1.3H6A11.7 11.7 0 0 1 6 24.7H2" />
      </svg>
      <span class="phase-head" aria-hidden="true" />
    </div>
  );
}
