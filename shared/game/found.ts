/** A new company of a session, with a start of its own. */
import { samplesOf } from "#company/book.ts";
import { companyNameAt } from "#company/names.ts";
import { drawStart, mostEffort } from "#company/start.ts";
import { meanCost } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import type { Founded } from "./event.ts";
import type { Settings } from "./settings.ts";
import type { Session } from "./state.ts";

/** In a race, and at same-role tables, all companies have one start. */
export const startAlike = ({ method, tables }: Pick<Settings, "method" | "tables">): boolean =>
  method === "race" || tables;

/** All companies that a teacher wants are founded in one go. */
const effortOfAll = 8_000_000;
const seedStep = 1_000_003; // far enough that no two companies of a session ever share a draw

/**
 * Draws one company.
 *
 * @param place among the companies of the session, from 0; each has a start of its own, unless all start alike
 * @param start a curated one; otherwise it is drawn from the session's seed
 */
export function foundCompany(
  { book, shape, settings, seed }: Pick<Session, "book" | "shape" | "settings" | "seed">,
  place: number,
  start?: PlainNetwork,
): Founded {
  const drawn = (seed + (startAlike(settings) ? 0 : place) * seedStep) % Number.MAX_SAFE_INTEGER;
  const effort = Math.min(mostEffort, effortOfAll / (settings.companies ?? 1));
  const network = start ?? drawStart({ shape, recipe: settings.recipe, book }, drawn, effort);
  const working = fromPlain(network);
  const cost = meanCost(working, samplesOf(book.customers), "quadratic", createTrace(working));
  return { name: companyNameAt(place), network, cost };
}
