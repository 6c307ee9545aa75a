// What the house asks of a database. Another one (for many nodes) is another make of this interface.
import type { Millis, PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/table.ts";
import type { RealName } from "#protocol/real-name.ts";

export interface StoredSession {
  readonly id: string; // opaque; names the session in logs, where its code must not stand
  readonly code: string; // six digits
  readonly hostKeyHash: string;
  readonly screenKeyHash: string;
  readonly createdAt: Millis;
}

export interface Store {
  /** Keeps a new session and its first entry. Rejects with Conflict when the code is taken. */
  create(session: StoredSession, first: LogEntry): Promise<void>;
  find(code: string): Promise<StoredSession | null>;
  /** All entries of a session in their order. Rejects with DamagedLog when a row is not as it was written. */
  read(id: string): Promise<readonly LogEntry[]>;
  /** Resolves when the entry is durable. Rejects with Conflict when its version is taken: read on and decide again. */
  append(id: string, entry: LogEntry): Promise<void>;
  /** Deletes a session so that nothing of it is left on the disk. */
  delete(id: string): Promise<void>;
  /** Deletes all sessions in which nothing has happened since then; returns their ids. */
  deleteIdleSince(at: Millis): Promise<readonly string[]>;
  /** Keeps a real name, or deletes it. Resolves when that is durable; rejects with Conflict when the session is gone. */
  setRealName(id: string, player: PlayerId, name: string | null): Promise<void>;
  /** Those of a session, in no order. Rejects with DamagedLog when a row is not as it was written. */
  realNames(id: string): Promise<readonly RealName[]>;
  /** Deletes the real names of all sessions in which nothing has happened since then. */
  forgetRealNames(idleSince: Millis): Promise<void>;
  /** Whether the last attempt to write has succeeded. */
  isHealthy(): boolean;
  close(): Promise<void>;
}

/** Somebody else has taken that version, or that code. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** What was read is not what was written. The session stays closed; the others are not touched. */
export class DamagedLog extends Error {
  override readonly name = "DamagedLog";
}

/** The database cannot be opened, in a sentence for the operator. */
export class UnusableStore extends Error {
  override readonly name = "UnusableStore";
}
