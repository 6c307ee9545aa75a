// One session in memory: its table, who holds on to it, and the bound on how much may wait.
import type { Actor, Command } from "#game/command.ts";
import { type Millis, millis, type PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { refuse } from "#game/refusal.ts";
import type { Clock, Reply, Table } from "#game/table.ts";
import type { Trouble } from "#protocol/messages.ts";
import type { RealName } from "#protocol/real-name.ts";
import { DamagedLog, type Store, type StoredSession } from "../storage/store.ts";
import { damaged } from "./quarantine.ts";

export interface LiveSession {
  readonly stored: StoredSession;
  readonly table: Table;
  /** What the teacher's key, and those that follow from it, hash to now. */
  keys(): Pick<StoredSession, "hostKeyHash" | "screenKeyHash">;
  /** Addresses from which somebody has come in rightly: a class behind one of them is no scanner of codes. */
  readonly addresses: Set<string>;
  /** Plays a command, unless too many wait already or the session is damaged. */
  play(actor: Actor, id: string, command: Command): Promise<Reply>;
  /** Records what other nodes have appended. Rejects when it cannot be read. */
  readOn(): Promise<void>;
  /** The log as far as it is good, read from the store once per version. */
  entries(): Promise<readonly LogEntry[]>;
  /** What everybody who looks at it must be told; null while all is well. */
  trouble(): Trouble | null;
  /** Calls back whenever that has changed. Returns the way to stop. */
  onTrouble(listener: () => void): () => void;
  /** From now on the session can only be looked at. */
  quarantine(damage: DamagedLog): void;
  /** What students have told their teacher; it is read from the store every time and never kept here. */
  realNames(): Promise<readonly RealName[]>;
  setRealName(player: PlayerId, name: string | null): Promise<void>;
  /** Keeps the session in memory until the returned function is called. */
  hold(): () => void;
  /** Somebody has asked for it just now. */
  touch(): void;
  /** For how long nobody has held on to it or asked for it. */
  idleSince(now: Millis): Millis;
  /** Calls back when the session is let go. Returns the way to stop. */
  onClose(listener: () => void): () => void;
  close(): void;
}

interface Parts {
  readonly stored: StoredSession;
  readonly table: Table;
  readonly clock: Clock;
  readonly store: Pick<Store, "read" | "realNames" | "setRealName" | "isHealthy" | "onHealth">;
  /** Is told once, when the session turns out to be damaged. */
  readonly onQuarantine: (damage: DamagedLog) => void;
}

/** More than the largest class can send in a second; whoever comes later is told to try again. */
const MOST_WAITING = 1000;
const NOT_IDLE = millis(0);

export function createLiveSession(parts: Parts): LiveSession {
  const { stored, table, clock, store } = parts;
  const troubles = troubleOf(parts);
  const { isDamaged, ...told } = troubles;
  const entries = logOf(parts, troubles);
  const closing = new Set<() => void>();
  let holders = 0;
  let waiting = 0;
  let usedAt = clock.now();

  return {
    stored,
    table,
    keys() {
      const { keys } = table.session();
      return keys === null ? stored : { hostKeyHash: keys.host, screenKeyHash: keys.screen };
    },
    addresses: new Set(),
    async play(actor, id, command) {
      if (isDamaged()) return { ok: false, refusal: damaged };
      if (waiting >= MOST_WAITING) return { ok: false, refusal: refuse("BUSY", "The session is busy; try again") };
      waiting += 1;
      try {
        return await table.play(actor, id, command);
      } finally {
        waiting -= 1;
      }
    },
    async readOn() {
      if (!isDamaged()) await table.readOn();
    },
    entries,
    ...told,
    realNames: () => store.realNames(stored.id),
    setRealName: (player, name) => store.setRealName(stored.id, player, name),
    hold() {
      holders += 1;
      let isHeld = true;
      return () => {
        if (isHeld) holders -= 1;
        isHeld = false;
        usedAt = clock.now();
      };
    },
    touch() {
      usedAt = clock.now();
    },
    idleSince: (now) => (holders > 0 ? NOT_IDLE : millis(now - usedAt)),
    onClose(listener) {
      closing.add(listener);
      return () => closing.delete(listener);
    },
    close() {
      table.close();
      for (const listener of [...closing]) listener();
    },
  };
}

/** A session that is damaged stays so; a store that cannot write may recover. */
function troubleOf({ table, store, onQuarantine }: Parts) {
  const listeners = new Set<() => void>();
  let hasDamage = false;

  return {
    isDamaged: () => hasDamage,
    trouble(): Trouble | null {
      if (hasDamage) return "damaged";
      return store.isHealthy() ? null : "unsaved";
    },
    onTrouble(listener: () => void): () => void {
      const stopHealth = store.onHealth(listener);
      listeners.add(listener);
      return () => {
        stopHealth();
        listeners.delete(listener);
      };
    },
    quarantine(damage: DamagedLog): void {
      if (hasDamage) return;
      hasDamage = true;
      table.close();
      onQuarantine(damage);
      for (const listener of listeners) listener();
    },
  };
}

type Troubles = ReturnType<typeof troubleOf>;

/** The same array as long as nothing has been added. */
function logOf({ stored, table, store }: Parts, { quarantine, isDamaged }: Troubles) {
  let log: { readonly version: number; readonly entries: Promise<readonly LogEntry[]> } | null = null;

  async function readNow(version: number): Promise<readonly LogEntry[]> {
    try {
      const entries = await store.read(stored.id);
      return isDamaged() ? entries.slice(0, version) : entries;
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      quarantine(error);
      if (error.whole.length === 0) throw error;
      return error.whole.slice(0, version);
    }
  }

  return (): Promise<readonly LogEntry[]> => {
    const version = table.version();
    if (log?.version === version) return log.entries;
    const reading = readNow(version);
    log = { version, entries: reading };
    reading.catch(() => {
      if (log?.entries === reading) log = null;
    });
    return reading;
  };
}
