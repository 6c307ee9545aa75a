// Tells a row that somebody else was faster with from a database that does not work.
import { Conflict } from "./store.ts";

/** @throws Conflict when the row is taken or its session is gone; anything else as it comes */
export function orConflict(insert: () => void): void {
  try {
    insert();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const isTaken = code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
    // A session that has just been deleted takes no more entries; nobody else's commit may suffer from it.
    const isGone = code === "SQLITE_CONSTRAINT_FOREIGNKEY";
    if (isTaken || isGone)
      throw new Conflict(isTaken ? "It is taken already" : "The session is gone", { cause: error });
    throw error;
  }
}
