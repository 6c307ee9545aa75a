// One session in memory: its table, who holds on to it, and the bound on how much may wait.
import type { Actor, Command } from "#game/command.ts";
import { type Millis, millis, type PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { refuse } from "#game/refusal.ts";
import type { Clock, Reply, Table } from "#game/table.ts";
import type { RealName } from "#protocol/real-name.ts";
import type { Store, StoredSession } from "../storage/store.ts";

export interface LiveSession {
  readonly stored: StoredSession;
  readonly table: Table;
  /** Addresses from which somebody has come in rightly: a class behind one of them is no scanner of codes. */
  readonly addresses: Set<string>;
  /** Plays a command, unless too many wait already. */
  play(actor: Actor, id: string, command: Command): Promise<Reply>;
  /** The whole log, read from the store once per version. */
  entries(): Promise<readonly LogEntry[]>;
  /** What students have told their teacher; it is read from the store every time and never kept here. */
  realNames(): Promise<readonly RealName[]>;
  setRealName(player: PlayerId, name: string | null): Promise<void>;
  /** Keeps the session in memory until the returned function is called. */
  hold(): () => void;
  /** Somebody has asked for it just now. */
  touch(): void;
  /** For how long nobody has held on to it or asked for it. */
  idleSince(now: Millis): Millis;
  /** Calls back when the session is let go. */
  onClose(listener: () => void): void;
  close(): void;
}

interface Parts {
  readonly stored: StoredSession;
  readonly table: Table;
  readonly clock: Clock;
  readonly store: Pick<Store, "read" | "realNames" | "setRealName">;
}

/** More than the largest class can send in a second; whoever comes later is told to try again. */
const MOST_WAITING = 1000;
const NOT_IDLE = millis(0);

export function createLiveSession({ stored, table, clock, store }: Parts): LiveSession {
  const closing = new Set<() => void>();
  let holders = 0;
  let waiting = 0;
  let usedAt = clock.now();
  let log: { readonly version: number; readonly entries: Promise<readonly LogEntry[]> } | null = null;

  function entries(): Promise<readonly LogEntry[]> {
    const version = table.version();
    if (log?.version === version) return log.entries;
    const reading = store.read(stored.id);
    log = { version, entries: reading };
    reading.catch(() => {
      if (log?.entries === reading) log = null;
    });
    return reading;
  }

  return {
    stored,
    table,
    addresses: new Set(),
    async play(actor, id, command) {
      if (waiting >= MOST_WAITING) return { ok: false, refusal: refuse("BUSY", "The session is busy; try again") };
      waiting += 1;
      try {
        return await table.play(actor, id, command);
      } finally {
        waiting -= 1;
      }
    },
    entries,
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
    onClose: (listener) => closing.add(listener),
    close() {
      table.close();
      for (const listener of closing) listener();
    },
  };
}
