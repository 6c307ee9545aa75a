// The referee of "all at once": a sale replayed with new trust instead of old, and what that does to the cost.
import { useMemo, useState } from "preact/hooks";
import type { Customer } from "#company/book.ts";
import { type Refereed, refereeCosts, refereeSale } from "#game/twin/referee.ts";
import { twinStart } from "#game/twin/twin.ts";
import { costFigure, percent, signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { cast, castAt, ceoLayer } from "../cast.ts";
import { arrowsOf, CompanyMap } from "../company-map/company-map.tsx";
import { CostLines } from "../cost-lines.tsx";
import { CustomerField } from "../customer-field.tsx";
import { Dial } from "../dial.tsx";
import { labBook, labCompany, labSeed, reportsOf } from "../sale-of.ts";
import { Seen } from "../seen.tsx";
import { RefereeTable } from "./referee-table.tsx";
import "../race.css";
import "./referee.css";

const quarters = 300;
const boldest = 12;
const firstBoldness = 3;
const hardly = 0.005; // of cost

export function Referee() {
  const network = useMemo(labCompany, []);
  const [place, setPlace] = useState(0);
  const [boldness, setBoldness] = useState(firstBoldness);
  const [seat, setSeat] = useState(4);
  const costs = useMemo(() => costsOf(boldness), [boldness]);
  const customer = labBook.customers[place];
  const member = cast[seat];
  if (customer === undefined || member === undefined) return null;
  const rows = refereeSale({ network, boldness }, customer);
  const reports = reportsOf(network, customer);
  const changed = (layer: number, person: number) =>
    rows.some((row) => row.layer === layer && row.person === person && isChanged(row));
  return (
    <>
      <div class="lab-bench map-bench referee-bench">
        <div class="lab-controls">
          <CustomerField book={labBook} value={place} onChange={setPlace} />
          <Dial
            label={say("referee.boldness")}
            figure={String(boldness)}
            value={boldness}
            least={1}
            most={boldest}
            onChange={setBoldness}
          />
          <CompanyMap
            label={say("wiggle.people")}
            signals={labBook.signals.map(({ name }, index) => ({ name, figure: signalText(customer, index) }))}
            people={cast.map(({ layer, index, seat: each }) => ({
              figure:
                layer === ceoLayer ? percent(reports[layer]?.[index] ?? 0) : signed(reports[layer]?.[index] ?? 0, 2),
              isChosen: each === seat,
              badge: changed(layer, index) ? "≠" : undefined,
            }))}
            arrows={arrowsOf(network.weights, network.sizes).map((arrow) => ({
              ...arrow,
              isChosen: arrow.layer === member.layer && arrow.to === member.index,
            }))}
            onPerson={({ seat: chosen }) => setSeat(chosen)}
          />
          <p class="referee-note">{say("referee.badge")}</p>
        </div>
        <div class="lab-result referee-result">
          <RefereeTable
            name={member.name}
            rows={rows.filter(({ layer, person }) => layer === member.layer && person === member.index)}
          />
          <Chart costs={costs} />
        </div>
      </div>
      <Seen>
        <b>{say("referee.seen")}</b> {say("referee.why")}{" "}
        <span role="status">
          {largestWords(rows)} {costWords(costs)}
        </span>
      </Seen>
    </>
  );
}

const signalText = ({ signals }: Customer, index: number): string => (signals[index] ?? 0).toFixed(2);

/** Whether the two orders differ in what a screen prints. */
const isChanged = ({ old, fresh }: Refereed): boolean => old.toFixed(3) !== fresh.toFixed(3);

interface Costs {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

function costsOf(boldness: number): Costs {
  const plan = { network: twinStart(labBook, labSeed), boldness };
  return {
    old: refereeCosts(plan, { book: labBook, quarters, order: "all at once" }),
    fresh: refereeCosts(plan, { book: labBook, quarters, order: "above first" }),
  };
}

function Chart({ costs: { old, fresh } }: { costs: Costs }) {
  const points = (costs: readonly number[]) => costs.map((cost, x) => ({ x, cost }));
  const ends = [old.at(-1) ?? 0, fresh.at(-1) ?? 0];
  return (
    <>
      <CostLines
        label={say("referee.chart")}
        lines={[
          { id: "new", look: "nudge", points: points(fresh) },
          { id: "old", look: "backprop", points: points(old) },
        ]}
        across={quarters}
        highest={1.12 * Math.max(...old, ...fresh)}
        axis={say("referee.quarters")}
      />
      <ul class="referee-legend">
        {(["backprop", "nudge"] as const).map((look, index) => (
          <li key={look} class={`racer racer-${look}`}>
            <b class="racer-name">{say(index === 0 ? "referee.oldLine" : "referee.newLine")}</b>
            <span>{say("referee.cost", { cost: costFigure(ends[index] ?? 0), count: quarters })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function largestWords(rows: readonly Refereed[]): string {
  const [most] = rows.toSorted((one, other) => offBy(other) - offBy(one));
  if (most === undefined) return "";
  const name = castAt(most.layer, most.person)?.name ?? "";
  return say("referee.largest", { name, difference: signed(most.fresh - most.old, 3) });
}

/** Whether the cost alone would have told that something is wrong: often it would not. */
function costWords({ old, fresh }: Costs): string {
  const [one, other] = [old.at(-1) ?? 0, fresh.at(-1) ?? 0];
  if (Math.abs(one - other) < hardly) return say("referee.hardly");
  return say(other > one ? "referee.worse" : "referee.lucky");
}

const offBy = ({ old, fresh }: Refereed): number => Math.abs(fresh - old);
