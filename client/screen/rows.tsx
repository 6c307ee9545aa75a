// Two to five companies below each other: one canvas for all pictures, names and figures beside it.
import { useRef } from "preact/hooks";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { useBoxSize } from "../components/use-box-size.ts";
import { roomMiddles, slabShare } from "../picture/layout-row.ts";
import { roomTitle } from "../picture/model-of-view.ts";
import type { PageSize } from "../picture/stage-layout.ts";
import type { Update } from "../session/session.ts";
import { slipsBrief, slipsSentence } from "../tables/slip-words.ts";
import type { ClockNow } from "../view/clock.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { answeredWords } from "./briefs.ts";
import { PictureTwin } from "./picture-twin.tsx";
import { RoundFrame } from "./round-frame.tsx";
import { RowFigures } from "./row-figures.tsx";
import { mostOf } from "./spark-line.ts";
import { Stage } from "./stage.tsx";
import type { OpenWay } from "./way-in.tsx";
import "./round.css";
import "./rows.css";
import "../tables/tables.css";

export interface RowsProps {
  readonly update: Update;
  readonly companies: readonly CompanyView[];
  readonly clock: ClockNow;
  readonly way: OpenWay;
  readonly isCalm: boolean;
}

const mostRoomy = 3; // rows that are high enough to stack their figures

export function Rows({ update, companies, clock, way, isCalm }: RowsProps) {
  const { view } = update;
  const most = mostOf(companies.map(({ costs }) => costs));
  const isRoomy = companies.length <= mostRoomy;
  const place = useRef<HTMLDivElement>(null);
  const box = useBoxSize(place, { width: 620, height: 605, zoom: 1 });
  const strip = { width: box.width, height: box.height / companies.length };
  const titles = <RowTitles view={view} rows={companies} strip={strip} />;
  return (
    <RoundFrame view={view} clock={clock} way={way} shows="time" bar={titles}>
      <section
        class={isRoomy ? "rows rows-roomy" : "rows"}
        style={{ "--rows": String(companies.length), "--slab-share": `${100 * slabShare(strip)}%` }}
      >
        <ul class="row-names">
          {companies.map((company) => (
            <RowName key={company.index} view={view} company={company} isRoomy={isRoomy} />
          ))}
        </ul>
        <div ref={place} class="row-stage">
          <Stage update={update} companies={companies} layout="row" isCalm={isCalm} />
        </div>
        <ul class="row-figures">
          {companies.map((company) => (
            <RowFigures key={company.index} view={view} company={company} most={most} isRoomy={isRoomy} />
          ))}
        </ul>
      </section>
      {companies.map((company) => (
        <PictureTwin
          key={company.index}
          view={view}
          company={company}
          label={say("screen.rows.twin", { company: company.name })}
        />
      ))}
    </RoundFrame>
  );
}

type Answers = Pick<CompanyBrief, "answered" | "asked">;

const briefOf = ({ wall = [] }: View, { index }: CompanyView): Answers =>
  wall.find((brief) => brief.index === index) ?? { answered: 0, asked: 0 };

function RowName({ view, company, isRoomy }: { view: View; company: CompanyView; isRoomy: boolean }) {
  const brief = briefOf(view, company);
  const { answered, asked } = brief;
  const slips = view.act === "quarter" ? (company.outcome?.slips ?? null) : null;
  return (
    <li>
      <h2>{company.name}</h2>
      {asked > 0 && <LampRow answered={answered} of={asked} label={answeredWords(brief)} />}
      {slips !== null && (
        <p class="row-slips">{isRoomy ? slipsSentence(slips, view.applied) : slipsBrief(slips, view.applied)}</p>
      )}
    </li>
  );
}

/** What stands in the columns above: the rooms, the truth, the cost. */
function RowTitles({ view, rows, strip }: { view: View; rows: readonly CompanyView[]; strip: PageSize }) {
  const [first] = rows;
  if (first === undefined) return null;
  const rooms = view.layers.length;
  const middles = roomMiddles(rooms, strip);
  const outcome = first.verdict?.outcome ?? null;
  return (
    <div class={rows.length <= mostRoomy ? "row-titles row-titles-roomy" : "row-titles"}>
      <div class="row-rooms">
        {middles.map((middle, layer) => (
          <span key={middle} style={{ "--middle": `${100 * middle}%` }}>
            {roomTitle(layer, rooms)}
          </span>
        ))}
      </div>
      <span>
        {outcome === null ? say("screen.rows.sealed") : say("screen.rows.truth", { outcome: percent(outcome) })}
      </span>
      <span>{say("screen.rows.cost", { count: view.scenario.customers })}</span>
    </div>
  );
}
