// Replays every session of a file, so that a copy is known to be good before it is needed.
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replay } from "#game/evolve.ts";
import { openLibsqlStore } from "../storage/libsql-store.ts";
import { closeDatabase, openDatabase } from "../storage/open-database.ts";
import { DamagedLog, type Store } from "../storage/store.ts";

export interface Replayed {
  readonly id: string;
  readonly versions: number;
  /** Of the state that the whole log leads to; null where the log is damaged. */
  readonly hash: string | null;
}

/**
 * @param file a database as this server writes it; it is not touched
 * @throws UnusableStore when it is none
 */
export async function replayAll(file: string): Promise<readonly Replayed[]> {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-copy-"));
  try {
    copyFileSync(file, join(folder, "sessions.db"));
    const codes = codesIn(folder);
    const store = openLibsqlStore(folder);
    const replayed: Replayed[] = [];
    for (const code of codes) replayed.push(await replayOne(code, store));
    await store.close();
    return replayed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codesIn(folder: string): readonly string[] {
  const { database, prepared } = openDatabase(folder, {
    tell: () => {}, // a copy is one file: nothing of it can be torn
    prepare: (file) => file.prepare("SELECT code FROM sessions ORDER BY id"),
  });
  const rows = prepared.all() as { readonly code: string }[];
  closeDatabase(database);
  return rows.map(({ code }) => code);
}

async function replayOne(code: string, store: Pick<Store, "find" | "read">): Promise<Replayed> {
  try {
    const stored = await store.find(code);
    const id = stored?.id ?? "";
    const entries = await store.read(id);
    return { id, versions: entries.length, hash: hashOf(replay(entries.flatMap(({ events }) => events))) };
  } catch (error) {
    if (error instanceof DamagedLog) return { id: error.message, versions: error.whole.length, hash: null };
    throw error;
  }
}

/** Of any JSON-safe state: the same log gives the same state with its fields in the same order. */
export const hashOf = (state: unknown): string => createHash("sha256").update(JSON.stringify(state)).digest("hex");
