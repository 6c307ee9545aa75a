// The tables of the embedded store, and how the file of an earlier version is given what it lacks.
import type Database from "libsql";
import { checksumOf } from "./checksum.ts";
import { textColumn, textOf } from "./columns.ts";
import { UnusableStore } from "./store.ts";

/** Raised with every change to the tables or to the format of the log: a newer file is left alone. */
export const schemaVersion = 4;

const tables = {
  sessions: `(
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    host_key_hash TEXT NOT NULL,
    screen_key_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    newest INTEGER NOT NULL DEFAULT 0,
    newest_checksum INTEGER NOT NULL DEFAULT 0
  )`,
  log: `(
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    entry TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (session, version)
  )`,
  real_names: `(
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    player TEXT NOT NULL,
    name TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (session, player)
  )`,
};

type TableName = keyof typeof tables;

const allTables: readonly TableName[] = ["sessions", "log", "real_names"];

/**
 * Gives a file all tables, or those that it lacks; everything at once.
 *
 * @throws UnusableStore when a later version has made it; what SQLite throws when it is damaged
 */
export function raiseSchema(database: Database.Database): void {
  const version = versionOf(database);
  if (version > schemaVersion)
    throw new UnusableStore(
      "Cannot read the saved sessions as this version must not be older than the one that made them",
    );
  if (version === schemaVersion) return;
  database.exec("BEGIN IMMEDIATE");
  // Nothing is made that may be there: a table whose name is damaged must not be taken for one that is missing.
  if (version < 1) make(database, allTables);
  if (version === 1) make(database, ["real_names"]);
  if (version === 1 || version === 2) countEntries(database);
  database.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
}

function versionOf(database: Database.Database): number {
  const row = database.prepare("PRAGMA user_version").get() as { readonly user_version: number };
  return row.user_version;
}

function make(database: Database.Database, names: readonly TableName[]): void {
  for (const name of names) database.exec(`CREATE TABLE ${name} ${tables[name]} STRICT`);
}

/** Before version 3 nobody knew how many entries a log must have. */
function countEntries(database: Database.Database): void {
  for (const column of ["newest", "newest_checksum"])
    database.exec(`ALTER TABLE sessions ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`);
  const select = database.prepare(
    `SELECT ${textColumn("session")}, CAST(max(version) AS INTEGER) AS newest FROM log GROUP BY log.session`,
  );
  const update = database.prepare("UPDATE sessions SET newest = ?, newest_checksum = ? WHERE id = ?");
  for (const row of select.all() as { readonly session: Uint8Array; readonly newest: number }[]) {
    const id = textOf(row.session);
    update.run(row.newest, checksumOf([id, row.newest]), id);
  }
}
