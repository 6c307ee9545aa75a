/** A new session: its companies, drawn from its seed. */

import type { Book } from "#company/book.ts";
import type { Shape } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { GameEvent } from "./event.ts";
import { foundCompany } from "./found.ts";
import type { Millis } from "./ids.ts";
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
  const first = foundCompany(plan, 0, start);
  const alike = settings.tables ? first.network : undefined;
  const others = Array.from({ length: (settings.companies ?? 1) - 1 }, (_, place) =>
    foundCompany(plan, place + 1, alike),
  );
  const companies = [first, ...others];
  return [{ type: "SessionCreated", settings, book, shape, seed, shareKeyHash: shareKeyHash ?? null, companies, at }];
}
