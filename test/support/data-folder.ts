// A folder for a server's data that holds golden games, and is gone with the test.
import { onTestFinished } from "vitest";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { goldenSession, scratchFolder, storeLog } from "./golden-logs.ts";
import { startServer, type TestServer } from "./server.ts";

export function dataFolder(): string {
  const { path, clear } = scratchFolder();
  onTestFinished(clear);
  return path;
}

/** Writes with a store of its own while no server has the folder. */
export async function withStore<Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openLibsqlStore(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A folder with these games; each becomes the class whose code is that of its place. */
export async function folderOf(games: Readonly<Record<string, readonly LogEntry[]>>): Promise<string> {
  const folder = dataFolder();
  await withStore(folder, async (store) => {
    for (const [place, [name, entries]] of Object.entries(games).entries())
      await storeLog(store, goldenSession(name, place), entries);
  });
  return folder;
}

/** A server over that folder, stopped with the test. */
export async function serverOver(dataDir: string): Promise<TestServer> {
  // The golden games are played on one morning of the past, and old classes are deleted.
  const server = await startServer({ dataDir, env: { RETENTION_DAYS: "3650" } });
  onTestFinished(() => server.stop());
  return server;
}
