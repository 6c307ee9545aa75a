/** Draws the trusts a company starts with, again and again until they make a lesson. */

import { meanCost, trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { createRandom, type Random } from "#engine/random.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";
import { type Book, samplesOf } from "./book.ts";
import { effortOfSale } from "./effort.ts";
import { type Recipe, type RecipeName, recipeOf } from "./recipe.ts";
import type { Shape } from "./shape.ts";

/** What a start is drawn for. */
export interface StartPlan {
  readonly shape: Shape;
  readonly recipe: RecipeName;
  readonly book: Book;
}

/** A book is solved when the CEO's answer to every customer is this near to what happened. */
export const solvedWithin = 0.3;

const mostTries = 200;
const patience = 400; // quarters a company may need to solve its book
const saleBudget = 15_000; // sales played in failed tries together, some 50 ms; a book of contradictions is never solved
export const mostEffort = 1_000_000; // of one draw; a large book is practised for fewer quarters
const leastPractices = 2; // that must fit into it
const goodShareOfCost = 0.25; // a company stuck in a local minimum of XOR or FIT keeps a third to a half of its cost
const leastDistrust = 0.15; // below it an arrow's minus has no effect one could see

const seedCount = 0x1_0000_0000;

/**
 * Draws a start from which the company makes progress and every seat has something to find out.
 *
 * The company must solve its book, or lose three quarters of its cost, within 400 quarters; whoever has two or more
 * reports must trust one and distrust one; and the CEO must not answer all customers alike. Where no try passes (a book
 * of contradictions, a shape too small for it), the start that got furthest is taken.
 *
 * @param plan not changed
 * @param seed any safe integer; the same plan, seed and effort give the same start on every device
 * @param effort to be spent on practising, as `effortOfSale` counts it, above 0
 * @returns the start; the people just below the CEO are seated by the CEO's trust in them, ascending
 * @throws RangeError when shape, book or seed do not hold
 */
export function drawStart(plan: StartPlan, seed: number, effort: number = mostEffort): PlainNetwork {
  const recipe = recipeOf(plan.recipe, plan.shape, plan.book.signals.length);
  const effortOfQuarter = plan.book.customers.length * effortOfSale(recipe.sizes);
  const quarters = Math.max(1, Math.min(patience, Math.floor(effort / leastPractices / effortOfQuarter)));
  const random = createRandom(seed);
  let best = drawCandidate(recipe, random);
  let leastLeft = Number.POSITIVE_INFINITY;
  let sales = 0;
  let spent = 0;
  for (let tries = 0; tries < mostTries && sales < saleBudget && spent < effort; tries += 1) {
    const candidate = drawCandidate(recipe, random);
    if (answersAllAlike(candidate, plan.book)) continue;
    const left = shareOfCostLeft(candidate, { recipe, book: plan.book, quarters });
    if (left <= goodShareOfCost) return candidate;
    sales += quarters * plan.book.customers.length;
    spent += quarters * effortOfQuarter;
    if (left >= leastLeft) continue;
    leastLeft = left;
    best = candidate;
  }
  return best;
}

function drawCandidate(recipe: Recipe, random: Random): PlainNetwork {
  const start = toPlain(randomStart(recipe, random.below(seedCount)));
  return seatedByTrust(withMixedTrusts(start, { recipe, random }));
}

/**
 * Whoever trusts everybody never meets a message whose sign turns, so such a person's trusts are drawn anew. Drawing for
 * this person alone keeps the distribution and spares drawing whole companies by the hundred.
 */
function withMixedTrusts(start: PlainNetwork, chance: { recipe: Recipe; random: Random }): PlainNetwork {
  const weights = start.weights.map((_, layer) => {
    return rowsOf(start, layer).flatMap((trusts) => {
      const deviation = chance.recipe.deviation === "fan-in" ? 1 / Math.sqrt(trusts.length) : chance.recipe.deviation;
      let mixed = trusts;
      while (!isMixed(mixed)) mixed = mixed.map(() => chance.random.normal() * deviation);
      return mixed;
    });
  });
  return { ...start, weights };
}

function isMixed(trusts: readonly number[]): boolean {
  if (trusts.length < 2) return true;
  return trusts.some((trust) => trust < -leastDistrust) && trusts.some((trust) => trust > 0);
}

interface Task {
  readonly recipe: Recipe;
  readonly book: Book;
  readonly quarters: number; // of practice
}

/** The cost after as much practice as is allowed, as a share of the cost at the start; 0 once the book is solved. */
function shareOfCostLeft(start: PlainNetwork, task: Task): number {
  const { cost, boldness } = task.recipe;
  const samples = samplesOf(task.book.customers);
  const network = fromPlain(start);
  const trace = createTrace(network);
  const before = meanCost(network, samples, cost, trace);
  const training = { cost, rate: boldness, updates: task.quarters, until: solvedWithin };
  if (trainBatch(network, samples, training).solved) return 0;
  return meanCost(network, samples, cost, trace) / before;
}

/** A CEO who says the same of everybody gives the first round nothing to look at. */
function answersAllAlike(start: PlainNetwork, book: Book): boolean {
  const network = fromPlain(start);
  const trace = createTrace(network);
  const answers = book.customers.map(({ signals }) => forward(network, trace, signals)[0]?.toFixed(3));
  return new Set(answers).size === 1;
}

/** Seats the people just below the CEO so that the last one is trusted most; what the company answers stays the same. */
function seatedByTrust(start: PlainNetwork): PlainNetwork {
  const ceo = start.weights.length - 1;
  const trusts = start.weights[ceo] ?? [];
  const people = trusts
    .map((trust, index) => ({
      trust,
      incoming: rowsOf(start, ceo - 1)[index] ?? [],
      gut: start.biases[ceo - 1]?.[index] ?? 0,
    }))
    .sort((one, other) => one.trust - other.trust);
  return {
    ...start,
    weights: start.weights
      .with(
        ceo - 1,
        people.flatMap(({ incoming }) => incoming),
      )
      .with(
        ceo,
        people.map(({ trust }) => trust),
      ),
    biases: start.biases.with(
      ceo - 1,
      people.map(({ gut }) => gut),
    ),
  };
}

/** Each person's incoming trusts in one layer of people. */
function rowsOf(start: PlainNetwork, layer: number): readonly (readonly number[])[] {
  const trusts = start.weights[layer] ?? [];
  const incoming = start.sizes[layer] ?? 0;
  return (start.biases[layer] ?? []).map((_, to) => trusts.slice(to * incoming, (to + 1) * incoming));
}
