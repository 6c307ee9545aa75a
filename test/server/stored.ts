// Each make of the store, opened on nothing, with a way to restart it and to change what it keeps behind its back.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { millis, playerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import type { Store, StoredSession } from "../../server/storage/store.ts";
import { createDatabase } from "../support/postgres.ts";

export interface Opened {
  readonly store: Store;
  /** As when the server is started again. */
  restart(): Promise<void>;
  /** Changes what is kept past the store, as a failing disk may, and restarts. */
  tamper(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedFile extends Opened {
  readonly folder: string;
}

export function openFile(): OpenedFile {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-store-"));
  let store = openLibsqlStore(folder);
  async function tamper(...statements: readonly string[]): Promise<void> {
    await store.close();
    const database = new Database(join(folder, "sessions.db"));
    for (const statement of statements) database.exec(statement);
    database.close();
    store = openLibsqlStore(folder);
  }
  return {
    folder,
    get store() {
      return store;
    },
    restart: () => tamper(),
    tamper,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for no database, and has nobody to tell. */
export const impatient = { say: () => {}, waitFor: 0 };

export async function openDatabase(): Promise<Opened> {
  const database = await createDatabase();
  let store = await openPostgresStore(database.url, impatient);
  async function tamper(...statements: readonly string[]): Promise<void> {
    await store.close();
    for (const statement of statements) await database.query(statement);
    store = await openPostgresStore(database.url, impatient);
  }
  return {
    get store() {
      return store;
    },
    restart: () => tamper(),
    tamper,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

export const session = (id: string, code: string): StoredSession => ({
  id,
  code,
  hostKeyHash: "h".repeat(64),
  screenKeyHash: "s".repeat(64),
  createdAt: millis(1),
});

export const entry = (version: number, { at = millis(version), name = "Bo" } = {}): LogEntry => ({
  version,
  at,
  actor: "host",
  id: `c${version}`,
  events: [{ type: "PlayerRenamed", playerId: playerId("p1"), name }],
});
