// One check of the connection test: its verdict, what was found, and what helps.
import { say } from "../words/words.ts";
import type { Check, Finding } from "./finding.ts";
import { VerdictMark } from "./verdict-mark.tsx";

export interface CheckRowProps {
  readonly check: Check;
  readonly finding: Finding | null;
  readonly isRunning: boolean;
}

export function CheckRow({ check, finding, isRunning }: CheckRowProps) {
  const standing = finding?.verdict ?? (isRunning ? "running" : "waiting");
  return (
    <li class="check">
      <VerdictMark verdict={standing} />
      <div class="check-words">
        <p class="check-title">
          <b>{say(`test.${check}`)}</b> <span>{say(`test.verdict.${standing}`)}</span>
        </p>
        {finding !== null && <p class="card-note">{finding.found}</p>}
        {finding !== null && finding.advice !== null && <p class="check-advice">{finding.advice}</p>}
      </div>
    </li>
  );
}
