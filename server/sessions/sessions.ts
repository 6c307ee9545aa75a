// All sessions of this server: new ones, those in memory, and those that wait in the store until somebody comes back.
import { createSession } from "#game/create.ts";
import { type Millis, millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Clock } from "#game/table.ts";
import type { Creation } from "#protocol/parse-creation.ts";
import type { Chance } from "../chance.ts";
import { Conflict, type DamagedLog, type Store, StoreFailed } from "../storage/store.ts";
import { newCode } from "./codes.ts";
import { hashOf, newKey, screenKeyOf, shareKeyOf } from "./keys.ts";
import type { LiveSession } from "./live-session.ts";
import { createShelf } from "./shelf.ts";

export interface NewSession {
  readonly code: string;
  readonly hostKey: string;
  readonly screenKey: string;
}

export interface Sessions {
  /** @throws Error when no free code is found or the store fails */
  create(creation: Creation): Promise<NewSession>;
  /** The session with that code, brought back from the store when it has to be. Rejects with DamagedLog where nothing can be shown of it. */
  find(code: string): Promise<LiveSession | null>;
  /** Deletes a session for good. */
  remove(live: LiveSession): Promise<void>;
  /**
   * Says that this node lives, notices nodes that no longer do, and reads on where news of other nodes got lost. To be
   * called every few seconds. Rejects when the store does not answer.
   */
  beat(): Promise<void>;
  /** Lets go of sessions that nobody has looked at for an hour, and deletes real names and sessions past their time. */
  sweep(): Promise<void>;
  inMemory(): number;
  /** The students of the sessions in memory. */
  seats(): { readonly online: number; readonly away: number; readonly asking: number };
  close(): void;
}

interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
}

export interface SessionsOptions extends Ports {
  readonly retentionDays: number;
  /** The name of this process among those that share the store: another one after every start. */
  readonly node: string;
  readonly onFailure: (error: unknown) => void;
  /** Is asked when a session is brought back from the store; what it returns is called when that is done. */
  readonly timeReplay?: () => () => void;
  /** Is told of each session that turns out to be damaged; without it `onFailure` is. */
  readonly onQuarantine?: (damage: DamagedLog) => void;
}

const IDLE = millis(60 * 60 * 1000);
const DAY = 24 * 60 * 60 * 1000;
/** For so long after the last thing that happened; students are told so before they say theirs. */
const REAL_NAMES_KEPT = DAY;
const MOST_DRAWS = 50;
/** As much as the source of chance gives at once; every device counts it exactly. */
const MOST_SEED = 2 ** 48 - 1;

export function createSessions(options: SessionsOptions): Sessions {
  const { store, clock, retentionDays, node, onFailure } = options;
  const shelf = createShelf(options);

  const stopNews = store.onNews(({ id, version }) => hear(id, version));

  function hear(id: string, newest: number | null): void {
    const session = shelf.get(id);
    if (session === undefined) return;
    if (newest === null) shelf.letGo(session);
    else if (newest > session.table.version()) session.readOn().catch(onFailure);
  }

  return {
    async create(creation) {
      if (!store.isHealthy()) throw new StoreFailed("A new session must wait until the store can write");
      const { stored, first, keys } = await storeNew(creation, options);
      shelf.put(stored, [first]);
      return keys;
    },
    find: shelf.find,
    async remove(session) {
      shelf.letGo(session);
      await store.delete(session.stored.id);
    },
    async beat() {
      shelf.livingAre(await store.beat(node));
      const ids = shelf.all().map(({ stored }) => stored.id);
      if (!store.isShared || ids.length === 0) return;
      const newest = await store.versions(ids);
      for (const id of ids) hear(id, newest.get(id) ?? null);
    },
    async sweep() {
      const now = clock.now();
      for (const session of shelf.all()) if (session.idleSince(now) >= IDLE) shelf.letGo(session);
      for (const id of await deletePast(store, now, retentionDays)) hear(id, null);
    },
    inMemory: () => shelf.all().length,
    seats() {
      const players = shelf.all().flatMap(({ table }) => table.session().players);
      const seated = players.filter(({ standing }) => standing === "in");
      const online = seated.filter(({ isOnline }) => isOnline).length;
      const asking = players.filter(({ standing }) => standing === "asking").length;
      return { online, away: seated.length - online, asking };
    },
    close() {
      stopNews();
      shelf.close();
    },
  };
}

/** Real names go first. Returns the ids of the sessions that are gone. */
async function deletePast(store: Store, now: Millis, retentionDays: number): Promise<readonly string[]> {
  await store.forgetRealNames((now - REAL_NAMES_KEPT) as Millis);
  return store.deleteIdleSince((now - retentionDays * DAY) as Millis);
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
