// The table of sessions: every row with a checksum, and with each session the number of its entries.
import type Database from "libsql";
import type { Millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { checksumOf } from "./checksum.ts";
import { numberColumn, textColumn, textOf } from "./columns.ts";
import { logRowOf } from "./log-row.ts";
import { diskFailed, logRowsOf, type Raw } from "./log-rows.ts";
import { isConflict, orConflict } from "./or-conflict.ts";
import { columnsOf, isAsWritten, type SessionRow, sessionFrom } from "./session-row.ts";
import { isDiskFailure, wordsFor } from "./sqlite-failure.ts";
import { type Conflict, DamagedLog, type SessionGone, type StoredSession } from "./store.ts";

export type SessionRows = ReturnType<typeof sessionRowsOf>;

const sessionColumns = [
  ...["id", "code", "host_key_hash", "screen_key_hash"].map(textColumn),
  ...["created_at", "checksum"].map(numberColumn),
].join();

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
