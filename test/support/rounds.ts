// Seeded rounds as a class meets them: real starts, real quarters between the rounds, one customer at a time.

import { samplesOf } from "#company/book.ts";
import { type RecipeName, recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { type ShapeName, shapeOf } from "#company/shape.ts";
import { drawStart } from "#company/start.ts";
import { createBatchBuffers, meanCost, trainBatch } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import type { Knowledge } from "#game/knowledge.ts";
import { knowledgeOf } from "#game/knowledge-of.ts";
import type { Truth } from "#game/truth.ts";
import { workOut } from "#game/work-out.ts";

export interface SeatInSale {
  readonly knowledge: Knowledge;
  readonly truth: Truth;
}

export interface Game {
  readonly scenario: ScenarioName;
  readonly shape?: ShapeName | readonly number[];
  readonly recipe?: RecipeName;
}

/** One company in its first rounds; between two of them the engine plays on until the book's cost has fallen by a tenth. */
export function companyInRounds(
  { scenario, shape = "article", recipe = "default" }: Game,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): PlainNetwork[] {
  const book = bookOf(scenario);
  const people = shapeOf(shape);
  const { boldness } = recipeOf(recipe, people, book.signals.length);
  const samples = samplesOf(book.customers);
  const network = fromPlain(drawStart({ shape: people, recipe, book }, seed));
  const buffers = createBatchBuffers(network);
  const costOfBook = () => meanCost(network, samples, "quadratic", buffers.trace);
  return Array.from({ length: rounds }, () => {
    const before = toPlain(network);
    const enough = 0.9 * costOfBook();
    for (let quarters = 0; quarters < 20 && costOfBook() >= enough; quarters += 1) {
      trainBatch(network, samples, { cost: "quadratic", rate: boldness, updates: 1 }, buffers);
    }
    return before;
  });
}

/** What happens to every seat of a company in each sale of its book. */
export function salesOf(network: PlainNetwork, { scenario, recipe = "default" }: Game): SeatInSale[][] {
  const { customers } = bookOf(scenario);
  const boldness = recipe === "default" ? 3 : 10;
  return customers.map((customer) => {
    const truth = workOut({ network, customers, customer, boldness });
    return truth.reports.flatMap((layer, people) =>
      layer.map((_, index) => ({
        truth,
        knowledge: knowledgeOf(network, truth, { layer: people, index, boldness }),
      })),
    );
  });
}
