// The embedded store: one SQLite file for all sessions, whose appends of one tick share one commit.
import type Database from "libsql";
import type { LogEntry } from "#game/journal.ts";
import { copyInto } from "./copying.ts";
import { createHealth } from "./health.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { realNameRowsOf } from "./real-name-rows.ts";
import { reserveIn } from "./reserve.ts";
import { type SessionRows, sessionRowsOf } from "./session-rows.ts";
import { DamagedLog, type Store, StoreFailed } from "./store.ts";
import { type Writing, writingTo } from "./writing.ts";

interface Pending {
  readonly id: string;
  readonly entry: LogEntry;
  readonly settle: (failure: Error | null) => void;
}

export interface LibsqlOptions {
  /** Is told, in a sentence for the operator, what is damaged, and why nothing can be written. */
  readonly tell?: (words: string) => void;
  /** So large the file may grow, in pages of 4 KiB; as large as there is room without it. */
  readonly mostPages?: number;
  /** So many bytes are laid by for the day on which the disk is full; none without it. */
  readonly reserve?: number;
}

/**
 * Opens the store of a data folder.
 *
 * @throws UnusableStore when the folder cannot be used
 */
export function openLibsqlStore(folder: string, options: LibsqlOptions = {}): Store {
  const { tell = () => {} } = options;
  const { database, file, prepared } = openDatabase(folder, { ...options, tell, prepare });
  const { rows, realNames } = prepared;
  const health = createHealth();
  const reserve = reserveIn(folder, options.reserve ?? 0);
  reserve.layBy();
  const writing = writingTo({ database, file, health, reserve, tell });
  const { commit, makeRoom, cutLog } = writing;
  const deleteAll = deletingWith({ writing, rows, tell });
  for (const words of rows.faults()) tell(words);
  const whileOpen = openOnly(database);
  const group = groupOf((batch) => commit(() => batch.map(({ id, entry }) => rows.appendOrSay(id, entry))));

  return {
    isShared: false,
    async create(session, first) {
      if (!reserve.isWhole()) throw new StoreFailed("A new session must wait until the disk has room again");
      commit(() => rows.create(session, first));
    },
    find: async (code) => whileOpen(() => rows.find(code)),
    read: async (id, after = 0) => whileOpen(() => rows.read(id, after)),
    versions: async (ids) => whileOpen(() => rows.versions(ids)),
    append: group.append,
    async delete(id) {
      makeRoom(() => rows.delete(id));
      cutLog();
    },
    async deleteIdleSince(at) {
      const gone = deleteAll(whileOpen(() => rows.idleSince(at)));
      if (gone.length > 0) cutLog();
      return gone;
    },
    async setRealName(id, player, name) {
      if (commit(() => realNames.set({ id, player }, name))) cutLog();
    },
    realNames: async (id) => whileOpen(() => realNames.of(id)),
    async forgetRealNames(idleSince) {
      if (makeRoom(() => realNames.forget(idleSince))) cutLog();
    },
    beat: async (node) => [node],
    onNews: () => () => {}, // nobody else writes to this file
    isHealthy: health.isHealthy,
    hasReserve: reserve.isWhole,
    onHealth: health.onChange,
    async probe() {
      attempt(() => {
        if (!health.isHealthy()) writing.rehearse(rows.rehearse);
        reserve.layBy();
      });
    },
    copy: async () => whileOpen(() => copyInto(folder, database)),
    async close() {
      if (!database.open) return;
      group.flush();
      if (writing.hasStopped()) database.close();
      else closeDatabase(database);
    },
  };
}

/** Somebody may still leave while the server stops; a closed database must not hear of it. */
function openOnly(database: Database.Database) {
  return <Result>(work: () => Result): Result => {
    if (!database.open) throw new StoreFailed("Cannot use the store as it must be open: it has been closed");
    return work();
  };
}

/** How it went stands in the health. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // It is tried again a moment later.
  }
}

const prepare = (database: Database.Database) => ({
  rows: sessionRowsOf(database),
  realNames: realNameRowsOf(database),
});

interface Deleting {
  readonly writing: Writing;
  readonly rows: SessionRows;
  readonly tell: (words: string) => void;
}

/** Deletes sessions past their time; where one of them is damaged the others go by themselves. */
function deletingWith({ writing, rows, tell }: Deleting) {
  return function deleteAll(ids: readonly string[]): readonly string[] {
    try {
      writing.makeRoom(() => ids.forEach(rows.delete));
      return ids;
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      if (ids.length > 1) return ids.flatMap((id) => deleteAll([id]));
      tell(`Session ${ids.join()} is past its time and cannot be deleted: ${error.message}`);
      return [];
    }
  };
}

/** Gathers what is appended in one tick, for one commit; a failure that concerns one entry alone is that one's. */
function groupOf(commit: (batch: readonly Pending[]) => readonly (Error | null)[]) {
  let pending: Pending[] = [];

  function flush(): void {
    const batch = pending;
    pending = [];
    if (batch.length > 0) store(batch);
  }

  function store(batch: readonly Pending[]): void {
    try {
      const failures = commit(batch);
      for (const [index, { settle }] of batch.entries()) settle(failures[index] ?? null);
    } catch (error) {
      // Nothing of it is stored. Where one session's rows are damaged the others can go alone.
      if (error instanceof DamagedLog && batch.length > 1) for (const each of batch) store([each]);
      else for (const { settle } of batch) settle(error as Error);
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
