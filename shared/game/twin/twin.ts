/** A company in which everybody follows one rule, quarter after quarter: what a wrong rule does to the cost. */
import { type Book, samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { shapeOf } from "#company/shape.ts";
import { solvedWithin } from "#company/start.ts";
import { adjust } from "#engine/adjust.ts";
import { at, layerAt } from "#engine/at.ts";
import type { Sample } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type Network, type PlainNetwork, toPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";
import { createGradients, createTrace, type Gradients, type Trace } from "#engine/trace.ts";
import { backwardBy } from "./rule-backward.ts";
import type { Rule } from "./twin-rule.ts";

/** Quarters after which a company that has not solved its book counts as stuck. */
export const patience = 1000;

const tenfold = 10;

export interface TwinPlan {
  readonly rule: Rule;
  readonly book: Book;
  readonly start: PlainNetwork;
  readonly boldness: number; // η
  readonly quarters: number; // at most
  readonly stopsWhenSolved: boolean; // otherwise it goes on learning to the end
}

export interface TwinRun {
  readonly network: PlainNetwork; // at the end
  readonly costs: readonly number[]; // of the book, by quarter; the first is the start's
  readonly solvedAt: number | null; // the first quarter at which every customer was within .3 of what happened
  readonly said: readonly number[]; // the CEO's answer to each customer of the book at the end
}

/**
 * A start of a company of the article's shape by the default recipe: trusts N(0, 1/√fan-in), gut feelings 0.
 *
 * @param seed any safe integer
 */
export function twinStart(book: Book, seed: number): PlainNetwork {
  return toPlain(randomStart(recipeOf("default", shapeOf("article"), book.signals.length), seed));
}

/**
 * Runs a company by a rule. The start is not changed; the same plan gives the same run on every device.
 *
 * @throws RangeError when start and book do not fit
 */
export function runTwin({ rule, book, start, boldness, quarters, stopsWhenSolved }: TwinPlan): TwinRun {
  const work = startWork(rule, book, start);
  const costs: number[] = [];
  let solvedAt: number | null = null;
  for (let quarter = 0; quarter <= quarters; quarter += 1) {
    const { cost, farthest } = lookAtBook(work);
    costs.push(cost);
    if (solvedAt === null && farthest <= solvedWithin) solvedAt = quarter;
    if (quarter === quarters || (stopsWhenSolved && solvedAt !== null)) break;
    takeStep(work, boldness);
  }
  const { network, trace, samples } = work;
  const said = samples.map(({ input }) => forward(network, trace, input)[0] ?? 0);
  return { network: toPlain(network), costs, solvedAt, said };
}

/**
 * Whether a company that follows the rule solves its book within `patience` quarters.
 *
 * @param seed of its start
 */
export function solves(rule: Rule, book: Book, { seed, boldness }: { seed: number; boldness: number }): boolean {
  const work = startWork(rule, book, twinStart(book, seed));
  for (let quarter = 0; quarter < patience; quarter += 1) {
    if (lookAtBook(work).farthest <= solvedWithin) return true;
    takeStep(work, boldness);
  }
  return lookAtBook(work).farthest <= solvedWithin;
}

interface Work {
  readonly rule: Rule;
  readonly network: Network;
  readonly trace: Trace;
  readonly mean: Gradients;
  readonly samples: readonly Sample[];
}

function startWork(rule: Rule, { customers }: Book, start: PlainNetwork): Work {
  const network = fromPlain(start);
  return {
    rule,
    network,
    trace: createTrace(network),
    mean: createGradients(network),
    samples: samplesOf(customers),
  };
}

/** One pass through the book: what it costs, how far off the worst answer is, and the mean of what the rule asks for. */
function lookAtBook({ rule, network, trace, mean, samples }: Work): { cost: number; farthest: number } {
  for (const values of [...mean.weightGradients, ...mean.biasGradients]) values.fill(0);
  let cost = 0;
  let farthest = 0;
  for (const { input, target } of samples) {
    const outcome = at(target, 0);
    const gap = at(forward(network, trace, input), 0) - outcome;
    cost += (gap * gap) / 2;
    farthest = Math.max(farthest, Math.abs(gap));
    backwardBy(rule, network, trace, outcome);
    addShare(mean.weightGradients, trace.weightGradients, samples.length);
    addShare(mean.biasGradients, trace.biasGradients, samples.length);
  }
  return { cost: cost / samples.length, farthest };
}

function addShare(sum: readonly Float64Array[], parts: readonly Float64Array[], count: number): void {
  for (let layer = 0; layer < sum.length; layer += 1) {
    const into = layerAt(sum, layer);
    const from = layerAt(parts, layer);
    const share = 1 / count;
    for (let index = 0; index < into.length; index += 1) into[index] = at(into, index) + share * at(from, index);
  }
}

/** All change at once, as the rule has it. */
function takeStep({ rule, network, mean }: Work, boldness: number): void {
  if (rule === "blame-as-step") turnIntoBlames(mean, boldness);
  adjust(network, mean, boldnessBy(rule, boldness));
}

function boldnessBy(rule: Rule, agreed: number): number {
  if (rule === "wrong-boldness") return tenfold * agreed;
  return rule === "flipped-sign" ? -agreed : agreed;
}

/** The arrows are to take the blame itself, with its own sign; the gut feeling still moves by −η·δ. */
function turnIntoBlames({ weightGradients }: Gradients, boldness: number): void {
  for (const values of weightGradients) {
    for (let index = 0; index < values.length; index += 1) values[index] = -at(values, index) / boldness;
  }
}
