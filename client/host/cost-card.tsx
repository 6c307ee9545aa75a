// The cost curve of every company.
import type { View } from "#game/view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";

export function CostCard({ view }: { view: View }) {
  const { companies = [], scenario } = view;
  return (
    <section class="card cost-card">
      {companies.map((company) => (
        <CostChart
          key={company.index}
          points={costPoints(company)}
          title={companies.length > 1 ? company.name : say("cost.label")}
          note={say("host.cost.note", { count: scenario.customers })}
        />
      ))}
    </section>
  );
}
