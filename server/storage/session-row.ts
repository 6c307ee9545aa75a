// A session as a row of a table, the same in every make of the store, and the check that it is as it was written.
import type { Millis } from "#game/ids.ts";
import { checksumOf } from "./checksum.ts";
import { DamagedLog, type StoredSession } from "./store.ts";

export interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly host_key_hash: string;
  readonly screen_key_hash: string;
  readonly created_at: number;
  readonly checksum: number;
}

/** In the order of the table; the time of the last change and the checksum follow. */
export function columnsOf({ id, code, hostKeyHash, screenKeyHash, createdAt }: StoredSession) {
  return [id, code, hostKeyHash, screenKeyHash, createdAt] as const;
}

const sessionOf = (row: SessionRow): StoredSession => ({
  id: row.id,
  code: row.code,
  hostKeyHash: row.host_key_hash,
  screenKeyHash: row.screen_key_hash,
  createdAt: row.created_at as Millis,
});

export const isAsWritten = (row: SessionRow): boolean => checksumOf(columnsOf(sessionOf(row))) === row.checksum;

/** @throws DamagedLog when the row is not as it was written */
export function sessionFrom(row: SessionRow): StoredSession {
  if (isAsWritten(row)) return sessionOf(row);
  throw new DamagedLog(`Cannot open session ${row.id} as its row must be as it was written: it is not`);
}
