// The foot of a round: the equations of the moment, and the cost curve where they leave room for it.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";
import { needsWidth } from "./equation-rows.ts";
import { FastForward } from "./fast-forward.tsx";
import { Foot } from "./foot.tsx";

export function RoundFoot({ view, company }: { view: View; company: CompanyView }) {
  const { fastForward } = view;
  const isWide = fastForward === null && needsWidth(view, company);
  return (
    <section class={isWide ? "projector-foot projector-foot-wide" : "projector-foot"}>
      <div class="foot-words">
        {fastForward === null ? <Foot view={view} company={company} /> : <FastForward {...fastForward} />}
      </div>
      {!isWide && (
        <CostChart
          points={costPoints(company)}
          title={say("cost.label")}
          note={say("screen.costNote", { count: view.scenario.customers })}
        />
      )}
    </section>
  );
}
