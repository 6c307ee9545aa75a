// The third beat of the reveal: what the mean over all customers does to the arrows, and to the cost.
import type { OutcomeView } from "#game/views/company-view.ts";
import type { RevealRow, RevealView } from "#game/views/reveal-view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { Icon } from "../components/icon.tsx";
import { ownSlipWords } from "../tables/slip-words.ts";
import { costPoints } from "../view/cost-points.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { Panel, Stack } from "./panel.tsx";
import { gutOf, type Source, sourcesOf } from "./people.ts";
import { stepFigure } from "./step-figure.ts";
import { SwellingArrow } from "./swelling-arrow.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";
import { namesList } from "./waiting-words.ts";

export function QuarterPanel({ desk, reveal }: { desk: Desk; reveal: RevealView }) {
  const { outcome } = desk.company;
  const sources = [...sourcesOf(desk), gutOf(desk)];
  const against = sources.filter(({ index }) => goesOtherWay(reveal.rows[index]));
  return (
    <Panel
      title={say("quarter.title")}
      lead={say("quarter.lead", { count: desk.view.scenario.customers })}
      columns={1}
      cards={
        <Stack>
          <section class="card card-rows">
            {sources.map((source) => {
              const row = reveal.rows[source.index];
              return row === undefined ? null : <QuarterRow key={source.id} source={source} row={row} />;
            })}
          </section>
          <p class="slider-note">{say("quarter.magnified")}</p>
        </Stack>
      }
      answer={
        <>
          {against.length > 0 && <p class="why-note">{oppositeWords(against)}</p>}
          {outcome !== null && <CostCard desk={desk} outcome={outcome} />}
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** Which arrows the other customers sent the other way. */
export function oppositeWords(against: readonly Source[]): string {
  const [first, ...others] = against;
  if (first === undefined) return "";
  if (others.length > 0) {
    const names = against.map(({ kind, name }) => (kind === "gut" ? say("quarter.yourGut") : name));
    return say("quarter.oppositeMany", { names: namesList(names) });
  }
  return first.kind === "gut" ? say("quarter.oppositeGut") : say("quarter.opposite", { name: first.name });
}

/** The mean moves the arrow against what this sale alone asked for. */
function goesOtherWay(row: RevealRow | undefined): boolean {
  return row !== undefined && row.step !== null && row.quarter !== null && row.step * row.quarter < 0;
}

function QuarterRow({ source, row }: { source: Source; row: RevealRow }) {
  const after = row.after ?? row.trust;
  const tone = after < 0 ? "report-minus" : "report";
  return (
    <div class="quarter-row">
      <div class="quarter-head">
        <Icon drawing={source.drawing} size={22} />
        <strong>{source.name}</strong>
        <span class="tone-quiet">{plain(row.trust, 2)}</span>
        <SwellingArrow before={row.trust} after={after} />
        <b class={`tone-${tone}`}>{plain(after, 2)}</b>
        <span class="quarter-word">{changeWord(row)}</span>
      </div>
      <p class="quarter-steps">
        {say("quarter.thisSale")} <b>{stepFigure(row.step)}</b> · {say("quarter.mean")} <b>{stepFigure(row.quarter)}</b>
      </p>
    </div>
  );
}

function changeWord({ trust, after }: RevealRow): string {
  if (after === null || Math.abs(after) === Math.abs(trust)) return say("quarter.same");
  return say(Math.abs(after) > Math.abs(trust) ? "quarter.thicker" : "quarter.thinner");
}

function CostCard({ desk, outcome }: { desk: Desk; outcome: OutcomeView }) {
  const { saleBefore, sale, bookBefore, book, saidNow } = outcome;
  const { slip, colleagues } = desk.me;
  const shadow = shadowWords(desk, outcome);
  return (
    <div class="cost-card">
      <dl class="cost-pair">
        <div>
          <dt>{say("quarter.saleCost")}</dt>
          <dd>
            {plain(saleBefore, 3)} → <b>{plain(sale, 3)}</b>
          </dd>
        </div>
        <div>
          <dt>{say("quarter.bookCost")}</dt>
          <dd>
            {plain(bookBefore, 3)} → <b>{plain(book, 3)}</b>
          </dd>
        </div>
        <CostChart size="small" points={costPoints(desk.company)} />
      </dl>
      <p class="tone-quiet">{say("quarter.saidNow", { said: percent(saidNow) })}</p>
      {shadow !== null && <p>{shadow}</p>}
      {slip !== null && <p class="own-slip">{ownSlipWords(slip, desk.view.applied, colleagues.length > 0)}</p>}
    </div>
  );
}

const hardlyLess = 0.95; // of the possible improvement: a smaller difference is not worth a word

/** Where the players' own answers would have led, or where the engine's would have where the players' are real. */
function shadowWords(
  { view }: Desk,
  { teamShare, bookByPlayers, bookByEngine, bookBefore }: OutcomeView,
): string | null {
  if (teamShare === null || teamShare >= hardlyLess) return null;
  if (view.applied === "players") {
    return say("quarter.shadowReal", { cost: plain(bookByPlayers, 3), engine: plain(bookByEngine, 3) });
  }
  if (bookByPlayers > bookBefore) return say("quarter.shadowWorse", { cost: plain(bookByPlayers, 3) });
  return say("quarter.shadow", { cost: plain(bookByPlayers, 3), share: percent(Math.max(0, teamShare)) });
}
