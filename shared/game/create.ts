/** A new session: its companies, drawn from its seed. */

import { type Book, samplesOf } from "#company/book.ts";
import { companyNameAt } from "#company/names.ts";
import type { Shape } from "#company/shape.ts";
import { drawStart } from "#company/start.ts";
import { meanCost } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import type { GameEvent } from "./event.ts";
import type { Millis } from "./ids.ts";
import type { Settings } from "./settings.ts";

export interface NewSession {
  readonly settings: Settings;
  readonly book: Book;
  readonly shape: Shape;
  readonly seed: number; // any safe integer; whoever knows it knows every true blame
  readonly start?: PlainNetwork; // a curated one; otherwise it is drawn from the seed
  readonly at: Millis;
}

/** The first entry of a session's log. */
export function createSession({ settings, book, shape, seed, start, at }: NewSession): GameEvent[] {
  const network = start ?? drawStart({ shape, recipe: settings.recipe, book }, seed);
  const working = fromPlain(network);
  const cost = meanCost(working, samplesOf(book.customers), "quadratic", createTrace(working));
  return [
    { type: "SessionCreated", settings, book, shape, seed, companies: [{ name: companyNameAt(0), network, cost }], at },
  ];
}
