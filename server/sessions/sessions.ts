// All sessions of this server: new ones, those in memory, and those that wait in the store until somebody comes back.
import { createSession } from "#game/create.ts";
import { type Millis, millis } from "#game/ids.ts";
import { type Clock, type LogEntry, openTable } from "#game/table.ts";
import type { Creation } from "#protocol/parse-creation.ts";
import type { Chance } from "../chance.ts";
import { Conflict, type Store, type StoredSession } from "../storage/store.ts";
import { newCode } from "./codes.ts";
import { hashOf, newKey, screenKeyOf, shareKeyOf } from "./keys.ts";
import { createLiveSession, type LiveSession } from "./live-session.ts";

export interface NewSession {
  readonly code: string;
  readonly hostKey: string;
  readonly screenKey: string;
}

export interface Sessions {
  /** @throws Error when no free code is found or the store fails */
  create(creation: Creation): Promise<NewSession>;
  /** The session with that code, brought back from the store when it has to be. Rejects with DamagedLog. */
  find(code: string): Promise<LiveSession | null>;
  /** Deletes a session for good. */
  remove(live: LiveSession): Promise<void>;
  /** Lets go of sessions that nobody has looked at for an hour, and deletes real names and sessions past their time. */
  sweep(): Promise<void>;
  inMemory(): number;
  close(): void;
}

interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
}

export interface SessionsOptions extends Ports {
  readonly retentionDays: number;
}

const IDLE = millis(60 * 60 * 1000);
const DAY = 24 * 60 * 60 * 1000;
/** For so long after the last thing that happened; students are told so before they say theirs. */
const REAL_NAMES_KEPT = DAY;
const MOST_DRAWS = 50;
/** As much as the source of chance gives at once; every device counts it exactly. */
const MOST_SEED = 2 ** 48 - 1;

export function createSessions({ store, clock, chance, retentionDays }: SessionsOptions): Sessions {
  const live = new Map<string, Promise<LiveSession | null>>();
  const open = new Set<LiveSession>();

  function seat(stored: StoredSession, entries: readonly LogEntry[]): LiveSession {
    const table = openTable(entries, { append: (entry) => store.append(stored.id, entry) }, clock);
    const session = createLiveSession({ stored, table, clock, store });
    open.add(session);
    return session;
  }

  async function load(code: string): Promise<LiveSession | null> {
    const stored = await store.find(code);
    if (stored === null) return null;
    const session = seat(stored, await store.read(stored.id));
    await wake(session, chance);
    return session;
  }

  /** One table per session, however many ask at once. What is not there, or failed, is asked again next time. */
  function find(code: string): Promise<LiveSession | null> {
    const known = live.get(code);
    if (known !== undefined) return touched(known);
    const loading = load(code);
    live.set(code, loading);
    const forget = () => live.delete(code);
    loading.then((session) => session ?? forget(), forget);
    return loading;
  }

  function letGo(session: LiveSession): void {
    live.delete(session.stored.code);
    open.delete(session);
    session.close();
  }

  return {
    async create(creation) {
      const { stored, first, keys } = await storeNew(creation, { store, clock, chance });
      live.set(stored.code, Promise.resolve(seat(stored, [first])));
      return keys;
    },
    find,
    async remove(session) {
      letGo(session);
      await store.delete(session.stored.id);
    },
    async sweep() {
      const now = clock.now();
      for (const session of open) if (session.idleSince(now) >= IDLE) letGo(session);
      const gone = await deletePast(store, now, retentionDays);
      for (const session of open) if (gone.has(session.stored.id)) letGo(session);
    },
    inMemory: () => open.size,
    close() {
      for (const session of open) session.close();
      open.clear();
      live.clear();
    },
  };
}

/** Real names go first. Returns the ids of the sessions that are gone. */
async function deletePast(store: Store, now: Millis, retentionDays: number): Promise<ReadonlySet<string>> {
  await store.forgetRealNames((now - REAL_NAMES_KEPT) as Millis);
  return new Set(await store.deleteIdleSince((now - retentionDays * DAY) as Millis));
}

async function touched(loading: Promise<LiveSession | null>): Promise<LiveSession | null> {
  const session = await loading;
  session?.touch();
  return session;
}

/** Nobody is connected after a restart, whatever the log says, and the clocks start afresh. */
async function wake({ table }: LiveSession, chance: Chance): Promise<void> {
  await table.play({ role: "house" }, `wake ${chance.bytes(9).toString("base64url")}`, { type: "Wake" });
}

/** Draws keys and a code, and keeps the session's first entry; a code that is taken is drawn again. */
async function storeNew({ settings, book, shape, seed }: Creation, { store, clock, chance }: Ports) {
  const at = clock.now();
  const hostKey = newKey(chance);
  const shareKeyHash = hashOf(shareKeyOf(hostKey));
  const events = createSession({ settings, book, shape, shareKeyHash, seed: seed ?? chance.below(MOST_SEED), at });
  const first: LogEntry = { version: 1, at, actor: "house", id: "create", events };
  const screenKey = screenKeyOf(hostKey);
  const hashes = { hostKeyHash: hashOf(hostKey), screenKeyHash: hashOf(screenKey) };
  for (let draw = 1; ; draw += 1) {
    const stored = { id: chance.bytes(12).toString("base64url"), code: newCode(chance), ...hashes, createdAt: at };
    try {
      await store.create(stored, first);
      return { stored, first, keys: { code: stored.code, hostKey, screenKey } };
    } catch (error) {
      if (!(error instanceof Conflict) || draw === MOST_DRAWS) throw error;
    }
  }
}
