// An entry of a log as a row of a table, the same in every make of the store, and the check that none is changed or missing.
import type { LogEntry } from "#game/journal.ts";
import { entryFromText, entryToText } from "#game/log-format.ts";
import { checksumOf } from "./checksum.ts";
import { DamagedLog } from "./store.ts";

export interface LogRow {
  readonly version: number;
  readonly entry: string;
  readonly checksum: number;
}

export function logRowOf(id: string, entry: LogEntry): LogRow {
  const text = entryToText(entry);
  return { version: entry.version, entry: text, checksum: checksumOf([id, entry.version, text]) };
}

/**
 * The entries of session `id` above version `after`.
 *
 * @throws DamagedLog when a row is not as it was written, or missing
 */
export function entriesFrom(rows: readonly LogRow[], id: string, after: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const row of rows) entries.push(entryFrom(row, { id, version: after + entries.length + 1, whole: entries }));
  return entries;
}

interface Expected {
  readonly id: string;
  readonly version: number;
  readonly whole: readonly LogEntry[]; // those before it
}

function entryFrom(row: LogRow, { id, version, whole }: Expected): LogEntry {
  const isWhole = row.version === version && checksumOf([id, version, row.entry]) === row.checksum;
  if (isWhole) return entryFromText(row.entry);
  const reason = `Cannot open session ${id} as entry ${version} of its log must be as it was written: it is not`;
  throw new DamagedLog(reason, whole);
}
