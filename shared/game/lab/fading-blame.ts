/** How blame fades on its way down: its usual size in each layer, over many random starts. */

import { samplesOf } from "#company/book.ts";
import { type RecipeName, recipeOf } from "#company/recipe.ts";
import { bookOf } from "#company/scenarios.ts";
import { at, layerAt } from "#engine/at.ts";
import { backward } from "#engine/backward.ts";
import { forward } from "#engine/forward.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

/** People in the layers below the CEO, by their number; two layers are the article's company. */
const layersBelow: readonly (readonly number[])[] = [[3], [2, 3], [3, 2, 3], [3, 3, 2, 3]];
export const mostLayersBelow = 4;

/**
 * The median of |blame| per layer of people, the CEO last: half of all blames are larger, half are smaller. It is taken
 * over everybody in the layer, all customers of BUY and so many starts.
 *
 * @param depth layers below the CEO, 1 to 4
 * @param starts at least 1; the same number gives the same figures everywhere
 * @throws RangeError when there is no such depth
 */
export function fadingBlame(recipe: RecipeName, depth: number, starts: number): readonly number[] {
  const { customers, signals } = bookOf("BUY");
  const layers = [...layerAt(layersBelow, depth - 1), 1];
  const shape = recipeOf(recipe, { layers }, signals.length);
  const trace = createTrace(shape);
  const blames = layers.map((): number[] => []);
  for (let seed = 1; seed <= starts; seed += 1) {
    const network = randomStart(shape, seed);
    for (const { input, target } of samplesOf(customers)) {
      forward(network, trace, input);
      backward(network, trace, target, "quadratic");
      for (const [layer, deltas] of trace.deltas.entries()) blames[layer]?.push(...deltas.map(Math.abs));
    }
  }
  return blames.map(median);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return at(sorted, Math.floor(sorted.length / 2));
}
