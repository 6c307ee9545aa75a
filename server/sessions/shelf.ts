// The sessions in memory: brought back from the store when somebody asks for them, and put away again.
import type { LogEntry } from "#game/journal.ts";
import type { Chance } from "../chance.ts";
import type { Store, StoredSession } from "../storage/store.ts";
import type { LiveSession } from "./live-session.ts";
import { type OpenParts, openSession } from "./open-session.ts";
import { type Opened, readGood } from "./quarantine.ts";
import { createWaking } from "./waking.ts";

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

interface ShelfParts extends OpenParts {
  readonly chance: Chance;
  readonly node: string;
  readonly timeReplay?: () => () => void;
}

export function createShelf(parts: ShelfParts): Shelf {
  const { store, node, timeReplay } = parts;
  const byCode = new Map<string, Promise<LiveSession | null>>();
  const byId = new Map<string, LiveSession>();
  const { wake, livingAre } = createWaking({ ...parts, sessions: byId });

  function lay(stored: StoredSession, opened: Opened): LiveSession {
    const session = openSession(stored, opened, parts);
    byId.set(stored.id, session);
    return session;
  }

  async function load(code: string): Promise<LiveSession | null> {
    const stored = await store.find(code);
    if (stored === null) return null;
    const stop = timeReplay?.();
    const opened = await readGood(stored.id, store);
    // Asked after the log, so that every node that stands in it has had the time to say that it lives.
    livingAre(await store.beat(node));
    const session = lay(stored, opened);
    stop?.();
    await wake(session);
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
      const session = lay(stored, { entries, damage: null });
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
    livingAre,
    close() {
      for (const session of byId.values()) session.close();
      byId.clear();
      byCode.clear();
    },
  };
}

/** Somebody who has just sat down at another node must find the seat here too. */
async function upToDate(loading: Promise<LiveSession | null>, { isShared }: Store): Promise<LiveSession | null> {
  const session = await loading;
  session?.touch();
  if (isShared) await session?.readOn();
  return session;
}
