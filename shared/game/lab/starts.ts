/** What a start is worth: how many customers a random one gets right by luck, and what an all-zero one never learns. */

import { samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { createNetwork, type Network, type PlainNetwork, toPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";
import { countRight } from "./never-no.ts";

const recipe = (scenario: ScenarioName) => recipeOf("default", shapeOf("article"), bookOf(scenario).signals.length);

/**
 * How many starts got how many customers right before anybody had learnt anything.
 *
 * @param starts drawn from the seeds 1 to `starts`
 * @returns a count for 0 customers right, for 1, and so on up to all
 */
export function luckOfStarts(scenario: ScenarioName, starts: number): readonly number[] {
  const { customers } = bookOf(scenario);
  const counts = Array.from({ length: customers.length + 1 }, () => 0);
  for (let seed = 1; seed <= starts; seed += 1) {
    const right = countRight(answersOf(randomStart(recipe(scenario), seed), scenario), customers);
    counts[right] = (counts[right] ?? 0) + 1;
  }
  return counts;
}

/** A company after its practice. */
export interface Practised {
  readonly answers: readonly number[]; // share of yes for each customer of the book
  readonly network: PlainNetwork;
}

/** @param seed of a random start; null for one in which every trust and gut feeling is 0 */
export function practise(scenario: ScenarioName, seed: number | null, quarters: number): Practised {
  const network = seed === null ? createNetwork(recipe(scenario)) : randomStart(recipe(scenario), seed);
  const { customers } = bookOf(scenario);
  const { cost, boldness } = recipe(scenario);
  trainBatch(network, samplesOf(customers), { cost, rate: boldness, updates: quarters });
  return { answers: answersOf(network, scenario), network: toPlain(network) };
}

function answersOf(network: Network, scenario: ScenarioName): readonly number[] {
  const trace = createTrace(network);
  return bookOf(scenario).customers.map(({ signals }) => forward(network, trace, signals)[0] ?? 0);
}
