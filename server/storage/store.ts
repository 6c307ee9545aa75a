// What the house asks of a database: one make keeps a file for a server of its own, another is shared by many nodes.
import type { Millis, PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { RealName } from "#protocol/real-name.ts";

export interface StoredSession {
  readonly id: string; // opaque; names the session in logs, where its code must not stand
  readonly code: string; // six digits
  readonly hostKeyHash: string;
  readonly screenKeyHash: string;
  readonly createdAt: Millis;
}

/** What another node has done to a session. */
export interface News {
  readonly id: string;
  readonly version: number | null; // the newest there is; null: the session has been deleted
}

export interface Store {
  /** Whether other nodes use it too, so that a session may change without this one's doing. */
  readonly isShared: boolean;
  /** Keeps a new session and its first entry. Rejects with Conflict when the code is taken. */
  create(session: StoredSession, first: LogEntry): Promise<void>;
  find(code: string): Promise<StoredSession | null>;
  /**
   * The entries of a session above a version (0: all), in their order; none where the session is gone.
   * Rejects with DamagedLog when a row is not as it was written.
   */
  read(id: string, after?: number): Promise<readonly LogEntry[]>;
  /**
   * Resolves when the entry is durable. Rejects with Conflict when its version is taken (read on and decide again) and
   * with SessionGone when there is no such session. After any other failure it may be stored or not.
   */
  append(id: string, entry: LogEntry): Promise<void>;
  /** The newest version of each of these sessions that still exists. */
  versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Deletes a session so that nothing of it is left on the disk. */
  delete(id: string): Promise<void>;
  /** Deletes all sessions in which nothing has happened since then; returns their ids. */
  deleteIdleSince(at: Millis): Promise<readonly string[]>;
  /** Keeps a real name, or deletes it. Resolves when that is durable; rejects with SessionGone when the session is gone. */
  setRealName(id: string, player: PlayerId, name: string | null): Promise<void>;
  /** Those of a session, in no order. Rejects with DamagedLog when a row is not as it was written. */
  realNames(id: string): Promise<readonly RealName[]>;
  /** Deletes the real names of all sessions in which nothing has happened since then. */
  forgetRealNames(idleSince: Millis): Promise<void>;
  /** Says that this node lives. Resolves with all nodes that have said so lately, this one among them. */
  beat(node: string): Promise<readonly string[]>;
  /** Calls back with what other nodes do, soon after it is durable, as far as the news arrive. Returns the way to stop. */
  onNews(listener: (news: News) => void): () => void;
  /** Whether the last attempt to write has succeeded. */
  isHealthy(): boolean;
  /** Whether room is laid by for a full disk: without it running games go on, and new ones wait. Absent where none is. */
  readonly hasReserve?: () => boolean;
  /** Calls back whenever `isHealthy` has changed. Returns the way to stop. */
  onHealth(listener: (isHealthy: boolean) => void): () => void;
  /** Tries to write something small, so that a store that has recovered says so. Never rejects. */
  probe(): Promise<void>;
  /**
   * Writes a copy of everything but real names, safe while the store is in use; resolves with its size in bytes. Absent
   * where the database has its own way.
   */
  copy?(): Promise<number>;
  close(): Promise<void>;
}

/** Whether it can write, and has what it lays by for a full disk. */
export const isWell = (store: Pick<Store, "isHealthy" | "hasReserve">): boolean =>
  store.isHealthy() && store.hasReserve?.() !== false;

/** Somebody else has taken that version, or that code. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** There is no session of that id, or no longer. */
export class SessionGone extends Error {
  override readonly name = "SessionGone";
}

/** The database does not answer, or cannot write: nothing is known to be lost, and it may pass. */
export class StoreFailed extends Error {
  override readonly name = "StoreFailed";
}

/** What was read is not what was written. The session takes no more entries; the others are not touched. */
export class DamagedLog extends Error {
  override readonly name = "DamagedLog";
  /** The entries before the damage, in their order. */
  readonly whole: readonly LogEntry[];
  constructor(message: string, whole: readonly LogEntry[] = []) {
    super(message);
    this.whole = whole;
  }
}

/** The database cannot be opened, in a sentence for the operator. */
export class UnusableStore extends Error {
  override readonly name = "UnusableStore";
}
