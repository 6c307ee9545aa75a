// The sessions in memory: brought back from the store when somebody asks for them, and put away again.
import type { LogEntry } from "#game/journal.ts";
import { type Clock, openTable } from "#game/table.ts";
import type { Chance } from "../chance.ts";
import type { Store, StoredSession } from "../storage/store.ts";
import { insist } from "./insist.ts";
import { journalOf } from "./journal-of.ts";
import { createLiveSession, type LiveSession } from "./live-session.ts";

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
}

export function createShelf(ports: ShelfParts): Shelf {
  const { store, clock, node, onFailure } = ports;
  const byCode = new Map<string, Promise<LiveSession | null>>();
  const byId = new Map<string, LiveSession>();
  let living: readonly string[] = [node];

  function lay(stored: StoredSession, entries: readonly LogEntry[]): LiveSession {
    const session = sessionOver(stored, entries, { store, clock, onFailure });
    byId.set(stored.id, session);
    return session;
  }

  async function load(code: string): Promise<LiveSession | null> {
    const stored = await store.find(code);
    if (stored === null) return null;
    const session = lay(stored, await store.read(stored.id));
    await tellLiving(session);
    return session;
  }

  const tellLiving = (session: LiveSession): Promise<void> => {
    const nodes = living;
    const isTrue = () => living === nodes && byId.get(session.stored.id) === session;
    return wake(session, nodes, { ...ports, isTrue });
  };

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
      for (const session of byId.values()) tellLiving(session).catch(onFailure);
    },
    close() {
      for (const session of byId.values()) session.close();
      byId.clear();
      byCode.clear();
    },
  };
}

type Ports = Pick<ShelfParts, "store" | "clock" | "onFailure">;

function sessionOver(stored: StoredSession, entries: readonly LogEntry[], ports: Ports): LiveSession {
  const { store, clock, onFailure } = ports;
  const table = openTable({ entries, journal: journalOf(stored.id, store), clock, onFailure });
  return createLiveSession({ stored, table, clock, store });
}

/** Somebody who has just sat down at another node must find the seat here too. */
async function upToDate(loading: Promise<LiveSession | null>, { isShared }: Store): Promise<LiveSession | null> {
  const session = await loading;
  session?.touch();
  if (isShared) await session?.table.readOn();
  return session;
}

type Waking = Pick<ShelfParts, "clock" | "chance" | "onFailure"> & { readonly isTrue: () => boolean };

/** Whoever was connected to a node that no longer lives has yet to connect again. Resolves after the first try. */
async function wake({ table }: LiveSession, living: readonly string[], waking: Waking): Promise<void> {
  const id = `wake ${waking.chance.bytes(9).toString("base64url")}`;
  const tell = () => table.play({ role: "house" }, id, { type: "Wake", living });
  const reply = await tell();
  if (!reply.ok) insist(tell, waking).catch(waking.onFailure);
}
