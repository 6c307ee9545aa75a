/** The company on which a device measures itself: combinations of all its trusts, and backprop, on the same book. */

import { samplesOf } from "#company/book.ts";
import { curatedStarts } from "#company/curated-starts.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { meanCost, trainBatch } from "#engine/batch.ts";
import { fromPlain, type Network } from "#engine/network.ts";
import { createRandom } from "#engine/random.ts";
import { combineOn, type Search, startSearch } from "#engine/search.ts";
import { createTrace } from "#engine/trace.ts";
import { runsOfAdjustment } from "../method-run.ts";

/** Two signals, two salespeople, three managers, a CEO: 13 trusts, beside the six gut feelings. */
const scenario: ScenarioName = "FIT";
export const trustsOfCompany = 13;

/** A thousand levels from -5 to 5, as the article has a thousand, but with ones that can say no. */
const levels: readonly number[] = Array.from({ length: 1000 }, (_, index) => (index * 10) / 999 - 5);

export const goalOfTraining = 0.001; // the cost of the book

/** What backprop needed to bring the cost down to the goal. */
export interface TrainingNeed {
  readonly adjustments: number;
  readonly sales: number; // spent: every adjustment goes through the book twice
}

const boldness = 3;
const mostAdjustments = 5000;

const startOfCompany = (): Network => {
  const start = curatedStarts[scenario][0];
  if (start === undefined) throw new RangeError(`Cannot measure as ${scenario} must have a start: it has none`);
  return fromPlain(start.network);
};

const samples = samplesOf(bookOf(scenario).customers);

/** A search that is to be gone on with; its network is its own. */
export const startTrying = (): Search => startSearch(startOfCompany(), { samples, cost: "quadratic" });

/** Draws combinations and runs the whole book with each; the best is kept in the search. */
export function tryCombinations(search: Search, count: number, seed: number): void {
  combineOn(search, { evaluations: count, levels, random: createRandom(seed) });
}

/** Trains the company from its start until the cost is at the goal. */
export function trainToGoal(): TrainingNeed {
  const network = startOfCompany();
  const trace = createTrace(network);
  let adjustments = 0;
  while (adjustments < mostAdjustments && meanCost(network, samples, "quadratic", trace) > goalOfTraining) {
    trainBatch(network, samples, { cost: "quadratic", rate: boldness, updates: 1 });
    adjustments += 1;
  }
  return { adjustments, sales: adjustments * runsOfAdjustment * samples.length };
}
