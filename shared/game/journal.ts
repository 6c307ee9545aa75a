/** The log of a session, and where it is kept. */
import type { GameEvent } from "./event.ts";
import type { Millis } from "./ids.ts";

/** One command's events, stored together. */
export interface LogEntry {
  readonly version: number; // 1, 2, 3, ... without gaps
  readonly at: Millis;
  readonly actor: string; // "host", "house" or the player's id
  readonly id: string; // of the command, unique per actor
  readonly events: readonly GameEvent[];
}

/** stored: durable. taken: somebody else was faster with that version. gone: the session has been deleted. */
export type Appended = "stored" | "taken" | "gone";

/** Where the log is kept, by this table alone or by the tables of several machines. */
export interface Journal {
  /** Whether tables of other machines append to it too, so that this one may be behind without knowing. */
  readonly isShared: boolean;
  /** Rejects when nobody can tell whether the entry is durable. */
  append(entry: LogEntry): Promise<Appended>;
  /** The entries above a version, in their order. */
  read(after: number): Promise<readonly LogEntry[]>;
}

/** A table over memory: nothing is kept but what the table itself knows, and nobody else writes. */
export const memoryJournal: Journal = {
  isShared: false,
  append: async () => "stored",
  read: async () => [],
};
