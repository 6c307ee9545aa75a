/** Works out one sale in one company through the engine: forward, backward, and the mean step of the whole book. */

import { type Customer, samplesOf } from "#company/book.ts";
import { layerAt } from "#engine/at.ts";
import { backward } from "#engine/backward.ts";
import { createBatchBuffers, meanCost, meanGradients } from "#engine/batch.ts";
import { costOf } from "#engine/cost.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type Network, type PlainNetwork } from "#engine/network.ts";
import { createTrace, type Gradients } from "#engine/trace.ts";
import type { Steps, Truth } from "./truth.ts";

/** One sale: who sells, to whom, and how boldly they learn from it. */
export interface SalePlan {
  readonly network: PlainNetwork; // trusts and gut feelings before the adjustment
  readonly customers: readonly Customer[]; // the quarter: the whole book
  readonly customer: Pick<Customer, "signals" | "outcome">;
  readonly boldness: number; // η
}

/** What all sales to the same book have in common. */
export type QuarterTruth = Pick<Truth, "quarter" | "bookCost">;

/** What the mean over the whole book does, and what the book costs before: the same for each of its customers. */
export function workOutQuarter({ network, customers, boldness }: Omit<SalePlan, "customer">): QuarterTruth {
  const company = fromPlain(network);
  const samples = samplesOf(customers);
  const buffers = createBatchBuffers(company);
  const quarter = stepsOf(company, meanGradients(company, samples, "quadratic", buffers), boldness);
  return { quarter, bookCost: meanCost(company, samples, "quadratic", buffers.trace) };
}

/**
 * Every number of one sale, by the quadratic cost.
 *
 * @param sale not changed
 * @param common worked out already where several customers of one book are looked at
 * @returns unrounded numbers in arrays of their own
 * @throws RangeError when the network or a customer does not fit, as the engine does
 *
 * Source: Nielsen, Neural Networks and Deep Learning, BP1 to BP4
 */
export function workOut(sale: SalePlan, common: QuarterTruth = workOutQuarter(sale)): Truth {
  const { network, customer, boldness } = sale;
  const company = fromPlain(network);
  const target = [customer.outcome];
  const trace = createTrace(company);
  const said = forward(company, trace, customer.signals);
  const cost = costOf("quadratic", said, target);
  backward(company, trace, target, "quadratic");
  return {
    signals: [...customer.signals],
    outcome: customer.outcome,
    opinions: trace.weightedInputs.map((layer) => [...layer]),
    reports: trace.activations.slice(1).map((layer) => [...layer]),
    slopes: trace.slopes.map((layer) => [...layer]),
    blames: trace.deltas.map((layer) => [...layer]),
    messages: trace.messages.map((layer, index) => rows(layer, layerAt(company.sizes, index))),
    steps: stepsOf(company, trace, boldness),
    cost,
    ...common,
  };
}

function stepsOf({ sizes }: Network, gradients: Gradients, boldness: number): Steps {
  const step = (gradient: number): number => -boldness * gradient;
  return {
    trusts: gradients.weightGradients.map((layer, index) =>
      rows(layer, layerAt(sizes, index)).map((row) => row.map(step)),
    ),
    guts: gradients.biasGradients.map((layer) => Array.from(layer, step)),
  };
}

/** Cuts a flat layer of arrows into one row for each person who trusts. */
function rows(flat: Float64Array, inputs: number): number[][] {
  return Array.from({ length: flat.length / inputs }, (_, to) => [...flat.slice(to * inputs, (to + 1) * inputs)]);
}
