/** The terms of a raw opinion: what each source adds to the sum. */
import { at, layerAt } from "#engine/at.ts";
import type { Interval } from "../ask.ts";
import { absolute, middle, negated, product, times } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import { type About, byWorth, withDistrust } from "./question.ts";
import { known, type Readings } from "./readings.ts";
import type { Way } from "./way.ts";

/** What one source adds to the sum: trust times report. */
export function term(trust: Interval, report: Interval, way: Way): Interval {
  if (way === "no-trust") return report;
  return product(way === "lost-trust-sign" ? absolute(trust) : trust, report);
}

/** What the source `about` adds to the sum, measured against the most that this source could add. */
export function termShare({ trusts, heard }: Readings, way: Way, about: About): Interval {
  const source = known("source", about);
  const report = layerAt(heard, source);
  const trusted = way === "lost-trust-sign" ? 1 : Math.sign(middle(layerAt(trusts, source)));
  const added = times(report, trusted);
  return way === "flipped-sign" ? negated(added) : added;
}

/**
 * Sources that the player distrusts, the most telling first: where a report against meets distrust, neither its own sign
 * nor the arrow's gives the term away; then the strongest term.
 */
export function distrusted(knowledge: Knowledge): number[] {
  const terms = termsOf(knowledge);
  const heard = heardBy(knowledge);
  const strongestFirst = byWorth(withDistrust(knowledge.trusts), (source) => Math.abs(at(terms, source)));
  return byWorth(strongestFirst, (source) => (at(heard, source) < 0 ? 1 : 0));
}

/** Trust times report of each source. */
export const termsOf = (knowledge: Knowledge): number[] =>
  heardBy(knowledge).map((report, source) => report * at(knowledge.trusts, source));

/** The reports a seat has heard; salespeople hear the customer's signals. */
export const heardBy = (knowledge: Knowledge): readonly number[] => known("reports", knowledge.heard);
