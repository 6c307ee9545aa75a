// Playing on: the company works quarters by itself, and the cost curve moves.
import { CostChart } from "../components/cost-chart.tsx";
import { Card } from "../components/desk-frame.tsx";
import { costPoints } from "../view/cost-points.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

export function PlayOnPanel({ desk }: { desk: Desk }) {
  const { company, view } = desk;
  const playedOn = company.outcome?.playedOn ?? null;
  const lead =
    playedOn === null || playedOn.quarters === 0
      ? say("playOn.none")
      : `${say("playOn.lead", { count: playedOn.quarters })} ${say("playOn.cost", { cost: plain(playedOn.cost, 3) })}`;
  return (
    <Panel
      title={say("playOn.title")}
      lead={lead}
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
      answer={<WaitingFoot place={desk} />}
    />
  );
}
