// The log of one session in the store, as its table asks for it.
import type { Journal } from "#game/journal.ts";
import { Conflict, DamagedLog, SessionGone, type Store } from "../storage/store.ts";

/** @param onDamage is told when the store says that what it has of the session is damaged */
export function journalOf(
  id: string,
  store: Pick<Store, "isShared" | "append" | "read">,
  onDamage: (damage: DamagedLog) => void,
): Journal {
  function failed(error: unknown): never {
    if (error instanceof DamagedLog) onDamage(error);
    throw error;
  }

  return {
    isShared: store.isShared,
    async append(entry) {
      try {
        await store.append(id, entry);
        return "stored";
      } catch (error) {
        if (error instanceof Conflict) return "taken";
        if (error instanceof SessionGone) return "gone";
        return failed(error);
      }
    },
    read: (after) => store.read(id, after).catch(failed),
  };
}
