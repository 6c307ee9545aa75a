/** A recorded sale of a company of six in which one person may follow a wrong rule: every number that somebody stated. */
import { seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import { at, layerAt } from "#engine/at.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import { exactly, middle } from "../interval.ts";
import { gutOf, trustsOf } from "../truth.ts";
import type { Rule, TwinRule } from "../twin/twin-rule.ts";
import { type Facts, known, plainly, statementBy } from "./formulas.ts";

export interface Culprit {
  readonly seat: number; // in the order of the seats: sales first, the CEO last
  readonly rule: TwinRule;
}

/** One person of the recorded sale, in exact numbers. */
export interface Recorded {
  readonly layer: number;
  readonly index: number;
  readonly heard: readonly number[];
  readonly trusts: readonly number[];
  readonly gut: number;
  readonly report: number;
  readonly slope: number;
  readonly told: readonly number[]; // as those above wrote it; for the CEO the gap a − y alone
  readonly blame: number; // from here on: as this person states it
  readonly messages: readonly number[];
  readonly steps: readonly number[]; // arrows, then the gut feeling
}

export interface SalePlan {
  readonly network: PlainNetwork; // of the article's shape
  readonly signals: readonly number[];
  readonly outcome: number;
  readonly boldness: number;
}

export const seatsOfCase = seatsOf(shapeOf("article"));

/**
 * Plays one sale by hand. Everybody works rightly from what they were really told, but for the culprit.
 *
 * @param culprit null: nobody
 * @returns one record per seat, in the order of the seats
 */
export function recordSale({ network, signals, outcome, boldness }: SalePlan, culprit: Culprit | null): Recorded[] {
  const company = fromPlain(network);
  const trace = createTrace(company);
  forward(company, trace, signals);
  const records: Recorded[] = [];
  for (const [seat, { layer, index }] of [...seatsOfCase.entries()].reverse()) {
    const above = records.filter((record) => record.layer === layer + 1);
    const report = at(layerAt(trace.activations, layer + 1), index);
    const told = above.length === 0 ? [report - outcome] : above.map(({ messages }) => at(messages, index));
    const facts: Facts = {
      told: known(told),
      ceoBlame: above.length === 0 ? null : exactly(records.at(-1)?.blame ?? 0),
      slope: exactly(at(layerAt(trace.slopes, layer), index)),
      trusts: known(trustsOf(network, layer, index)),
      heard: known([...layerAt(trace.activations, layer)]),
      people: layer === 0 ? 0 : layerAt(network.sizes, layer),
      boldness,
    };
    const rule: Rule = culprit?.seat === seat ? culprit.rule : "true";
    const { blame, messages, steps } = statementBy(rule, facts);
    records.unshift({
      layer,
      index,
      report,
      told,
      heard: plainly(facts.heard),
      trusts: plainly(facts.trusts),
      gut: gutOf(network, layer, index),
      slope: middle(facts.slope),
      blame: middle(blame),
      messages: plainly(messages),
      steps: plainly(steps),
    });
  }
  return records;
}
