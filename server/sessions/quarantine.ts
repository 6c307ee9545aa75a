// What can still be shown of a session whose log is damaged, or on which the rules fail: all that came before.
import type { LogEntry } from "#game/journal.ts";
import { openLedger } from "#game/ledger.ts";
import { refuse } from "#game/refusal.ts";
import { DamagedLog, type Store } from "../storage/store.ts";

/** The log of a session as far as it is good, and what is wrong with the rest. */
export interface Opened {
  readonly entries: readonly LogEntry[];
  readonly damage: DamagedLog | null;
}

export const damaged = refuse(
  "STORAGE_UNAVAILABLE",
  "What was saved of this session is damaged; it can be looked at, but not played on",
);

/** Rejects with DamagedLog where not even the first entry can be read. */
export async function readGood(id: string, store: Pick<Store, "read">): Promise<Opened> {
  try {
    return { entries: await store.read(id), damage: null };
  } catch (error) {
    if (error instanceof DamagedLog && error.whole.length > 0) return { entries: error.whole, damage: error };
    throw error;
  }
}

/**
 * The entries before the first one that the rules cannot record.
 *
 * @throws DamagedLog when that is the very first
 */
export function replayedOf(id: string, entries: readonly LogEntry[]): Opened {
  const good: LogEntry[] = [];
  try {
    const ledger = openLedger(entries.slice(0, 1));
    for (const entry of entries) {
      if (good.length > 0) ledger.record(entry);
      good.push(entry);
    }
    return { entries: good, damage: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const damage = new DamagedLog(`Cannot replay session ${id} beyond entry ${good.length}: ${reason}`, good);
    if (good.length === 0) throw damage;
    return { entries: good, damage };
  }
}
