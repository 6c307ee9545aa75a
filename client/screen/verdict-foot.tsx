// The verdict: expectation and reality in one line, and what everybody is asked.

import { verdictNote } from "../picture/model-of-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { FootProps } from "./foot-props.ts";
import { outcomeWords } from "./round-words.ts";

export function VerdictFoot({ view, company }: FootProps) {
  const { verdict, customer } = company;
  const outcome = outcomeWords(view);
  if (verdict === null || verdict.gap === null || outcome === null) return null;
  return (
    <div class="verdict-foot">
      <p class="verdict-large">
        <b>{verdictNote(verdict.gap)}</b>
        <span>
          {say("screen.verdict.said", { said: percent(verdict.said), customer: customer?.name ?? "", outcome })}
        </span>
      </p>
      <dl class="verdict-figures">
        <div>
          <dt>{say("screen.verdict.gap")}</dt>
          <dd>{signed(verdict.gap, 2)}</dd>
        </div>
        <div>
          <dt>{say("screen.verdict.cost")}</dt>
          <dd>{plain(verdict.cost ?? 0, 3)}</dd>
        </div>
      </dl>
      {view.level > 0 && (
        <p class="verdict-questions">
          {say("screen.verdict.ceo")}
          <br />
          {say("screen.verdict.others")}
        </p>
      )}
    </div>
  );
}
