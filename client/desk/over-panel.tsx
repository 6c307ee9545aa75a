// The end: thanks, one's points, what the page adds to it, and the way to playing alone.
import { CostChart } from "../components/cost-chart.tsx";
import { ActionBar, Card } from "../components/desk-frame.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { Panel, Stack } from "./panel.tsx";

export function OverPanel({ place }: { place: Place }) {
  const { company, me } = place;
  return (
    <Panel
      title={say("over.title")}
      lead={say("over.text", { company: company.name })}
      columns={1}
      cards={
        <Stack>
          {place.atEnd}
          <Card>
            <CostChart points={costPoints(company)} title={say("over.cost")} />
          </Card>
        </Stack>
      }
      answer={
        <p class="points-line">
          {say("over.points")} <b class="answer-figure">{me.points}</b>
        </p>
      }
      actions={
        <ActionBar>
          <a class="flow-button flow-button-ink" href="/solo">
            {say("over.solo")}
          </a>
        </ActionBar>
      }
    />
  );
}
