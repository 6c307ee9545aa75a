// Opens the database file of the data folder, set up so that what is acknowledged survives a power failure.
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { UnusableStore } from "./store.ts";

/** Raised with every change to the tables: an older file is given those it lacks, a newer one is left alone. */
export const schemaVersion = 2;

const schema = `
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    host_key_hash TEXT NOT NULL,
    screen_key_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS log (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    entry TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (session, version)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS real_names (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    player TEXT NOT NULL,
    name TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (session, player)
  ) STRICT;
  PRAGMA user_version = ${schemaVersion};
`;

/**
 * Opens `<folder>/sessions.db`, making both where they are missing. The file has this one connection: a second server
 * on the same folder is turned away.
 *
 * @throws UnusableStore with a sentence for the operator
 */
export function openDatabase(folder: string): Database.Database {
  const file = join(folder, "sessions.db");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
    return setUp(new Database(file));
  } catch (error) {
    if (error instanceof UnusableStore) throw error;
    throw new UnusableStore(`Cannot keep sessions in ${folder} as it must be a writable folder: ${reasonOf(error)}`);
  }
}

/**
 * Closes the file and lets go of its lock. The package keeps the connection for as long as a prepared statement is
 * in memory, and an exclusive lock on a write-ahead log is only given up together with that log.
 */
export function closeDatabase(database: Database.Database): void {
  try {
    database.pragma("journal_mode = DELETE");
    database.pragma("locking_mode = NORMAL");
    database.prepare("SELECT count(*) FROM sessions").get();
  } finally {
    database.close();
  }
}

function setUp(database: Database.Database): Database.Database {
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("secure_delete = ON");
    database.pragma("foreign_keys = ON");
    refuseNewer(database);
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function refuseNewer(database: Database.Database): void {
  const row = database.prepare("PRAGMA user_version").get() as { readonly user_version: number };
  if (row.user_version > schemaVersion) {
    throw new UnusableStore(
      "Cannot read the saved sessions as this version must not be older than the one that made them",
    );
  }
}

function reasonOf(error: unknown): string {
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  if (code === "SQLITE_BUSY" || message.includes("database is locked")) return "another server is using it";
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return "sessions.db in it is damaged or no database";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "SQLITE_READONLY") return "it is read-only";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file is in its place";
  return code === "" ? message : code;
}
