/** The one loop: a command is decided, appended, recorded and seen. The server runs it over a database, the browser over memory. */
import type { Actor, Command } from "./command.ts";
import { decide } from "./decide.ts";
import { nextDue } from "./due.ts";
import type { GameEvent } from "./event.ts";
import { evolve, replay } from "./evolve.ts";
import { type Millis, millis } from "./ids.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Session } from "./state.ts";

/** One command's events, stored together. */
export interface LogEntry {
  readonly version: number; // 1, 2, 3, ... without gaps
  readonly at: Millis;
  readonly actor: string; // "host", "house" or the player's id
  readonly id: string; // of the command, unique per actor
  readonly events: readonly GameEvent[];
}

/** Where the log is kept. `append` resolves when the entry is durable and rejects when it is not. */
export interface Journal {
  append(entry: LogEntry): Promise<void>;
}

/** Time and timers, given from outside. */
export interface Clock {
  now(): Millis;
  /** Calls back once after a span; returns the way to call it off. */
  after(span: Millis, callBack: () => void): () => void;
}

export type Reply = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly refusal: Refusal };

export interface Update {
  readonly session: Session;
  readonly version: number;
  readonly events: readonly GameEvent[];
}

export interface Table {
  readonly session: () => Session;
  readonly version: () => number;
  /** Plays one command. The same id of the same actor gets the same answer and has no second effect. */
  play(actor: Actor, id: string, command: Command): Promise<Reply>;
  /** Calls back after every change. Returns the way to stop. */
  subscribe(listener: (update: Update) => void): () => void;
  /** Stops the timers; what was appended stays. */
  close(): void;
}

const restAfterFailure = 1000; // milliseconds before the clock tries again what could not be stored

const isUnstored = (reply: Reply): boolean => !reply.ok && reply.refusal.refused === "STORAGE_UNAVAILABLE";

const actorName = (actor: Actor): string => (actor.role === "player" ? actor.playerId : actor.role);

/**
 * Opens a table over a log that has at least its first entry (SessionCreated).
 *
 * @throws RangeError when the log is empty or its versions have gaps
 */
export function openTable(entries: readonly LogEntry[], journal: Journal, clock: Clock): Table {
  let session = replay(entries.flatMap((entry) => entry.events));
  let version = checkedVersion(entries);
  const replies = new Map(entries.map((entry) => [`${entry.actor} ${entry.id}`, entry.version]));
  const listeners = new Set<(update: Update) => void>();
  let queue: Promise<unknown> = Promise.resolve();
  const alarm = alarmOf(clock);
  let ticks = 0;

  async function playNow(actor: Actor, id: string, command: Command): Promise<Reply> {
    const key = `${actorName(actor)} ${id}`;
    const known = replies.get(key);
    if (known !== undefined) return { ok: true, version: known };
    const at = clock.now();
    const decided = decide(session, { actor, at, command });
    if (isRefusal(decided)) return { ok: false, refusal: decided };
    if (decided.length === 0) return { ok: true, version };
    const entry: LogEntry = { version: version + 1, at, actor: actorName(actor), id, events: decided };
    try {
      await journal.append(entry);
    } catch {
      return { ok: false, refusal: refuse("STORAGE_UNAVAILABLE", "The answer could not be saved; try again") };
    }
    version = entry.version;
    session = decided.reduce(evolve, session);
    replies.set(key, version);
    for (const listener of listeners) listener({ session, version, events: decided });
    return { ok: true, version };
  }

  function play(actor: Actor, id: string, command: Command): Promise<Reply> {
    const reply = queue.then(() => playNow(actor, id, command));
    queue = reply.then(
      (said) => schedule(isUnstored(said) ? restAfterFailure : 0),
      () => schedule(restAfterFailure),
    );
    return reply;
  }

  function schedule(patience: number): void {
    const due = nextDue(session);
    alarm.set(due, patience, () => {
      ticks += 1;
      void play({ role: "house" }, `tick ${version} ${ticks}`, { type: "Tick" });
    });
  }

  schedule(0);
  return {
    session: () => session,
    version: () => version,
    play,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: alarm.stop,
  };
}

/** One timer that can be set anew, and for good be stopped. */
function alarmOf(clock: Clock) {
  let cancel = () => {};
  let isStopped = false;
  return {
    set(due: Millis | null, patience: number, ring: () => void): void {
      cancel();
      if (due === null || isStopped) return;
      cancel = clock.after(millis(Math.max(patience, due - clock.now())), ring);
    },
    stop(): void {
      isStopped = true;
      cancel();
    },
  };
}

function checkedVersion(entries: readonly LogEntry[]): number {
  const gap = entries.findIndex((entry, index) => entry.version !== index + 1);
  if (entries.length === 0) throw new RangeError("Cannot open a table as its log must have a first entry: it has 0");
  if (gap >= 0)
    throw new RangeError(
      `Cannot open a table as entry ${gap + 1} must have that version: it is ${entries[gap]?.version}`,
    );
  return entries.length;
}
