// The embedded store: one SQLite file for all sessions, whose appends of one tick share one commit.
import type Database from "libsql";
import type { Millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { checksumOf } from "./checksum.ts";
import { copyInto } from "./copying.ts";
import { createHealth, type Health } from "./health.ts";
import { entriesFrom, type LogRow, logRowOf } from "./log-row.ts";
import { closeDatabase, openDatabase, schemaVersion } from "./open-database.ts";
import { isConflict, orConflict } from "./or-conflict.ts";
import { realNameRowsOf } from "./real-name-rows.ts";
import { columnsOf, type SessionRow, sessionFrom } from "./session-row.ts";
import { type Conflict, type SessionGone, type Store, type StoredSession, StoreFailed } from "./store.ts";

interface Pending {
  readonly id: string;
  readonly entry: LogEntry;
  readonly settle: (failure: Error | null) => void;
}

/**
 * Opens the store of a data folder.
 *
 * @throws UnusableStore when the folder cannot be used
 */
export function openLibsqlStore(folder: string): Store {
  const database = openDatabase(folder);
  const rows = rowsOf(database);
  const realNames = realNameRowsOf(database);
  const health = createHealth();
  const commitOpen = committing(database, health);
  const commit = <Result>(work: () => Result): Result => whileOpen(() => commitOpen(work));
  /** Somebody may still leave while the server stops; a closed database must not hear of it. */
  function whileOpen<Result>(work: () => Result): Result {
    if (!database.open) throw new StoreFailed("Cannot use the store as it must be open: it has been closed");
    return work();
  }

  const group = groupOf((batch) => commit(() => batch.map(({ id, entry }) => rows.appendOrSay(id, entry))));

  return {
    isShared: false,
    create: async (session, first) => commit(() => rows.create(session, first)),
    find: async (code) => whileOpen(() => rows.find(code)),
    read: async (id, after = 0) => whileOpen(() => rows.read(id, after)),
    versions: async (ids) => whileOpen(() => rows.versions(ids)),
    append: group.append,
    async delete(id) {
      commit(() => rows.delete(id));
      emptyWriteAheadLog(database);
    },
    async deleteIdleSince(at) {
      const ids = commit(() => rows.deleteIdleSince(at));
      if (ids.length > 0) emptyWriteAheadLog(database);
      return ids;
    },
    async setRealName(id, player, name) {
      if (commit(() => realNames.set({ id, player }, name))) emptyWriteAheadLog(database);
    },
    realNames: async (id) => whileOpen(() => realNames.of(id)),
    async forgetRealNames(idleSince) {
      if (commit(() => realNames.forget(idleSince))) emptyWriteAheadLog(database);
    },
    beat: async (node) => [node],
    onNews: () => () => {}, // nobody else writes to this file
    isHealthy: health.isHealthy,
    onHealth: health.onChange,
    async probe() {
      if (database.open) attempt(() => commit(rows.touchNothing));
    },
    copy: async () => whileOpen(() => copyInto(folder, database)),
    async close() {
      if (!database.open) return;
      group.flush();
      closeDatabase(database);
    },
  };
}

/** Gathers what is appended in one tick, for one commit; a failure that concerns one entry alone is that one's. */
function groupOf(commit: (batch: readonly Pending[]) => readonly (Error | null)[]) {
  let pending: Pending[] = [];

  function flush(): void {
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    try {
      const failures = commit(batch);
      for (const [index, { settle }] of batch.entries()) settle(failures[index] ?? null);
    } catch (error) {
      for (const { settle } of batch) settle(error as Error);
    }
  }

  return {
    flush,
    append: (id: string, entry: LogEntry): Promise<void> =>
      new Promise((resolve, reject) => {
        pending.push({ id, entry, settle: (failure) => (failure === null ? resolve() : reject(failure)) });
        if (pending.length === 1) setImmediate(flush);
      }),
  };
}

/** Everything inside is stored, or nothing. */
function committing(database: Database.Database, { note }: Health) {
  return <Result>(work: () => Result): Result => {
    try {
      database.exec("BEGIN IMMEDIATE");
      const result = work();
      database.exec("COMMIT");
      note(true);
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      if (isConflict(error)) throw error;
      note(false);
      throw new StoreFailed("The file with the sessions cannot be written", { cause: error });
    }
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // How it went stands in the health.
  }
}

/** Deleted rows are overwritten in the file, but older pages live on in the write-ahead log until it is cut. */
function emptyWriteAheadLog(database: Database.Database): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
}

/** The statements, each prepared once. */
function rowsOf(database: Database.Database) {
  const insertSession = database.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)");
  const insertEntry = database.prepare("INSERT INTO log VALUES (?, ?, ?, ?)");
  const touch = database.prepare("UPDATE sessions SET changed_at = ? WHERE id = ?");
  const selectSession = database.prepare("SELECT * FROM sessions WHERE code = ?");
  const selectLog = database.prepare(
    "SELECT version, entry, checksum FROM log WHERE session = ? AND version > ? ORDER BY version",
  );
  const selectVersion = database.prepare("SELECT max(version) AS version FROM log WHERE session = ?");
  const deleteSession = database.prepare("DELETE FROM sessions WHERE id = ?");
  const selectIdle = database.prepare("SELECT id FROM sessions WHERE changed_at < ?");

  function append(id: string, entry: LogEntry): void {
    const row = logRowOf(id, entry);
    orConflict(() => insertEntry.run(id, row.version, row.entry, row.checksum));
    touch.run(entry.at, id);
  }

  return {
    append,
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
      const row = selectSession.get(code) as SessionRow | undefined;
      return row === undefined ? null : sessionFrom(row);
    },
    read: (id: string, after: number): LogEntry[] => entriesFrom(selectLog.all(id, after) as LogRow[], id, after),
    versions(ids: readonly string[]): ReadonlyMap<string, number> {
      const found = ids.map(
        (id) => [id, (selectVersion.get(id) as { readonly version: number | null }).version] as const,
      );
      return new Map(found.flatMap(([id, version]) => (version === null ? [] : [[id, version]])));
    },
    /** A write that changes nothing and still needs the disk. */
    touchNothing: () => void database.pragma(`user_version = ${schemaVersion}`),
    delete: (id: string) => deleteSession.run(id),
    deleteIdleSince(at: Millis): string[] {
      const ids = (selectIdle.all(at) as { readonly id: string }[]).map((row) => row.id);
      for (const id of ids) deleteSession.run(id);
      return ids;
    },
  };
}
