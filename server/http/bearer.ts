// Who asks over HTTP, by the key that is sent along; wrong keys and codes are counted, right ones never wait.
import type { Request } from "express";
import type { PlayerId } from "#game/ids.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { addressKey } from "../realtime/address.ts";
import { badKey, noSuchClass } from "../realtime/admission.ts";
import type { Failures } from "../realtime/failures.ts";
import { isKeyFor } from "../sessions/keys.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Witness } from "../witness.ts";

export interface DoorParts {
  readonly sessions: Sessions;
  readonly failures: Failures;
  readonly witness: Witness;
}

export const tooManyTries = refuse(
  "RATE_LIMITED",
  "Too many wrong keys from this network; wait a minute and try again",
);

export function bearerOf(request: Request): string | null {
  return /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? null;
}

/**
 * Lets in whoever holds a key of the session that the address names.
 *
 * @param known what the key opens there; null where it opens nothing
 */
export async function enter<Entered>(
  request: Request,
  { sessions, failures, witness }: DoorParts,
  known: (live: LiveSession, key: string) => Entered | null,
): Promise<Entered | Refusal> {
  const key = bearerOf(request);
  const address = addressKey(request.ip ?? "");
  const live = await sessions.find(String(request.params.code));
  const entered = live === null || key === null ? null : known(live, key);
  if (entered !== null) return entered;
  const isBlocked = (await failures.isBlocked(address)) || !(await failures.count(address));
  const refusal = isBlocked ? tooManyTries : live === null ? noSuchClass : badKey;
  witness.turnedAway("http", "key", refusal);
  return refusal;
}

/** What a teacher's key opens. */
export const hostOf = (live: LiveSession, key: string): LiveSession | null =>
  isKeyFor(key, live.keys().hostKeyHash) ? live : null;

/** What a student's key opens. */
export function ownerOf(live: LiveSession, key: string): { readonly live: LiveSession; readonly id: PlayerId } | null {
  const player = live.table.session().players.find(({ keyHash }) => isKeyFor(key, keyHash));
  return player === undefined ? null : { live, id: player.id };
}

/** The address under which this request has reached the server. */
export const baseOf = (request: Request, publicUrl: string | null): string =>
  publicUrl ?? `${request.protocol}://${request.get("host") ?? "localhost"}`;
