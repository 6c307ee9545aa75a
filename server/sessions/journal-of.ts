// The log of one session in the store, as its table asks for it.
import type { Journal } from "#game/journal.ts";
import { Conflict, SessionGone, type Store } from "../storage/store.ts";

export function journalOf(id: string, store: Pick<Store, "isShared" | "append" | "read">): Journal {
  return {
    isShared: store.isShared,
    async append(entry) {
      try {
        await store.append(id, entry);
        return "stored";
      } catch (error) {
        if (error instanceof Conflict) return "taken";
        if (error instanceof SessionGone) return "gone";
        throw error;
      }
    },
    read: (after) => store.read(id, after),
  };
}
