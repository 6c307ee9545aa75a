// What a company has learnt so far: its cost curve, or the tiles of all companies.
import type { View } from "#game/view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { costPoints } from "../view/cost-points.ts";
import { say } from "../words/words.ts";
import { largeCompany } from "./screen-picture.ts";
import { Tiles } from "./tiles.tsx";
import { TilesTable } from "./tiles-table.tsx";
import "./record.css";

export function Record({ view, isCalm }: { view: View; isCalm: boolean }) {
  const company = largeCompany(view);
  if (company === null) {
    const briefs = (view.wall ?? []).map(costOnly);
    return (
      <section class={briefs.length > mostBeside ? "record-tiles record-many" : "record-tiles"}>
        <Tiles briefs={briefs} isCalm={isCalm} />
        <TilesTable briefs={briefs} />
      </section>
    );
  }
  return (
    <CostChart
      points={costPoints(company)}
      title={say("cost.label")}
      note={say("screen.costNote", { count: view.scenario.customers })}
    />
  );
}

const mostBeside = 10; // tiles that half of the screen is enough for

/** Nobody is asked any more, and what was said was about a sale of before. */
const costOnly = (brief: CompanyBrief): CompanyBrief => ({ ...brief, said: null, answered: 0, asked: 0 });
