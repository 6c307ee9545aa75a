// Playing on: the company works quarters by itself, or many of them at once, and the cost curve moves.
import { CostChart } from "../components/cost-chart.tsx";
import { Card } from "../components/desk-frame.tsx";
import { costPoints } from "../view/cost-points.ts";
import { hasRunAhead } from "../view/has-run-ahead.ts";
import { costFigure } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

export function PlayOnPanel({ desk }: { desk: Desk }) {
  const { company, view } = desk;
  return (
    <Panel
      title={say(view.fastForward === null ? "playOn.title" : "forward.title")}
      lead={playedWords(desk)}
      columns={1}
      cards={
        <Card>
          <CostChart
            points={costPoints(company)}
            title={say("playOn.chart")}
            note={say("playOn.chartNote", { count: view.scenario.customers })}
          />
        </Card>
      }
      answer={
        <>
          {view.fastForward !== null && <Forward {...view.fastForward} cost={costNow(desk)} />}
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

const costNow = ({ company }: Pick<Desk, "company">): number => company.costs.at(-1)?.cost ?? 0;

/** How far the company has come since the sale; after a fast-forward, in all. */
export function playedWords({ company, view }: Pick<Desk, "company" | "view">): string {
  if (view.fastForward !== null) return say("forward.lead", { count: view.fastForward.of });
  const cost = costFigure(costNow({ company }));
  if (hasRunAhead(company)) return say("playOn.after", { count: company.quarters, cost });
  const { playedOn = null } = company.outcome ?? {};
  if (playedOn === null || playedOn.quarters === 0) return say("playOn.none");
  return `${say("playOn.lead", { count: playedOn.quarters })} ${say("playOn.cost", { cost })}`;
}

/** The bar follows the views; nothing moves by itself. */
function Forward({ done, of, cost }: { done: number; of: number; cost: number }) {
  const words = say("forward.done", { done, count: of });
  return (
    <div class="forward">
      <progress value={done} max={of} aria-label={words} />
      <p aria-hidden="true">{words}</p>
      <p>{say("playOn.cost", { cost: costFigure(cost) })}</p>
    </div>
  );
}
