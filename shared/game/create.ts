/** A new session: its companies, drawn from its seed. */

import type { Book } from "#company/book.ts";
import type { Shape } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { GameEvent } from "./event.ts";
import { foundCompany, startAlike } from "./found.ts";
import type { Millis } from "./ids.ts";
import { leastCompanies } from "./methods.ts";
import type { Settings } from "./settings.ts";

export interface NewSession {
  readonly settings: Settings;
  readonly book: Book;
  readonly shape: Shape;
  readonly seed: number; // any safe integer; whoever knows it knows every true blame
  readonly start?: PlainNetwork; // a curated one for the first company; otherwise it is drawn from the seed
  readonly shareKeyHash?: string; // of the key that opens the report once it is shared; solo has none
  readonly at: Millis;
}

/** The first entry of a session's log. */
export function createSession({ settings, book, shape, seed, start, shareKeyHash, at }: NewSession): GameEvent[] {
  const plan = { settings, book, shape, seed };
  const count = Math.max(leastCompanies(settings), settings.companies ?? 1);
  const companies = Array.from({ length: count }, (_, place) =>
    foundCompany(plan, place, place === 0 || startAlike(settings) ? start : undefined),
  );
  return [{ type: "SessionCreated", settings, book, shape, seed, shareKeyHash: shareKeyHash ?? null, companies, at }];
}
