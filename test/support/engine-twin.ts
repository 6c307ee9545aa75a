// The engine beside a session: follows a company from its seed alone, so that what screens show can be compared with it.

import { samplesOf } from "#company/book.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { drawStart } from "#company/start.ts";
import { createBatchBuffers, meanCost, trainBatch } from "#engine/batch.ts";
import { fromPlain, toPlain } from "#engine/network.ts";
import type { Truth } from "#game/truth.ts";
import { workOut } from "#game/work-out.ts";

export interface EngineTwin {
  /** What is true of a sale to the customer of that name, in the company as it is now. */
  readonly sale: (customer: string) => Truth;
  /** Cost of the whole book, in the company as it is now. */
  readonly cost: () => number;
  /** One quarter by the engine. */
  readonly quarter: () => void;
}

/** The article's company with default settings. */
export function engineTwin(scenario: ScenarioName, seed: number): EngineTwin {
  const book = bookOf(scenario);
  const samples = samplesOf(book.customers);
  const network = fromPlain(drawStart({ shape: shapeOf("article"), recipe: "default", book }, seed));
  const buffers = createBatchBuffers(network);
  const boldness = 3;
  return {
    sale(name) {
      const customer = book.customers.find((each) => each.name === name);
      if (customer === undefined) throw new RangeError(`Cannot follow the sale as the book must know ${name}`);
      return workOut({ network: toPlain(network), customers: book.customers, customer, boldness });
    },
    cost: () => meanCost(network, samples, "quadratic", buffers.trace),
    quarter() {
      trainBatch(network, samples, { cost: "quadratic", rate: boldness, updates: 1 }, buffers);
    },
  };
}
