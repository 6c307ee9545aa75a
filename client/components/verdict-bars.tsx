// What the CEO said beside what really was, as two standing bars.
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import "../style/cards.css";

export interface VerdictBarsProps {
  /** the CEO's figure, 0 to 1 */
  said: number;
  /** what really happened; null while it is sealed */
  was: number | null;
}

function Bar({ share, text, word, kind }: { share: number; text: string; word: string; kind: string }) {
  return (
    <span class={`verdict-bar verdict-bar-${kind}`}>
      <span class="verdict-column">
        <b>{text}</b>
        <span class="verdict-fill" style={{ height: `${Math.max(1.5, 76 * share)}%` }} />
      </span>
      <span class="verdict-word">{word}</span>
    </span>
  );
}

/** `<VerdictBars said={0.74} was={0} />` */
export function VerdictBars({ said, was }: VerdictBarsProps) {
  return (
    <div class="verdict-bars">
      <Bar share={said} text={percent(said)} word={say("verdict.said")} kind="said" />
      {was === null ? (
        <span class="verdict-sealed">
          <span aria-hidden="true">?</span>
          <span class="visually-hidden">{say("verdict.waiting")}</span>
        </span>
      ) : (
        <Bar share={was} text={percent(was)} word={say("verdict.was")} kind="was" />
      )}
    </div>
  );
}
