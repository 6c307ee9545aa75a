// A house of real server processes that a class can be taught in while they are killed, and its log when all is over.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { type Balancer, openBalancer } from "./balancer.ts";
import { createDatabase } from "./postgres.ts";
import { startServer, type TestServer } from "./server.ts";
import { openTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

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

export interface SharedHouse extends House {
  /** Where the class connects, and is led to a node. */
  readonly balancer: Balancer;
  /** Between each node and the database. */
  readonly toDatabase: readonly TcpProxy[];
}

/** The first bytes of a connection that listens to the news of other nodes. */
export const listening = "chain-of-command news";

/** Two nodes behind a load balancer, over one PostgreSQL. */
export async function openSharedHouse(): Promise<SharedHouse> {
  const database = await createDatabase();
  const toDatabase = await Promise.all([openTcpProxy(database.url), openTcpProxy(database.url)]);
  const nodes = await Promise.all(toDatabase.map(({ url }) => startServer({ env: { DATABASE_URL: url } })));
  const balancer = await openBalancer(nodes.map(({ url }) => url));
  const stop = () => Promise.all(nodes.map((node) => node.stop()));
  return {
    url: balancer.url,
    balancer,
    toDatabase,
    nodes,
    async log(code) {
      await stop();
      return logIn(await openPostgresStore(database.url, { say: () => {}, waitFor: 0 }), code);
    },
    complaints: () => complaintsIn(nodes),
    async close() {
      await balancer.close();
      await stop();
      await Promise.all(toDatabase.map((line) => line.close()));
      await database.drop();
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
