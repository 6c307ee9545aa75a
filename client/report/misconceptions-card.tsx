// The known wrong rules that were followed, in the first and in the second half of the rounds.
import type { Halves, MisconceptionReport, Report } from "#game/report/report.ts";
import { say } from "../words/words.ts";
import { fromTo } from "./report-words.ts";

export function MisconceptionsCard({ report: { misconceptions, halves } }: { report: Report }) {
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.rules")}</h2>
        <p>{noteOf(halves)}</p>
      </header>
      {misconceptions.length === 0 && <p>{say("report.rules.none")}</p>}
      <ul class="rules">
        {misconceptions.map((each) => (
          <Rule key={each.code} report={each} isOne={isOneRound(halves)} />
        ))}
      </ul>
    </section>
  );
}

const isOneRound = ({ first, last }: Halves): boolean => first === last;

function noteOf(halves: Halves): string {
  if (isOneRound(halves)) return say("report.rules.noteOne");
  const { first, last } = halves;
  return say("report.rules.note", { first: rangeOf(1, first), second: rangeOf(first + 1, last) });
}

const rangeOf = (from: number, to: number): string =>
  from === to ? String(from) : say("report.rules.range", { from, to });

function Rule({ report, isOne }: { report: MisconceptionReport; isOne: boolean }) {
  const { code, students, first, second } = report;
  return (
    <li class="rule">
      <span>
        {say(`rule.${code}`)}
        <small>
          {say("report.rules.students", { count: students })},{" "}
          {isOne
            ? say("report.rules.chancesOne", { first: first.of })
            : say("report.rules.chances", { first: first.of, second: second.of })}
        </small>
      </span>
      <b class="rule-figures">{isOne ? first.count : fromTo(String(first.count), String(second.count))}</b>
    </li>
  );
}
