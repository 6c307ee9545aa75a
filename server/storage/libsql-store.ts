// The embedded store: one SQLite file for all sessions, whose appends of one tick share one commit.
import type Database from "libsql";
import type { Millis } from "#game/ids.ts";
import type { LogEntry } from "#game/table.ts";
import { checksumOf } from "./checksum.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { orConflict } from "./or-conflict.ts";
import { realNameRowsOf } from "./real-name-rows.ts";
import { Conflict, DamagedLog, type Store, type StoredSession } from "./store.ts";

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
  const { commit: commitOpen, isHealthy } = transactionsOf(database);
  const commit = <Result>(work: () => Result): Result => whileOpen(() => commitOpen(work));
  let pending: Pending[] = [];

  /** Somebody may still leave while the server stops; a closed database must not hear of it. */
  function whileOpen<Result>(work: () => Result): Result {
    if (!database.open) throw new Error("Cannot use the store as it must be open: it has been closed");
    return work();
  }

  function flush(): void {
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    try {
      const failures = commit(() => batch.map(({ id, entry }) => rows.appendOrSay(id, entry)));
      for (const [index, { settle }] of batch.entries()) settle(failures[index] ?? null);
    } catch (error) {
      for (const { settle } of batch) settle(error as Error);
    }
  }

  return {
    create: async (session, first) => commit(() => rows.create(session, first)),
    find: async (code) => whileOpen(() => rows.find(code)),
    read: async (id) => whileOpen(() => rows.read(id)),
    append: (id, entry) =>
      new Promise((resolve, reject) => {
        pending.push({ id, entry, settle: (failure) => (failure === null ? resolve() : reject(failure)) });
        if (pending.length === 1) setImmediate(flush);
      }),
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
    isHealthy,
    async close() {
      if (!database.open) return;
      flush();
      closeDatabase(database);
    },
  };
}

/** Commits of this database, and whether the last one has succeeded. */
function transactionsOf(database: Database.Database) {
  let isHealthy = true;

  /** Everything inside is stored, or nothing. */
  function commit<Result>(work: () => Result): Result {
    try {
      database.exec("BEGIN IMMEDIATE");
      const result = work();
      database.exec("COMMIT");
      isHealthy = true;
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      if (!(error instanceof Conflict)) isHealthy = false;
      throw error;
    }
  }

  return { commit, isHealthy: () => isHealthy };
}

/** Deleted rows are overwritten in the file, but older pages live on in the write-ahead log until it is cut. */
function emptyWriteAheadLog(database: Database.Database): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
}

interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly host_key_hash: string;
  readonly screen_key_hash: string;
  readonly created_at: number;
  readonly checksum: number;
}

interface LogRow {
  readonly version: number;
  readonly entry: string;
  readonly checksum: number;
}

/** The statements, each prepared once. */
function rowsOf(database: Database.Database) {
  const insertSession = database.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)");
  const insertEntry = database.prepare("INSERT INTO log VALUES (?, ?, ?, ?)");
  const touch = database.prepare("UPDATE sessions SET changed_at = ? WHERE id = ?");
  const selectSession = database.prepare("SELECT * FROM sessions WHERE code = ?");
  const selectLog = database.prepare("SELECT version, entry, checksum FROM log WHERE session = ? ORDER BY version");
  const deleteSession = database.prepare("DELETE FROM sessions WHERE id = ?");
  const selectIdle = database.prepare("SELECT id FROM sessions WHERE changed_at < ?");

  function append(id: string, entry: LogEntry): void {
    const text = JSON.stringify(entry);
    orConflict(() => insertEntry.run(id, entry.version, text, checksumOf([id, entry.version, text])));
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
    appendOrSay(id: string, entry: LogEntry): Conflict | null {
      try {
        append(id, entry);
        return null;
      } catch (error) {
        if (error instanceof Conflict) return error;
        throw error;
      }
    },
    find(code: string): StoredSession | null {
      const row = selectSession.get(code) as SessionRow | undefined;
      return row === undefined ? null : sessionFrom(row);
    },
    read(id: string): LogEntry[] {
      return (selectLog.all(id) as LogRow[]).map((row, index) => entryFrom(row, { id, version: index + 1 }));
    },
    delete: (id: string) => deleteSession.run(id),
    deleteIdleSince(at: Millis): string[] {
      const ids = (selectIdle.all(at) as { readonly id: string }[]).map((row) => row.id);
      for (const id of ids) deleteSession.run(id);
      return ids;
    },
  };
}

function columnsOf({ id, code, hostKeyHash, screenKeyHash, createdAt }: StoredSession) {
  return [id, code, hostKeyHash, screenKeyHash, createdAt] as const;
}

function sessionFrom(row: SessionRow): StoredSession {
  const session: StoredSession = {
    id: row.id,
    code: row.code,
    hostKeyHash: row.host_key_hash,
    screenKeyHash: row.screen_key_hash,
    createdAt: row.created_at as Millis,
  };
  if (checksumOf(columnsOf(session)) === row.checksum) return session;
  throw new DamagedLog(`Cannot open session ${row.id} as its row must be as it was written: it is not`);
}

function entryFrom(row: LogRow, expected: { readonly id: string; readonly version: number }): LogEntry {
  const { id, version } = expected;
  const isWhole = row.version === version && checksumOf([id, version, row.entry]) === row.checksum;
  if (isWhole) return JSON.parse(row.entry) as LogEntry;
  throw new DamagedLog(`Cannot open session ${id} as entry ${version} of its log must be as it was written: it is not`);
}
