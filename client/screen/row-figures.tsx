// The figures beside a company's row: what its CEO said and what really was, then the cost and where it came from.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { verdictNote } from "../picture/model-of-view.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costText } from "./briefs.ts";
import { Spark } from "./spark.tsx";

export interface RowFiguresProps {
  readonly view: View;
  readonly company: CompanyView;
  readonly most: number; // the largest cost of all rows
  readonly isRoomy: boolean; // whether the row is high enough for what it means in words
}

export function RowFigures({ view, company, most, isRoomy }: RowFiguresProps) {
  const { verdict, costs } = company;
  const from = costFrom(view, company);
  return (
    <li>
      <div class="row-verdict">
        {verdict !== null && (
          <p class="row-said">
            <b>{percent(verdict.said)}</b> {say("screen.rows.said")}
          </p>
        )}
        {isRoomy && verdict !== null && verdict.outcome !== null && (
          <p class="row-said row-was">
            <b>{percent(verdict.outcome)}</b> {say("screen.rows.was")}
          </p>
        )}
        {isRoomy && <p class="row-note">{noteWords(view, company)}</p>}
      </div>
      <Spark costs={costs} most={most} />
      <p class="row-cost">
        <span class="visually-hidden">{say("cost.label")} </span>
        {costText(company)}
        {from !== null && <small>{say("screen.rows.from", { cost: plain(from, 3) })}</small>}
      </p>
    </li>
  );
}

type Moment = Pick<View, "phase" | "fastForward">;

/** What has become of this sale: the gap in a word, then what the CEO would say now, then how long the engine played on. */
export function noteWords({ phase, fastForward }: Moment, company: CompanyView): string {
  const { verdict, outcome, quarters } = company;
  if (verdict === null || verdict.gap === null) return "";
  if (outcome === null) return verdictNote(verdict.gap);
  if (phase !== "play-on") return say("screen.rows.now", { said: percent(outcome.saidNow) });
  if (costFrom({ fastForward }, company) === null) return say("screen.rows.after", { count: quarters });
  return say("screen.playOn.quarters", { count: outcome.playedOn?.quarters ?? 0 });
}

/** The cost before the newest step, while that step is what the class looks at; null otherwise. */
export function costFrom({ fastForward }: Pick<View, "fastForward">, { outcome, costs }: CompanyView): number | null {
  if (outcome === null || fastForward !== null) return null;
  const { book, bookBefore, playedOn } = outcome;
  const hasPlayedOn = playedOn !== null && playedOn.quarters > 0;
  if (costs.at(-1)?.cost !== (hasPlayedOn ? playedOn.cost : book)) return null;
  return hasPlayedOn ? book : bookBefore;
}
