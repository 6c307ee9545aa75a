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

/** What a store stands on: a folder, or a database of its own. */
interface Ground {
  open(): Store | Promise<Store>;
  /** Past the store. */
  change(statement: string): unknown;
  clear(): unknown;
}

async function openOn(ground: Ground): Promise<Opened> {
  let store = await ground.open();
  async function tamper(...statements: readonly string[]): Promise<void> {
    await store.close();
    for (const statement of statements) await ground.change(statement);
    store = await ground.open();
  }
  return {
    get store() {
      return store;
    },
    restart: () => tamper(),
    tamper,
    async close() {
      await store.close();
      await ground.clear();
    },
  };
}

export interface OpenedFile extends Opened {
  readonly folder: string;
}

export async function openFile(): Promise<OpenedFile> {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-store-"));
  const opened = await openOn({
    open: () => openLibsqlStore(folder),
    change(statement) {
      const database = new Database(join(folder, "sessions.db"));
      database.exec(statement);
      database.close();
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  });
  return Object.assign(opened, { folder });
}

/** Waits for no database, and has nobody to tell. */
export const impatient = { say: () => {}, waitFor: 0 };

export async function openDatabase(): Promise<Opened> {
  const { url, query, drop } = await createDatabase();
  return openOn({ open: () => openPostgresStore(url, impatient), change: query, clear: drop });
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
