// One recorded sale for the lab: a company that has learnt a little, and one of its customers.
import type { Customer } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import { runTwin, twinStart } from "#game/twin/twin.ts";

export const labBook = bookOf("FIT");
export const labBoldness = recipeOf("default", shapeOf("article"), labBook.signals.length).boldness;

export const labSeed = 4;
const quarters = 6; // so that gut feelings are no longer all 0

export const labCompany = (): PlainNetwork =>
  runTwin({
    rule: "true",
    book: labBook,
    start: twinStart(labBook, labSeed),
    boldness: labBoldness,
    quarters,
    stopsWhenSolved: false,
  }).network;

/** What everybody says to this customer, layer by layer of people. */
export function reportsOf(network: PlainNetwork, { signals }: Customer): number[][] {
  const company = fromPlain(network);
  const trace = createTrace(company);
  forward(company, trace, signals);
  return trace.activations.slice(1).map((layer) => [...layer]);
}
