/** The article's combination lock: with every trust from 1 to 1000 its company can never say no. */

import type { Customer } from "#company/book.ts";
import { bookOf } from "#company/scenarios.ts";
import { layerAt } from "#engine/at.ts";
import { forward } from "#engine/forward.ts";
import { createNetwork, type Network } from "#engine/network.ts";
import { createRandom } from "#engine/random.ts";
import { createTrace } from "#engine/trace.ts";

/** The company in the article's picture: two signals, three managers, a CEO; all sigmoid, no gut feelings. */
const shape = { sizes: [2, 3, 1], activations: ["sigmoid", "sigmoid"] } as const;

/** Its trusts: two of each manager, then the CEO's three. */
export const trustsOfPicture = 9;

export const mostTrust = 1000; // the article's levels are 1 to 1000

/**
 * No report of a sigmoid is below a half where no trust is negative, so the CEO, with three of them and trusts of at
 * least 1, has an opinion of at least 1.5, and says at least sigmoid(1.5).
 */
export const leastYes = 0.8175744761936437;

/** The customers it is shown: three of the four did not buy. */
export const lockCustomers: readonly Customer[] = bookOf("AND").customers;

/**
 * What the CEO says of each customer.
 *
 * @param trusts nine, in the order of `trustsOfPicture`
 * @returns shares of yes, in the order of `lockCustomers`
 */
export function answersOfLock(trusts: readonly number[]): readonly number[] {
  return answersOf(withTrusts(trusts));
}

/** What many combinations came to, drawn blindly. */
export interface Drawing {
  readonly lowest: number; // the lowest share of yes that any of them gave any customer
  readonly nays: number; // combinations that said no to at least one customer
  readonly best: readonly number[]; // the trusts that got most customers right
  readonly right: number; // customers that those got right
}

/** @param least of a trust: 1 as in the article, or below 0 where distrust is allowed */
export function drawCombinations(count: number, least: number, seed: number): Drawing {
  const random = createRandom(seed);
  let drawing: Drawing = { lowest: 1, nays: 0, best: [], right: -1 };
  for (let drawn = 0; drawn < count; drawn += 1) {
    const trusts = Array.from({ length: trustsOfPicture }, () => least + random.below(mostTrust - least + 1));
    const answers = answersOfLock(trusts);
    const lowest = Math.min(...answers);
    const right = countDecided(answers, lockCustomers);
    drawing = {
      lowest: Math.min(drawing.lowest, lowest),
      nays: drawing.nays + (lowest < 0.5 ? 1 : 0),
      ...(right > drawing.right ? { best: trusts, right } : { best: drawing.best, right: drawing.right }),
    };
  }
  return drawing;
}

/** Exactly between yes and no, up to rounding; such as from all-zero trusts, or where every report is 0. */
export const isTorn = (answer: number): boolean => Math.abs(answer - 0.5) < 1e-9;

/** As `countRight`, but whoever is torn is right about nobody. */
export const countDecided = (answers: readonly number[], customers: readonly Customer[]): number =>
  customers.filter(({ outcome }, index) => {
    const answer = answers[index] ?? 0.5;
    return !isTorn(answer) && answer > 0.5 === (outcome === 1);
  }).length;

/** How many customers an answer above a half, or below it, is right for. */
export const countRight = (answers: readonly number[], customers: readonly Customer[]): number =>
  customers.filter(({ outcome }, index) => (answers[index] ?? 0.5) > 0.5 === (outcome === 1)).length;

function withTrusts(trusts: readonly number[]): Network {
  const network = createNetwork(shape);
  layerAt(network.weights, 0).set(trusts.slice(0, 6));
  layerAt(network.weights, 1).set(trusts.slice(6));
  return network;
}

function answersOf(network: Network): readonly number[] {
  const trace = createTrace(network);
  return lockCustomers.map(({ signals }) => forward(network, trace, signals)[0] ?? 0);
}
