// A house of real server processes that a class can be taught in while they are killed, and its log when all is over.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { startServer, type TestServer } from "./server.ts";

export interface House {
  /** Where the class connects. */
  readonly url: string;
  readonly nodes: readonly TestServer[];
  /** The whole log of a class, read when all nodes are down. */
  log(code: string): Promise<readonly LogEntry[]>;
  /** Lines of the servers' logs about what went wrong in them. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** One server on a folder of its own. */
export async function openEmbeddedHouse(): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "chain-of-command-faults-"));
  const server = await startServer({ dataDir });
  return {
    url: server.url,
    nodes: [server],
    async log(code) {
      await server.stop();
      return logIn(openLibsqlStore(dataDir), code);
    },
    complaints: () => complaintsIn([server]),
    async close() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** As the log is after it has been written and read: a line of JSON for each entry. */
export async function logIn(store: Store, code: string): Promise<readonly LogEntry[]> {
  try {
    const stored = await store.find(code);
    return await store.read(stored?.id ?? "");
  } finally {
    await store.close();
  }
}

const isSerious = /"level":[56]0/;

export const complaintsIn = (nodes: readonly TestServer[]): readonly string[] =>
  nodes.flatMap((node) =>
    node
      .output()
      .split("\n")
      .filter((line) => isSerious.test(line)),
  );
