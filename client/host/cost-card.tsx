// The cost curve of every company: one large, several as a list of small ones.
import type { View } from "#game/view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";
import { costText } from "./cost-text.ts";

export function CostCard({ view }: { view: View }) {
  const { wall = [], scenario } = view;
  const [first, ...others] = wall;
  if (first === undefined) return null;
  const note = say("host.cost.note", { count: scenario.customers });
  if (others.length === 0) {
    return (
      <section class="card cost-card">
        <CostChart points={costPoints(first)} title={say("cost.label")} note={note} />
      </section>
    );
  }
  return (
    <section class="card cost-card">
      <h2 class="card-title">{say("cost.label")}</h2>
      <p class="card-note">{note}</p>
      <ul class="cost-list">
        {wall.map((company) => (
          <li key={company.index}>
            <span>{company.name}</span>
            <CostChart points={costPoints(company)} size="small" />
            <b>{costText(company.costs.at(-1)?.cost ?? 0)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
