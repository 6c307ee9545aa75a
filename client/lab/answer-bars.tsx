// What a company says of each customer: a bar from 0 to 100 %, and whether that is right.
import type { Customer } from "#company/book.ts";
import { isTorn } from "#game/lab/never-no.ts";
import { Mark } from "../components/mark.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import "./answer-bars.css";

export interface AnswerBarsProps {
  readonly customers: readonly Customer[];
  readonly answers: readonly number[]; // share of yes, in the order of the customers
  readonly outcomes: { readonly yes: string; readonly no: string }; // the book's words
  readonly floor?: number | undefined; // a share of yes that a line marks
}

export function AnswerBars({ customers, answers, outcomes, floor }: AnswerBarsProps) {
  return (
    <ul class="answer-bars">
      {customers.map(({ name, outcome }, index) => {
        const answer = answers[index] ?? 0;
        const isYes = answer > 0.5;
        return (
          <li key={name}>
            <span class="answer-bars-name">
              <b>{name}</b> <small>{outcome === 1 ? outcomes.yes : outcomes.no}</small>
            </span>
            <span class="answer-bars-figure">{percent(answer)}</span>
            {isTorn(answer) ? (
              <span class="answer-bars-torn">{say("lab.answer.torn")}</span>
            ) : (
              <Mark right={isYes === (outcome === 1)} />
            )}
            <span class="answer-bars-track" aria-hidden="true">
              <span class="answer-bars-fill" style={{ width: `${100 * answer}%` }} />
              <span class="answer-bars-middle" />
              {floor !== undefined && <span class="answer-bars-floor" style={{ left: `${100 * floor}%` }} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
