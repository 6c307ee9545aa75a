// A copy of the database of a running server, whole and on the disk, without the real names.
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";

/** It lies in the data folder until somebody takes it away; the next copy takes its place. */
export const copyIn = (folder: string): string => join(folder, "backup.db");

/**
 * Writes `<folder>/backup.db`. Everything waits meanwhile: a quarter of a second for 100 MB.
 *
 * @returns its size in bytes
 */
export function copyInto(folder: string, database: Database.Database): number {
  const part = join(folder, "backup.db.part");
  rmSync(part, { force: true });
  closeSync(openSync(part, "w", 0o600)); // SQLite fills an empty file, and would make one that others may read
  database.prepare("VACUUM INTO ?").run(part);
  chmodSync(part, 0o600);
  removeRealNames(part);
  syncToDisk(part);
  renameSync(part, copyIn(folder));
  syncToDisk(folder);
  return statSync(copyIn(folder)).size;
}

/** They are deleted after a day, and a copy may be kept for longer. */
function removeRealNames(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma("secure_delete = ON");
    copy.exec("DELETE FROM real_names");
  } finally {
    copy.close();
  }
}

function syncToDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
