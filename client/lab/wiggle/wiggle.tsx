// The wiggle audit: any number of a company, nudged by hand, beside what backprop worked out.
import { useMemo, useState } from "preact/hooks";
import { type Audit, agrees, auditSale } from "#game/audit.ts";
import { Segmented } from "../../components/segmented.tsx";
import { percent, plain, signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { type CastMember, cast, castAt, ceoLayer } from "../cast.ts";
import { arrowsOf, CompanyMap, type MapArrow } from "../company-map/company-map.tsx";
import { CustomerField } from "../customer-field.tsx";
import { Dial } from "../dial.tsx";
import { labBook, labCompany, reportsOf } from "../sale-of.ts";
import { Seen } from "../seen.tsx";
import { AuditCard } from "./audit-card.tsx";
import "./wiggle.css";

const mostPower = 14; // nudges from 1 down to 10⁻¹⁴
const firstPower = 3;

interface Choice {
  readonly layer: number;
  readonly person: number;
  readonly from: number | null;
}

export function Wiggle() {
  const network = useMemo(labCompany, []);
  const [place, setPlace] = useState(0);
  const [power, setPower] = useState(firstPower);
  const [choice, setChoice] = useState<Choice>({ layer: 1, person: 2, from: null });
  const customer = labBook.customers[place];
  if (customer === undefined) return null;
  const nudge = Number(`1e-${power}`);
  const sample = { input: customer.signals, target: [customer.outcome] };
  const audits = auditSale({ network, sample, nudge });
  const audit = audits.find((each) => isChosen(each, choice));
  const reports = reportsOf(network, customer);
  const own = audits.filter(({ layer, person }) => layer === choice.layer && person === choice.person);
  const owner = castAt(choice.layer, choice.person);
  return (
    <>
      <div class="lab-bench map-bench">
        <div class="lab-controls">
          <CustomerField book={labBook} value={place} onChange={setPlace} />
          <CompanyMap
            label={say("wiggle.people")}
            signals={labBook.signals.map(({ name }, index) => ({
              name,
              figure: plain(customer.signals[index] ?? 0, 2),
            }))}
            people={cast.map((member) => ({
              figure: reportText(member, reports),
              isChosen: member === owner,
            }))}
            arrows={arrowsOf(network.weights, network.sizes).map((arrow) => ({
              ...arrow,
              isChosen: arrow.layer === choice.layer && arrow.to === choice.person && arrow.from === choice.from,
            }))}
            onPerson={({ layer, index }) => setChoice({ layer, person: index, from: null })}
            onArrow={({ layer, to, from }: MapArrow) => setChoice({ layer, person: to, from })}
          />
        </div>
        <div class="lab-result">
          <Segmented
            label={say("wiggle.numbers", { name: owner?.name ?? "" })}
            direction="column"
            options={own.map((each) => ({ value: keyOf(each), label: numberName(each) }))}
            value={keyOf(choice)}
            onChange={(key) => setChoice(own.find((each) => keyOf(each) === key) ?? choice)}
          />
          <Dial
            label={say("wiggle.nudge")}
            figure={nudgeText(power)}
            value={power}
            most={mostPower}
            onChange={setPower}
          />
          {audit !== undefined && <AuditCard audit={audit} nudgeText={nudgeText(power)} isSmall={power > firstPower} />}
        </div>
      </div>
      <Seen>
        <span role="status">{countWords(audits)}</span> {say("wiggle.seen", { count: audits.length })}
      </Seen>
    </>
  );
}

/** "1", "0.001", "0.000000001": written out, so that one sees how small it is. */
const nudgeText = (power: number): string => plain(Number(`1e-${power}`), power);

const isChosen = (one: Choice, other: Choice): boolean => keyOf(one) === keyOf(other);

const keyOf = ({ layer, person, from }: Choice): string => `${layer}.${person}.${from ?? "gut"}`;

const reportText = ({ layer, index }: CastMember, reports: readonly (readonly number[])[]): string => {
  const report = reports[layer]?.[index] ?? 0;
  return layer === ceoLayer ? percent(report) : signed(report, 2);
};

/** "Gut feeling: Noor’s blame", "Arrow from Mia". */
function numberName({ layer, person, from }: Choice): string {
  if (from === null) return say("wiggle.gut", { name: castAt(layer, person)?.name ?? "" });
  const name = layer === 0 ? labBook.signals[from]?.name : castAt(layer - 1, from)?.name;
  return say("wiggle.arrow", { name: name ?? "" });
}

function countWords(audits: readonly Audit[]): string {
  const agreeing = audits.filter(({ perUnit, backprop }) => agrees(perUnit, backprop)).length;
  if (agreeing === audits.length) return say("wiggle.all", { count: agreeing });
  return say("wiggle.some", { count: audits.length, agreeing });
}
