/**
 * Finds the curated starts: of 3,000 seeds per scenario the three that solve it soonest, rounded to 4 decimals.
 * Run from the project's folder: npx tsx test/tools/curate-starts.ts > shared/company/curated-starts.ts && npm run fix
 */

import { samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { drawStart, solvedWithin } from "#company/start.ts";
import { trainBatch } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";

const seeds = 3000;
const kept = 3;
const shape = shapeOf("article");

const rounded = (layers: PlainNetwork["weights"]) =>
  layers.map((layer) => layer.map((value) => Number(value.toFixed(4))));

function drawRounded(scenario: ScenarioName, seed: number): PlainNetwork {
  const start = drawStart({ shape, recipe: "default", book: bookOf(scenario) }, seed);
  return { ...start, weights: rounded(start.weights), biases: rounded(start.biases) };
}

function updatesToSolve(scenario: ScenarioName, start: PlainNetwork): number {
  const book = bookOf(scenario);
  const { cost, boldness } = recipeOf("default", shape, book.signals.length);
  const training = { cost, rate: boldness, updates: 400, until: solvedWithin };
  const { updates, solved } = trainBatch(fromPlain(start), samplesOf(book.customers), training);
  return solved ? updates : Number.POSITIVE_INFINITY;
}

function soonest(scenario: ScenarioName) {
  return Array.from({ length: seeds }, (_, seed) => drawRounded(scenario, seed))
    .map((network) => ({ updates: updatesToSolve(scenario, network), network }))
    .sort((one, other) => one.updates - other.updates)
    .slice(0, kept);
}

const starts = Object.fromEntries(scenarioNames.map((scenario) => [scenario, soonest(scenario)]));

console.log(`/** Good starts for playing alone, three per scenario, for the article's shape and the default recipe. */

import type { PlainNetwork } from "#engine/network.ts";
import type { ScenarioName } from "./scenarios.ts";

export interface CuratedStart {
  readonly updates: number; // quarters after which every customer is answered within 0.3
  readonly network: PlainNetwork;
}

/** The soonest solved of 3,000 drawn starts, the best first; kept as numbers, so that no seed has to keep its meaning. */
export const curatedStarts: Readonly<Record<ScenarioName, readonly CuratedStart[]>> = ${JSON.stringify(starts)};`);
