// Tells a row that somebody else was faster with, or whose session is gone, from a database that does not work.
import { Conflict, SessionGone } from "./store.ts";

/** @throws Conflict when the row is taken, SessionGone when its session is gone; anything else as it comes */
export function orConflict(insert: () => void): void {
  try {
    insert();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY")
      throw new Conflict("It is taken already", { cause: error });
    // A session that has just been deleted takes no more entries; nobody else's commit may suffer from it.
    if (code === "SQLITE_CONSTRAINT_FOREIGNKEY") throw new SessionGone("The session is gone", { cause: error });
    throw error;
  }
}

export const isConflict = (error: unknown): error is Conflict | SessionGone =>
  error instanceof Conflict || error instanceof SessionGone;
