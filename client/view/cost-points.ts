// The points of a company's cost curve, labelled by quarter.
import type { CompanyView } from "#game/views/company-view.ts";
import type { CostPoint } from "../components/cost-chart.tsx";
import { say } from "../words/words.ts";

export function costPoints({ costs }: Pick<CompanyView, "costs">): CostPoint[] {
  return costs.map(({ quarter, cost }) => ({
    label: quarter === 0 ? say("cost.start") : String(quarter),
    cost,
  }));
}
