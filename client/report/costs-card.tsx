// The cost of every company on one axis; each round below it is a button that replays it.
import { useRef, useState } from "preact/hooks";
import type { Report } from "#game/report/report.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { say } from "../words/words.ts";
import { CompanyChoice } from "./company-choice.tsx";
import { type Curves, curvesOf, type Stretch } from "./cost-curves.ts";
import { CostsPicture, type Paper } from "./costs-picture.tsx";
import type { Replayed } from "./report-address.ts";
import { costText } from "./report-words.ts";

/** From here on lines are too many to be told apart: the mean is drawn among them. */
const mostNamed = 5;
const leastStep = 50; // pixels at the usual size of text, so that a round can be pressed

export function CostsCard({ report, onReplay }: { report: Report; onReplay: (to: Replayed) => void }) {
  const { companies, rounds } = report;
  const [company, setCompany] = useState(0);
  const paper = useRef<HTMLDivElement>(null);
  const box = useBoxSize(paper, { width: 780, height: 220, zoom: 1 });
  const curves = curvesOf(companies);
  const right = companies.length === 1 ? 70 : box.width < 500 ? 130 : 190;
  const frame: Paper = { width: box.width, height: box.height, left: 60, right, top: 12, foot: 12 };
  const across = frame.width - frame.left - frame.right;
  // In parts of the whole, so that the buttons stay below their rounds where the paper is printed.
  const shareOf = (steps: number, side: "left" | "right" = "left") =>
    `${(100 * (frame[side] + (across * steps) / curves.width)) / frame.width}%`;
  const canReplay = new Set(rounds.map(({ round }) => round));
  return (
    <section class="card report-costs">
      <header class="report-title">
        <h2>{say("report.costs")}</h2>
        <p class="screen-only">{say("report.costs.note")}</p>
      </header>
      <CompanyChoice companies={companies} value={company} onChange={setCompany} />
      <div class="costs-scroll">
        <div class="costs-width" style={{ minWidth: `${(frame.left + right + leastStep * curves.width) / 16}rem` }}>
          <div class="costs-paper" ref={paper}>
            <CostsPicture
              curves={curves}
              frame={frame}
              names={companies.map(({ name }) => name)}
              isCrowded={companies.length > mostNamed}
              chosen={companies.length > 1 ? company : null}
            />
          </div>
          <ol class="costs-rounds">
            {curves.stretches.map((stretch) => (
              <li
                key={`${stretch.kind} ${stretch.round}`}
                style={{ left: shareOf(stretch.from), right: shareOf(curves.width - stretch.to, "right") }}
              >
                <StretchLabel
                  stretch={stretch}
                  onPress={
                    canReplay.has(stretch.round)
                      ? () => onReplay({ round: stretch.round, company, turn: null })
                      : undefined
                  }
                />
              </li>
            ))}
          </ol>
        </div>
      </div>
      <CostsTable curves={curves} names={companies.map(({ name }) => name)} />
    </section>
  );
}

function StretchLabel({ stretch, onPress }: { stretch: Stretch; onPress: (() => void) | undefined }) {
  const { kind, round, quarters } = stretch;
  if (kind === "fast-forward") {
    return <span title={say("report.costs.forward", { count: quarters })}>{say("report.costs.forwardShort")}</span>;
  }
  return (
    <button type="button" aria-label={say("report.costs.replay", { round })} disabled={!onPress} onClick={onPress}>
      {round}
    </button>
  );
}

/** The same for a screen reader: the cost at the end of each stretch. */
function CostsTable({ curves, names }: { curves: Curves; names: readonly string[] }) {
  const costAt = (line: number, x: number) =>
    curves.lines[line]?.findLast((spot) => Math.abs(spot.x - x) < 1e-9)?.cost ?? null;
  return (
    <div class="visually-hidden">
      <table>
        <caption>{say("report.costs")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("report.costs.companies")}</th>
            <th scope="col">{say("report.costs.start")}</th>
            {curves.stretches.map(({ kind, round, quarters }) => (
              <th key={`${kind} ${round}`} scope="col">
                {kind === "round" ? round : say("report.costs.forward", { count: quarters })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, line) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{costText(curves.lines[line]?.[0]?.cost)}</td>
              {curves.stretches.map(({ kind, round, to }) => (
                <td key={`${kind} ${round}`}>{costText(costAt(line, to))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
