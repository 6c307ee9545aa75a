/** What is recorded of a session so far: its state, its version, and which commands have had their effect. */

import type { GameEvent } from "./event.ts";
import { evolve, replay } from "./evolve.ts";
import { type Millis, millis } from "./ids.ts";
import type { LogEntry } from "./journal.ts";
import type { Session } from "./state.ts";

export interface Update {
  readonly session: Session;
  readonly version: number;
  readonly events: readonly GameEvent[];
}

export interface Ledger {
  readonly session: () => Session;
  readonly version: () => number;
  /** Of the last entry. */
  readonly lastAt: () => Millis;
  /** The version at which that command of that actor had its effect; undefined where it had none. */
  versionOf(actor: string, id: string): number | undefined;
  /**
   * Records the next entry and tells the listeners.
   *
   * @param next the state after it, where it has been worked out already
   * @throws RangeError when the entry is not the next one
   */
  record(entry: LogEntry, next?: Session): void;
  subscribe(listener: (update: Update) => void): () => void;
}

/**
 * Opens a ledger over a log that has at least its first entry (SessionCreated).
 *
 * @throws RangeError when the log is empty or its versions have gaps
 */
export function openLedger(entries: readonly LogEntry[]): Ledger {
  if (entries.length === 0) throw new RangeError("Cannot open a table as its log must have a first entry: it has 0");
  entries.forEach((entry, index) => {
    checkVersion(entry, index + 1);
  });
  let session = replay(entries.flatMap((entry) => entry.events));
  let { version, at: lastAt } = entries.at(-1) as LogEntry;
  const effects = new Map(entries.map((entry) => [keyOf(entry.actor, entry.id), entry.version]));
  const listeners = new Set<(update: Update) => void>();
  return {
    session: () => session,
    version: () => version,
    lastAt: () => lastAt,
    versionOf: (actor, id) => effects.get(keyOf(actor, id)),
    record(entry, next = entry.events.reduce(evolve, session)) {
      checkVersion(entry, version + 1);
      session = next;
      version = entry.version;
      lastAt = millis(Math.max(lastAt, entry.at));
      effects.set(keyOf(entry.actor, entry.id), version);
      for (const listener of listeners) listener({ session, version, events: entry.events });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const keyOf = (actor: string, id: string): string => `${actor} ${id}`;

function checkVersion({ version }: LogEntry, expected: number): void {
  if (version === expected) return;
  throw new RangeError(`Cannot open a table as entry ${expected} must have that version: it is ${version}`);
}
