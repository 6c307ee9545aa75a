/** The engine at work on a company of the session: quarters, the cost of the book, one answer. */
import { type Customer, samplesOf } from "#company/book.ts";
import { effortOfSale } from "#company/effort.ts";
import { createBatchBuffers, meanCost, trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import type { Trained } from "../event.ts";
import type { Session } from "../state.ts";

export function bookCost(plain: PlainNetwork, customers: readonly Customer[]): number {
  const network = fromPlain(plain);
  return meanCost(network, samplesOf(customers), "quadratic", createTrace(network));
}

/** What the CEO says to a customer, 0 to 1. */
export function answerTo(plain: PlainNetwork, customer: Customer): number {
  const network = fromPlain(plain);
  return forward(network, createTrace(network), customer.signals)[0] ?? 0;
}

/** The work of a quarter in all companies, as `effortOfSale` counts it; above 0. */
export const effortOfQuarter = ({ play, book }: Session): number =>
  play.books.reduce((sum, { network }) => sum + book.customers.length * effortOfSale(network.sizes), 0);

export interface Training {
  readonly customers: readonly Customer[];
  readonly rate: number; // boldness
  readonly quarters: number;
}

/** The company after so many quarters; what was given is not changed. */
export function train(start: PlainNetwork, { customers, rate, quarters }: Training): Trained {
  const network = fromPlain(start);
  const samples = samplesOf(customers);
  const buffers = createBatchBuffers(network);
  trainBatch(network, samples, { cost: "quadratic", rate, updates: quarters }, buffers);
  return { network: toPlain(network), quarters, cost: meanCost(network, samples, "quadratic", buffers.trace) };
}

/** The same, but no further than to a cost of the book. */
export function trainUntil(goal: number, start: PlainNetwork, { customers, rate, quarters: most }: Training): Trained {
  const network = fromPlain(start);
  const samples = samplesOf(customers);
  const buffers = createBatchBuffers(network);
  let quarters = 0;
  let cost = meanCost(network, samples, "quadratic", buffers.trace);
  while (cost > goal && quarters < most) {
    trainBatch(network, samples, { cost: "quadratic", rate, updates: 1 }, buffers);
    quarters += 1;
    cost = meanCost(network, samples, "quadratic", buffers.trace);
  }
  return { network: toPlain(network), quarters, cost };
}
