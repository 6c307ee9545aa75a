// Opens the database file of the data folder, set up so that what is acknowledged survives a power failure.
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { raiseSchema } from "./schema.ts";
import { wordsFor } from "./sqlite-failure.ts";
import { UnusableStore } from "./store.ts";
import { tailOf } from "./write-ahead-log.ts";

export interface OpenDatabase<Prepared> {
  readonly database: Database.Database;
  readonly file: string;
  readonly prepared: Prepared;
}

interface OpenOptions<Prepared> {
  readonly tell: (words: string) => void;
  readonly mostPages?: number;
  /** Makes the statements; it fails where a table is damaged. */
  readonly prepare: (database: Database.Database) => Prepared;
}

/**
 * Opens `<folder>/sessions.db`, making both where they are missing. The file has this one connection: a second server
 * on the same folder is turned away.
 *
 * @throws UnusableStore with a sentence for the operator
 */
export function openDatabase<Prepared>(folder: string, options: OpenOptions<Prepared>): OpenDatabase<Prepared> {
  const { tell, mostPages, prepare } = options;
  const file = join(folder, "sessions.db");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
    const tail = tailOf(file);
    const database = new Database(file);
    const prepared = orClosed(database, () => {
      setUp(database, mostPages);
      return prepare(database);
    });
    if (tail !== null && tail.dropped > 0) tell(wordsForTail(tail.isLoss));
    return { database, file, prepared };
  } catch (error) {
    throw error instanceof UnusableStore ? error : new UnusableStore(sentenceFor(error, folder, file));
  }
}

/**
 * Closes the file, with everything in it and no log beside it, and lets go of its lock. The package keeps the connection for as long as a prepared statement is
 * in memory, and an exclusive lock on a write-ahead log is only given up together with that log.
 */
export function closeDatabase(database: Database.Database): void {
  try {
    database.pragma("journal_mode = DELETE");
    database.pragma("locking_mode = NORMAL");
    database.prepare("SELECT count(*) FROM sessions").get();
  } catch {
    // On a full disk the log stays beside the file, and the next server reads it.
  } finally {
    database.close();
  }
}

function setUp(database: Database.Database, mostPages: number | undefined): void {
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("secure_delete = ON");
  database.pragma("foreign_keys = ON");
  database.pragma("wal_autocheckpoint = 0"); // it is cut where a failure is heard
  if (mostPages !== undefined) database.pragma(`max_page_count = ${mostPages}`);
  raiseSchema(database);
}

function orClosed<Result>(database: Database.Database, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

const wordsForTail = (isLoss: boolean): string =>
  isLoss
    ? "The log beside sessions.db is damaged, and what came after the damage is lost: some sessions stand where they stood before"
    : "The log beside sessions.db ends with a write that was cut short, and goes on without it";

function sentenceFor(error: unknown, folder: string, file: string): string {
  const reason = reasonOf(error);
  if (reason !== null) return `Cannot keep sessions in ${folder} as it must be a writable folder: ${reason}`;
  return `Cannot open ${file} as it must be as it was written: it is damaged or no database (${wordsFor(error)}). Put a backup in its place, or move it and its -wal away to start without what is in it`;
}

/** Null where it is the file itself. */
function reasonOf(error: unknown): string | null {
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  if (code === "SQLITE_BUSY" || message.includes("database is locked")) return "another server is using it";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "SQLITE_READONLY") return "it is read-only";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file is in its place";
  if (code === "ENOSPC" || code === "SQLITE_FULL") return "the disk is full";
  return code.startsWith("E") || code.startsWith("SQLITE_IOERR") || code === "SQLITE_CANTOPEN" ? code : null;
}
