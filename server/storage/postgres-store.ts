// The store of many nodes: one PostgreSQL that holds the logs and carries the news between those who play them.
import { randomUUID } from "node:crypto";
import { createHealth } from "./health.ts";
import { createAppends } from "./postgres-appends.ts";
import { openConnections } from "./postgres-connections.ts";
import { listenAt } from "./postgres-news.ts";
import { nodesIn } from "./postgres-nodes.ts";
import { type Patience, prepare } from "./postgres-prepare.ts";
import { realNamesIn, rowsIn } from "./postgres-rows.ts";
import { type News, type Store, StoreFailed } from "./store.ts";

/**
 * Opens the store of a database, waiting for it for a while.
 *
 * Rejects with UnusableStore when the database cannot be reached or used.
 */
export async function openPostgresStore(url: string, patience: Patience): Promise<Store> {
  await prepare(url, patience);
  const writer = randomUUID();
  const health = createHealth();
  const connections = openConnections(url, health);
  const rows = rowsIn(connections, writer);
  const realNames = realNamesIn(connections);
  const nodes = nodesIn(connections);
  const appends = createAppends(rows.append);
  const listeners = new Set<(news: News) => void>();
  const listening = listenAt(url, writer, (news) => {
    for (const listener of listeners) listener(news);
  });
  await listening.started;
  let ownNode: string | null = null;
  let isClosed = false;

  return {
    isShared: true,
    create: rows.create,
    find: rows.find,
    read: (id, after = 0) => rows.read(id, after),
    versions: rows.versions,
    append: async (id, entry) => {
      if (isClosed) throw new StoreFailed("Cannot use the store as it must be open: it has been closed");
      await appends.append(id, entry);
    },
    delete: rows.delete,
    deleteIdleSince: rows.deleteIdleSince,
    setRealName: realNames.set,
    realNames: realNames.of,
    forgetRealNames: realNames.forget,
    async beat(node) {
      ownNode = node;
      return nodes.beat(node);
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isHealthy: health.isHealthy,
    onHealth: health.onChange,
    probe: () => connections.probe(rows.touchNothing),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await appends.settled();
      if (ownNode !== null) await nodes.leave(ownNode).catch(() => {}); // the others notice its silence
      await listening.close();
      await connections.close();
    },
  };
}
