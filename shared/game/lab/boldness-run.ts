/** What the boldness does: the cost after each quarter, from one start, with one learning rate. */

import { samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { isSolved, meanCost, trainBatch } from "#engine/batch.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

/** Solved: every answer on the right side of a half, and by a good deal. */
export const boldnessTolerance = 0.3;

const leastSlope = 1e-5; // of the cost, by boldness times quarters

export interface BoldnessPlan {
  readonly scenario: ScenarioName;
  readonly seed: number; // of the start, any safe integer
  readonly boldness: number; // above 0
  readonly quarters: number; // to be played, a whole number
}

export interface BoldnessRun {
  readonly boldness: number;
  readonly costs: readonly number[]; // at the start, then after each quarter
  readonly solvedAfter: number | null; // quarters; null where it never was
  readonly rises: number; // quarters after which the cost was higher than before
}

/** What a boldness turned out to be. */
export type BoldnessVerdict = "too-small" | "right" | "too-big";

/** Plays the quarters one after the other; also on once the book is solved. */
export function runBoldness({ scenario, seed, boldness, quarters }: BoldnessPlan): BoldnessRun {
  const { customers, signals } = bookOf(scenario);
  const samples = samplesOf(customers);
  const network = randomStart(recipeOf("default", shapeOf("article"), signals.length), seed);
  const trace = createTrace(network);
  const costs = [meanCost(network, samples, "quadratic", trace)];
  let solvedAfter: number | null = null;
  let rises = 0;
  for (let quarter = 1; quarter <= quarters; quarter += 1) {
    trainBatch(network, samples, { cost: "quadratic", rate: boldness, updates: 1 });
    const cost = meanCost(network, samples, "quadratic", trace);
    if (cost > (costs.at(-1) ?? cost) + 1e-9) rises += 1;
    costs.push(cost);
    if (solvedAfter === null && isSolved(network, samples, boldnessTolerance, trace)) solvedAfter = quarter;
  }
  return { boldness, costs, solvedAfter, rises };
}

/**
 * Whether it stands still unsolved: at the end a quarter, for its boldness, brought next to nothing. A step too far can
 * leave everybody on the flat part of their curve, where no feedback moves them.
 */
export function isStranded({ boldness, costs, solvedAfter }: BoldnessRun): boolean {
  const [before = 0, last = 0] = costs.slice(-2);
  return solvedAfter === null && (before - last) / boldness < leastSlope;
}

/** Too big where the cost has risen or stands still, and the book is not solved; too small where it only needs longer. */
export function verdictOn(run: BoldnessRun): BoldnessVerdict {
  if (run.solvedAfter !== null) return "right";
  return run.rises > 0 || isStranded(run) ? "too-big" : "too-small";
}
