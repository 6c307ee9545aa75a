// Brings a session to life from what is stored of it, as far as that is good.
import type { LogEntry } from "#game/journal.ts";
import { type Clock, openTable } from "#game/table.ts";
import type { DamagedLog, Store, StoredSession } from "../storage/store.ts";
import { journalOf } from "./journal-of.ts";
import { createLiveSession, type LiveSession } from "./live-session.ts";
import { type Opened, replayedOf } from "./quarantine.ts";

export interface OpenParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
  /** Is told of each session that turns out to be damaged; without it `onFailure` is. */
  readonly onQuarantine?: (damage: DamagedLog) => void;
}

/** Where the rules fail on what is stored, what came before can still be looked at. */
export function openSession(stored: StoredSession, { entries, damage }: Opened, parts: OpenParts): LiveSession {
  try {
    const session = sessionOver(stored, entries, parts);
    if (damage !== null) session.quarantine(damage);
    return session;
  } catch (error) {
    const good = replayedOf(stored.id, entries);
    if (good.damage === null) throw error;
    return openSession(stored, good, parts);
  }
}

function sessionOver(stored: StoredSession, entries: readonly LogEntry[], parts: OpenParts): LiveSession {
  const { store, clock, onFailure, onQuarantine = onFailure } = parts;
  const journal = journalOf(stored.id, store, (damage) => session.quarantine(damage));
  const table = openTable({ entries, journal, clock, onFailure });
  const session = createLiveSession({ stored, table, clock, store, onQuarantine });
  return session;
}
