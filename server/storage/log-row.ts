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

/** Whether it is, as it was written, the entry of that version of session `id`. */
export const isEntryOf = (row: LogRow, id: string, version: number): boolean =>
  row.version === version && checksumOf([id, version, row.entry]) === row.checksum;

/**
 * The entries of session `id` above version `after`.
 *
 * @throws DamagedLog when a row is not as it was written, or missing
 * @throws NewerFormat when a later version has written it
 */
export function entriesFrom(rows: readonly LogRow[], id: string, after: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const row of rows) {
    const version = after + entries.length + 1;
    if (!isEntryOf(row, id, version)) throw new DamagedLog(sentenceFor(id, version, "it is not"), entries);
    entries.push(entryFromText(row.entry));
  }
  return entries;
}

export const sentenceFor = (id: string, version: number, state: string): string =>
  `Cannot open session ${id} as entry ${version} of its log must be as it was written: ${state}`;
