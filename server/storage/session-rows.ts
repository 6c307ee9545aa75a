// The tables of sessions and of their logs: every row with a checksum, and with each session the number of its entries.
import type Database from "libsql";
import type { Millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { entryFromText, NewerFormat } from "#game/log-format.ts";
import { checksumOf } from "./checksum.ts";
import { numberColumn, textColumn, textOf } from "./columns.ts";
import { isEntryOf, type LogRow, logRowOf, sentenceFor } from "./log-row.ts";
import { isConflict, orConflict } from "./or-conflict.ts";
import { columnsOf, isAsWritten, type SessionRow, sessionFrom } from "./session-row.ts";
import { isDiskFailure, wordsFor } from "./sqlite-failure.ts";
import { type Conflict, DamagedLog, type SessionGone, type StoredSession, StoreFailed } from "./store.ts";

export type SessionRows = ReturnType<typeof sessionRowsOf>;

/** As it comes: its texts as bytes. */
type Raw<Row> = { readonly [Column in keyof Row]: Row[Column] extends string ? Uint8Array : number };

interface NewestRow {
  readonly newest: number;
  readonly newest_checksum: number;
}

const sessionColumns = [
  ...["id", "code", "host_key_hash", "screen_key_hash"].map(textColumn),
  ...["created_at", "checksum"].map(numberColumn),
].join();
const logColumns = [numberColumn("version"), textColumn("entry"), numberColumn("checksum")].join();

/** Characters: what a large first entry has. */
const REHEARSED = 32 * 1024;

/** The statements, each prepared once. */
export function sessionRowsOf(database: Database.Database) {
  const insertSession = database.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)");
  const insertEntry = database.prepare("INSERT INTO log VALUES (?, ?, ?, ?)");
  const touch = database.prepare("UPDATE sessions SET changed_at = ?, newest = ?, newest_checksum = ? WHERE id = ?");
  const selectSession = database.prepare(`SELECT ${sessionColumns} FROM sessions WHERE code = ?`);
  const deleteSession = database.prepare("DELETE FROM sessions WHERE id = ?");
  // A session is never older than its beginning, whatever has become of the other column.
  const selectIdle = database.prepare(
    `SELECT ${textColumn("id")} FROM sessions WHERE changed_at < ?1 AND created_at < ?1`,
  );
  const log = logRowsOf(database);

  const select = (code: string): SessionRow | undefined => {
    const row = selectSession.get(code) as Raw<SessionRow> | undefined;
    return row && legible(row);
  };

  const isRowWhole = (row: SessionRow): boolean =>
    isAsWritten(row) && select(row.code)?.id === row.id && log.countOf(row.id) > 0;

  function append(id: string, entry: LogEntry): void {
    const row = logRowOf(id, entry);
    orConflict(() => insertEntry.run(id, row.version, row.entry, row.checksum));
    touch.run(entry.at, entry.version, checksumOf([id, entry.version]), id);
  }

  return {
    append,
    read: log.read,
    versions: log.versions,
    create(session: StoredSession, first: LogEntry): void {
      const columns = columnsOf(session);
      orConflict(() => insertSession.run(...columns, first.at, checksumOf(columns)));
      append(session.id, first);
    },
    /** A conflict concerns this entry alone; anything else fails the whole commit. */
    appendOrSay(id: string, entry: LogEntry): Conflict | SessionGone | null {
      try {
        append(id, entry);
        return null;
      } catch (error) {
        if (isConflict(error)) return error;
        throw error;
      }
    },
    find(code: string): StoredSession | null {
      const row = lookUp(() => select(code));
      return row === undefined ? null : sessionFrom(row);
    },
    /** Writes what needs as much room as a new session, and takes it away again. */
    rehearse(): void {
      insertSession.run("rehearsal", "rehearsal", "0".repeat(REHEARSED), "", 0, 0, 0);
      deleteSession.run("rehearsal");
    },
    faults: () => faultsOf(database, isRowWhole),
    delete: (id: string): void => void deleteSession.run(id),
    idleSince: (at: Millis): string[] =>
      (selectIdle.all(at) as Pick<Raw<SessionRow>, "id">[]).map((row) => textOf(row.id)),
  };
}

/** Looks at every session's row, by its place and by its indices: a sentence for each that is not as it was written. */
function faultsOf(database: Database.Database, isWhole: (row: SessionRow) => boolean): readonly string[] {
  try {
    const rows = database.prepare(`SELECT ${sessionColumns} FROM sessions NOT INDEXED`).all() as Raw<SessionRow>[];
    const damaged = rows.map(legible).filter((row) => !isWhole(row));
    return damaged.map(({ id }) => `Session ${id} is damaged and may not be found`);
  } catch (error) {
    return [`The table of sessions is damaged, and some of them may not be found: ${wordsFor(error)}`];
  }
}

function logRowsOf(database: Database.Database) {
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

const diskFailed = (error: unknown): StoreFailed =>
  new StoreFailed(`The file with the sessions cannot be read: ${wordsFor(error)}`, { cause: error });

function lookUp<Row>(read: () => Row): Row {
  try {
    return read();
  } catch (error) {
    if (isDiskFailure(error)) throw diskFailed(error);
    throw new DamagedLog(`Cannot look up a session as the table of sessions must be readable: ${wordsFor(error)}`);
  }
}

const legible = (row: Raw<SessionRow>): SessionRow => ({
  id: textOf(row.id),
  code: textOf(row.code),
  host_key_hash: textOf(row.host_key_hash),
  screen_key_hash: textOf(row.screen_key_hash),
  created_at: row.created_at,
  checksum: row.checksum,
});
