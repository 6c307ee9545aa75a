// The table of the logs, read so that damage in one place costs no more than that place.
import type Database from "libsql";
import type { LogEntry } from "#game/journal.ts";
import { entryFromText, NewerFormat } from "#game/log-format.ts";
import { checksumOf } from "./checksum.ts";
import { numberColumn, textColumn, textOf } from "./columns.ts";
import { isEntryOf, type LogRow, sentenceFor } from "./log-row.ts";
import { isDiskFailure, wordsFor } from "./sqlite-failure.ts";
import { DamagedLog, StoreFailed } from "./store.ts";

/** As it comes: its texts as bytes. */
export type Raw<Row> = { readonly [Column in keyof Row]: Row[Column] extends string ? Uint8Array : number };

interface NewestRow {
  readonly newest: number;
  readonly newest_checksum: number;
}

const logColumns = [numberColumn("version"), textColumn("entry"), numberColumn("checksum")].join();

export function logRowsOf(database: Database.Database) {
  const selectNewest = database.prepare(
    `SELECT ${["newest", "newest_checksum"].map(numberColumn)} FROM sessions WHERE id = ?`,
  );
  const selectLog = database.prepare(
    `SELECT ${logColumns} FROM log WHERE session = ?1 AND version > ?2 ORDER BY log.version`,
  );
  const selectEntry = database.prepare(`SELECT ${logColumns} FROM log WHERE session = ? AND version = ?`);
  const selectVersion = database.prepare(`SELECT CAST(max(version) AS INTEGER) AS version FROM log WHERE session = ?`);

  /** All rows at once where they can be had, or one after the other as far as they can. */
  function* rowsAfter(id: string, after: number): Generator<Raw<LogRow>> {
    try {
      yield* selectLog.all(id, after) as Raw<LogRow>[];
    } catch (error) {
      if (isDiskFailure(error)) throw error;
      yield* oneByOne(id, after);
    }
  }

  function* oneByOne(id: string, after: number): Generator<Raw<LogRow>> {
    for (let version = after + 1; ; version += 1) {
      const row = selectEntry.get(id, version) as Raw<LogRow> | undefined;
      if (row === undefined) return;
      yield row;
    }
  }

  /** How many entries there must be: 0 where there is no such session. */
  function countOf(id: string): number {
    const row = selectNewest.get(id) as NewestRow | undefined;
    if (row === undefined) return 0;
    if (checksumOf([id, row.newest]) === row.newest_checksum) return row.newest;
    throw new RangeError("nobody knows whether there is one");
  }

  return {
    countOf,
    read(id: string, after: number): LogEntry[] {
      const entries: LogEntry[] = [];
      const next = () => after + entries.length + 1;
      try {
        for (const row of rowsAfter(id, after)) entries.push(entryFrom(row, id, next()));
        const count = countOf(id);
        if (count >= next() || (count === 0 && entries.length > 0)) throw new RangeError("it is missing");
        return entries;
      } catch (error) {
        throw unreadable(error, { id, version: next(), whole: entries });
      }
    },
    versions(ids: readonly string[]): ReadonlyMap<string, number> {
      const found = ids.map(
        (id) => [id, (selectVersion.get(id) as { readonly version: number | null }).version] as const,
      );
      return new Map(found.flatMap(([id, version]) => (version === null ? [] : [[id, version]])));
    },
  };
}

interface Place {
  readonly id: string;
  readonly version: number;
  readonly whole: readonly LogEntry[]; // those before it
}

function entryFrom(raw: Raw<LogRow>, id: string, version: number): LogEntry {
  const row = { ...raw, entry: textOf(raw.entry) };
  if (!isEntryOf(row, id, version)) throw new RangeError("it is not");
  return entryFromText(row.entry);
}

/** What cannot be read for any reason but the disk's is damaged. */
function unreadable(error: unknown, { id, version, whole }: Place): Error {
  if (error instanceof NewerFormat) return error;
  if (isDiskFailure(error)) return diskFailed(error);
  return new DamagedLog(sentenceFor(id, version, wordsFor(error)), whole);
}

export const diskFailed = (error: unknown): StoreFailed =>
  new StoreFailed(`The file with the sessions cannot be read: ${wordsFor(error)}`, { cause: error });
