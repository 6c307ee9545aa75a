// The one way to the disk: everything or nothing of it is stored, and after a disk that fails nothing more is written.
import type Database from "libsql";
import type { Health } from "./health.ts";
import { isConflict } from "./or-conflict.ts";
import type { Reserve } from "./reserve.ts";
import { isDamage, isDiskFailure, isFull, wordsFor } from "./sqlite-failure.ts";
import { DamagedLog, StoreFailed } from "./store.ts";
import { sizeOfLog } from "./write-ahead-log.ts";

export interface Writing {
  /**
   * Everything inside is stored, or nothing. While the disk is full nothing is tried: whoever waits is told so at once,
   * and alike.
   *
   * @throws what the work throws of Conflict, SessionGone and DamagedLog; StoreFailed for everything else
   */
  commit<Result>(work: () => Result): Result;
  /** The same for what makes room: it is tried on a full disk too. */
  makeRoom<Result>(work: () => Result): Result;
  /** Tries whether there is room again. */
  rehearse(work: () => void): void;
  /** Moves what is in the write-ahead log to the file itself: deleted rows live on in it until it is cut. */
  cutLog(): void;
  /** Whether a write has failed in a way after which nothing more may be written. */
  hasStopped(): boolean;
}

interface WritingParts {
  readonly database: Database.Database;
  readonly file: string;
  readonly health: Health;
  readonly reserve: Reserve;
  readonly tell: (words: string) => void;
}

const MIB = 1024 * 1024;
/** So much may lie in the write-ahead log before it is cut. */
const MOST_IN_LOG = 4 * MIB;

const unwritable = "The file with the sessions cannot be written";
const closed = "Cannot use the store as it must be open: it has been closed";

export function writingTo({ database, file, health, reserve, tell }: WritingParts): Writing {
  // What is said once a write or a sync has failed. Another sync might say that all is well, though the system has by
  // then forgotten what it could not write; only a new process reads what the disk really has.
  let stopped: string | null = null;

  function failed(error: unknown): Error {
    if (isConflict(error) || error instanceof DamagedLog) return error;
    const words = `${unwritable}: ${wordsFor(error)}`;
    if (isDamage(error)) return new DamagedLog(words);
    const isNews = health.isHealthy() || isDiskFailure(error);
    if (isDiskFailure(error)) stopped = `${words}. Nothing more is written until the server has been started again`;
    if (isNews) tell(stopped ?? words);
    health.note(false);
    return new StoreFailed(stopped ?? words, { cause: error });
  }

  function guarded<Result>(work: () => Result): Result {
    if (!database.open) throw new StoreFailed(closed);
    if (stopped !== null) throw new StoreFailed(stopped);
    try {
      return work();
    } catch (error) {
      throw failed(error);
    }
  }

  // SQLite's own cutting of the log hides it when the disk fails.
  const cut = () => void database.pragma("wal_checkpoint(TRUNCATE)");

  function withReserve<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (!isFull(error) || !reserve.giveUp()) throw error;
      tell(
        "The disk is full: the reserve is given up, so that running games can end; there are no new ones until it is back",
      );
      return work();
    }
  }

  function store<Result>(work: () => Result): Result {
    const result = guarded(() => withReserve(() => transaction(database, work)));
    if (sizeOfLog(file) > MOST_IN_LOG) attempt(() => guarded(cut)); // what has been committed is stored
    return result;
  }

  return {
    commit(work) {
      if (!health.isHealthy()) throw new StoreFailed(stopped ?? unwritable);
      return store(work);
    },
    makeRoom: store,
    rehearse(work) {
      store(work);
      if (!health.isHealthy()) tell("The file with the sessions can be written again");
      health.note(true);
    },
    cutLog: () => guarded(cut),
    hasStopped: () => stopped !== null,
  };
}

function transaction<Result>(database: Database.Database, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    attempt(() => {
      if (database.inTransaction) database.exec("ROLLBACK");
    });
    throw error;
  }
}

/** How it went is known to the health, or does not matter any more. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Whoever waits hears of the first failure.
  }
}
