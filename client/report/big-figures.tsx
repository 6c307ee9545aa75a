// The four figures at the top: cost, market, answers in the right direction, known wrong rules.
import type { Occurrences, Report } from "#game/report/report.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costText, endsOf, fromTo, meanOf } from "./report-words.ts";

interface Figure {
  readonly figure: string;
  readonly words: string;
}

export function BigFigures({ report }: { report: Report }) {
  const figures = [costFigure(report), marketFigure(report), directionFigure(report), ruleFigure(report)];
  return (
    <section class="figures" aria-label={say("report.figures")}>
      {figures.map(({ figure, words }) => (
        <p key={words} class="card figure">
          <b>{figure}</b>
          <span>{words}</span>
        </p>
      ))}
    </section>
  );
}

function costFigure({ companies }: Report): Figure {
  const ends = companies.map(endsOf);
  const [first, last] = [meanOf(ends.map((each) => each.first)), meanOf(ends.map((each) => each.last))];
  const [only] = companies;
  const isOne = companies.length === 1 && only !== undefined;
  return {
    figure: fromTo(costText(first), costText(last)),
    words: isOne
      ? say("report.figure.cost", { company: only.name })
      : say("report.figure.costMean", { count: companies.length }),
  };
}

function marketFigure({ companies }: Report): Figure {
  const markets = companies.flatMap(({ market }) => market ?? []);
  const [market] = markets;
  if (market === undefined) return { figure: say("report.none"), words: say("report.figure.noMarket") };
  const of = market.customers.length;
  const isOne = markets.length === 1;
  const right = meanOf(markets.map((each) => each.right)) ?? 0;
  return {
    figure: say("report.of", { right: plain(right, isOne ? 0 : 1), of }),
    words: say(isOne ? "report.figure.market" : "report.figure.marketMean"),
  };
}

function directionFigure({ students }: Report): Figure {
  const answered = students.reduce((sum, each) => sum + each.answered, 0);
  const directed = students.reduce((sum, each) => sum + each.right + each.close, 0);
  if (answered === 0) return { figure: say("report.none"), words: say("report.figure.noAnswers") };
  return { figure: percent(directed / answered), words: say("report.figure.right", { count: answered }) };
}

/** Of all first tries of a half those that followed a named rule. */
function ruleFigure({ answers, halves }: Report): Figure {
  const counted = answers.filter(({ outcome, undone, isRetry }) => outcome !== null && !undone && !isRetry);
  const half = (isFirst: boolean): Occurrences => {
    const rows = counted.filter(({ round }) => round <= halves.first === isFirst);
    return { of: rows.length, count: rows.filter(({ misconception }) => misconception !== null).length };
  };
  const [first, second] = [half(true), half(false)];
  if (first.of === 0) return { figure: say("report.none"), words: say("report.figure.rulesOne") };
  if (second.of === 0) return { figure: percent(first.count / first.of), words: say("report.figure.rulesOne") };
  return {
    figure: fromTo(percent(first.count / first.of), percent(second.count / second.of)),
    words: say("report.figure.rules"),
  };
}
