// The sessions in memory: brought back from the store when somebody asks for them, and put away again.
import type { LogEntry } from "#game/journal.ts";
import { type Clock, openTable } from "#game/table.ts";
import type { Chance } from "../chance.ts";
import type { DamagedLog, Store, StoredSession } from "../storage/store.ts";
import { journalOf } from "./journal-of.ts";
import { createLiveSession, type LiveSession } from "./live-session.ts";
import { type Opened, readGood, replayedOf } from "./quarantine.ts";

export interface Shelf {
  /** Puts a session there that has just been stored. */
  put(stored: StoredSession, entries: readonly LogEntry[]): LiveSession;
  /** The session with that code, read from the store when it has to be. Rejects with DamagedLog. */
  find(code: string): Promise<LiveSession | null>;
  get(id: string): LiveSession | undefined;
  all(): readonly LiveSession[];
  letGo(session: LiveSession): void;
  /** Which nodes live: who was connected to another one is not any more. */
  livingAre(nodes: readonly string[]): void;
  close(): void;
}

interface ShelfParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly node: string;
  readonly onFailure: (error: unknown) => void;
  readonly timeReplay?: () => () => void;
  /** Is told of each session that turns out to be damaged; without it `onFailure` is. */
  readonly onQuarantine?: (damage: DamagedLog) => void;
}

export function createShelf(parts: ShelfParts): Shelf {
  const { store, chance, node, onFailure, timeReplay } = parts;
  const byCode = new Map<string, Promise<LiveSession | null>>();
  const byId = new Map<string, LiveSession>();
  let living: readonly string[] = [node];

  function lay(stored: StoredSession, entries: readonly LogEntry[]): LiveSession {
    const session = sessionOver(stored, entries, parts);
    byId.set(stored.id, session);
    return session;
  }

  async function load(code: string): Promise<LiveSession | null> {
    const stored = await store.find(code);
    if (stored === null) return null;
    const stop = timeReplay?.();
    const opened = await readGood(stored.id, store);
    // Asked after the log, so that every node that stands in it has had the time to say that it lives.
    const nodes = await store.beat(node);
    const session = layGood(stored, opened, lay);
    stop?.();
    await wake(session, nodes, chance);
    return session;
  }

  /** One table per session, however many ask at once. What is not there, or failed, is asked again next time. */
  function bring(code: string): Promise<LiveSession | null> {
    const loading = load(code);
    byCode.set(code, loading);
    const forget = () => byCode.delete(code);
    loading.then((session) => session ?? forget(), forget);
    return loading;
  }

  return {
    put(stored, entries) {
      const session = lay(stored, entries);
      byCode.set(stored.code, Promise.resolve(session));
      return session;
    },
    find: (code) => upToDate(byCode.get(code) ?? bring(code), store),
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    letGo(session) {
      byCode.delete(session.stored.code);
      byId.delete(session.stored.id);
      session.close();
    },
    livingAre(nodes) {
      if (nodes.join() === living.join()) return;
      living = nodes;
      for (const session of byId.values()) wake(session, nodes, chance).catch(onFailure);
    },
    close() {
      for (const session of byId.values()) session.close();
      byId.clear();
      byCode.clear();
    },
  };
}

type Lay = (stored: StoredSession, entries: readonly LogEntry[]) => LiveSession;

/** Where the rules fail on what is stored, what came before can still be looked at. */
function layGood(stored: StoredSession, { entries, damage }: Opened, lay: Lay): LiveSession {
  try {
    const session = lay(stored, entries);
    if (damage !== null) session.quarantine(damage);
    return session;
  } catch (error) {
    const good = replayedOf(stored.id, entries);
    if (good.damage === null) throw error;
    return layGood(stored, good, lay);
  }
}

function sessionOver(stored: StoredSession, entries: readonly LogEntry[], parts: ShelfParts): LiveSession {
  const { store, clock, onFailure, onQuarantine = onFailure } = parts;
  const journal = journalOf(stored.id, store, (damage) => session.quarantine(damage));
  const table = openTable({ entries, journal, clock, onFailure });
  const session = createLiveSession({ stored, table, clock, store, onQuarantine });
  return session;
}

/** Somebody who has just sat down at another node must find the seat here too. */
async function upToDate(loading: Promise<LiveSession | null>, { isShared }: Store): Promise<LiveSession | null> {
  const session = await loading;
  session?.touch();
  if (isShared) await session?.readOn();
  return session;
}

/** Whoever was connected to a node that no longer lives has yet to connect again. */
async function wake(session: LiveSession, living: readonly string[], chance: Chance): Promise<void> {
  if (session.trouble() === "damaged") return;
  const id = `wake ${chance.bytes(9).toString("base64url")}`;
  await session.table.play({ role: "house" }, id, { type: "Wake", living });
}
