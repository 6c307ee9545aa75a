/** The three ways to learn, counted alike: in runs through the book. A race and the lab play them by these rules. */

import { type Customer, samplesOf } from "#company/book.ts";
import { createBatchBuffers, isSolved, meanCost, trainBatch } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { createRandom } from "#engine/random.ts";
import { combineOn, firstNudge, type NudgeTurn, nudgeOn, startSearch } from "#engine/search.ts";
import type { Method } from "./settings.ts";

/** How one company learns. */
export type CompanyMethod = Exclude<Method, "race">;

/** In the order in which the companies of a race get them. */
export const companyMethods: readonly CompanyMethod[] = ["backprop", "one-weight-at-a-time", "weight-combinations"];

/** How far a nudge moves a trust or a gut feeling. */
export const nudgeStep = 0.5;
/** From what a combination picks each trust and gut feeling. */
export const trustLevels: readonly number[] = [-5, -2.5, 0, 2.5, 5];
/** Backprop goes through the book twice for one adjustment: reports flow up, then feedback flows down. */
export const runsOfAdjustment = 2;

/** A company on its way, and what that has taken. */
export interface MethodRun {
  readonly network: PlainNetwork; // with nudges and combinations the best so far
  readonly runs: number; // through the whole book; times its customers are sales spent
  readonly cost: number; // of the book
  readonly turn: NudgeTurn; // whose turn it is with nudges
  readonly isSolved: boolean; // every customer came within `until`; false where none was given
}

export interface MethodPlan {
  readonly customers: readonly Customer[];
  readonly boldness: number; // of backprop
  readonly runs: number; // further ones, at most; backprop makes half as many adjustments
  readonly seed: number; // any safe integer; chance in the combinations comes from it and from the runs so far
  readonly until?: number; // stop once the CEO's answer to every customer is this near to what happened
}

/** Where every method starts: nothing spent, the cost known. */
export function startRun(network: PlainNetwork, customers: readonly Customer[]): MethodRun {
  const { best } = startSearch(fromPlain(network), judgedBy(customers));
  return { network, runs: 0, cost: best, turn: firstNudge, isSolved: false };
}

/**
 * Goes on by one method. What is given is not changed.
 *
 * @returns the run with what was spent added; it ends early once it has solved the book
 * @throws RangeError as the engine does when the network and the book do not fit
 */
export function runMethod(method: CompanyMethod, from: MethodRun, plan: MethodPlan): MethodRun {
  switch (method) {
    case "backprop":
      return runBackprop(from, plan);
    case "one-weight-at-a-time":
      return runNudges(from, plan);
    case "weight-combinations":
      return runCombinations(from, plan);
  }
}

const judgedBy = (customers: readonly Customer[]) => ({ samples: samplesOf(customers), cost: "quadratic" }) as const;

const limitsOf = ({ runs, until }: MethodPlan) => ({ evaluations: runs, ...(until !== undefined && { until }) });

function runBackprop(from: MethodRun, { customers, boldness, runs, until }: MethodPlan): MethodRun {
  const network = fromPlain(from.network);
  const { samples, cost } = judgedBy(customers);
  const buffers = createBatchBuffers(network);
  const most = Math.floor(runs / runsOfAdjustment);
  const training = { cost, rate: boldness, updates: most, ...(until !== undefined && { until }) };
  const { updates } = trainBatch(network, samples, training, buffers);
  return {
    network: toPlain(network),
    runs: from.runs + updates * runsOfAdjustment,
    cost: meanCost(network, samples, cost, buffers.trace),
    turn: from.turn,
    isSolved: until !== undefined && isSolved(network, samples, until, buffers.trace),
  };
}

function runNudges(from: MethodRun, plan: MethodPlan): MethodRun {
  const network = fromPlain(from.network);
  const search = startSearch(network, judgedBy(plan.customers));
  const { evaluations, best, solved, turn } = nudgeOn(search, { ...limitsOf(plan), step: nudgeStep, turn: from.turn });
  return { network: toPlain(network), runs: from.runs + evaluations, cost: best, turn, isSolved: solved };
}

function runCombinations(from: MethodRun, plan: MethodPlan): MethodRun {
  const network = fromPlain(from.network);
  const search = startSearch(network, judgedBy(plan.customers));
  const random = createRandom(plan.seed + from.runs);
  const { evaluations, best, solved } = combineOn(search, { ...limitsOf(plan), levels: trustLevels, random });
  return { network: toPlain(network), runs: from.runs + evaluations, cost: best, turn: from.turn, isSolved: solved };
}
