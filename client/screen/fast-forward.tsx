// The engine plays many quarters: how far it has come.
import { say } from "../words/words.ts";
import "./fast-forward.css";

export interface FastForwardProps {
  readonly done: number; // quarters
  readonly of: number;
}

/** At the foot of one large company. */
export function FastForward({ done, of }: FastForwardProps) {
  return (
    <div class="foot-sentence fast-forward">
      <h2>{say("screen.forward.title")}</h2>
      <QuarterBar done={done} of={of} />
      <p>{say("screen.forward.words")}</p>
    </div>
  );
}

/** The bar with its figures, in one line. */
export function QuarterBar({ done, of }: FastForwardProps) {
  return (
    <span class="quarter-bar">
      <progress aria-label={say("screen.forward.title")} value={done} max={Math.max(1, of)} />
      <b>{say("screen.forward.done", { count: done, of })}</b>
    </span>
  );
}
