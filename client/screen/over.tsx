// The end: thanks, and the curve of everything the company has learnt.
import type { CompanyView, View } from "#game/view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { Logo } from "../components/logo.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";

export function Over({ view, company }: { view: View; company: CompanyView }) {
  return (
    <div class="over">
      <section>
        <Logo size={64} label="" />
        <h1>{say("screen.over.title")}</h1>
        <p>{thanks(view, company)}</p>
      </section>
      <CostChart
        points={costPoints(company)}
        title={say("cost.label")}
        note={say("host.cost.note", { count: view.scenario.customers })}
      />
    </div>
  );
}

function thanks({ round }: View, { name }: CompanyView): string {
  if (round === 0) return say("screen.over.none", { company: name });
  if (round === 1) return say("screen.over.wordsOne", { company: name });
  return say("screen.over.words", { company: name, count: round });
}
