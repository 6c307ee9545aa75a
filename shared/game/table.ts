/** The one loop: a command is decided, appended, recorded and seen. The server runs it over a database, the browser over memory. */
import type { Actor, Command } from "./command.ts";
import { decide } from "./decide.ts";
import { nextDue } from "./due.ts";
import { evolve } from "./evolve.ts";
import { type Millis, millis } from "./ids.ts";
import type { Appended, Journal, LogEntry } from "./journal.ts";
import { type Ledger, openLedger, type Update } from "./ledger.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Session } from "./state.ts";

/** Time and timers, given from outside. */
export interface Clock {
  now(): Millis;
  /** Calls back once after a span; returns the way to call it off. */
  after(span: Millis, callBack: () => void): () => void;
}

export type Reply = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly refusal: Refusal };

export interface Table {
  readonly session: () => Session;
  readonly version: () => number;
  /** The time of the session, in which all of its countdowns are. */
  readonly now: () => Millis;
  /**
   * Plays one command. The same id of the same actor gets the same answer and has no second effect. Rejects when the
   * rules fail, and then nothing of the command is stored.
   */
  play(actor: Actor, id: string, command: Command): Promise<Reply>;
  /** Records what others have appended to the log. Rejects when it cannot be read. */
  readOn(): Promise<void>;
  /** Calls back after every change. Returns the way to stop. */
  subscribe(listener: (update: Update) => void): () => void;
  /** Stops the timers; what was appended stays. */
  close(): void;
}

export interface TableParts {
  readonly entries: readonly LogEntry[];
  readonly journal: Journal;
  readonly clock: Clock;
  /** Is told when the clock's own command fails, of which nobody else would hear. */
  readonly onFailure?: (error: unknown) => void;
}

const restAfterFailure = 1000; // milliseconds before the clock tries again what could not be stored
const longestRest = 60_000; // milliseconds between two tries of what fails every time
const mostTries = 100; // of one command; for each lost one, somebody else's got through

const unsaved = refuse("STORAGE_UNAVAILABLE", "The answer could not be saved; try again");
const deleted = refuse("CANNOT_JOIN", "This session has been deleted");
const outrun = refuse("BUSY", "Others were faster every time; try again");

const no = (refusal: Refusal): Reply => ({ ok: false, refusal });

const isUnstored = (reply: Reply): boolean => !reply.ok && reply.refusal === unsaved;

const actorName = (actor: Actor): string => (actor.role === "player" ? actor.playerId : actor.role);

/**
 * Opens a table over a log that has at least its first entry (SessionCreated).
 *
 * @throws RangeError when the log is empty or its versions have gaps
 */
export function openTable({ entries, journal, clock, onFailure = () => {} }: TableParts): Table {
  const ledger = openLedger(entries);
  const time: Clock = { now: nowOver(ledger, clock), after: (span, callBack) => clock.after(span, callBack) };
  const { play: playNow, readOn: readNow } = playerOver(ledger, journal, time);
  const alarm = alarmOf(time);
  let queue: Promise<unknown> = Promise.resolve();
  let ticks = 0;
  let rest = 0; // milliseconds until the clock may ask again

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = queue.then(work);
    queue = done.then(schedule, schedule);
    return done;
  }

  async function tick(): Promise<void> {
    ticks += 1;
    const id = `tick ${ledger.version()} ${ticks}`;
    try {
      rest = isUnstored(await playNow({ role: "house" }, id, { type: "Tick" })) ? restAfterFailure : 0;
    } catch (error) {
      onFailure(error);
      rest = Math.min(longestRest, Math.max(restAfterFailure, 2 * rest));
    }
  }

  function schedule(): void {
    alarm.set(nextDue(ledger.session()), rest, () => void inTurn(tick));
  }

  schedule();
  return {
    session: ledger.session,
    version: ledger.version,
    now: time.now,
    play: (actor, id, command) => inTurn(() => playNow(actor, id, command)),
    readOn: () => inTurn(readNow),
    subscribe: ledger.subscribe,
    close: alarm.stop,
  };
}

/**
 * The clocks of two machines differ, and one may be set back before it starts anew; the log's never goes back, and goes
 * on from its last entry.
 */
function nowOver(ledger: Ledger, clock: Clock): () => Millis {
  let ahead = 0; // milliseconds by which the log is before this machine
  return () => {
    ahead = Math.max(ahead, ledger.lastAt() - clock.now());
    return millis(clock.now() + ahead);
  };
}

/** Plays one command after the other; nobody may call it while it is at work. */
function playerOver(ledger: Ledger, journal: Journal, clock: Clock) {
  let mayBeBehind = false; // an append has failed, and nobody knows whether it is in the log

  async function readOn(): Promise<void> {
    for (const entry of await journal.read(ledger.version())) ledger.record(entry);
    mayBeBehind = false;
  }

  async function append(entry: LogEntry): Promise<Appended | "unsure"> {
    try {
      return await journal.append(entry);
    } catch {
      mayBeBehind = true;
      return "unsure";
    }
  }

  /** null where somebody else was faster, and it has to be decided again. */
  async function tryOnce(actor: Actor, id: string, command: Command): Promise<Reply | null> {
    const known = ledger.versionOf(actorName(actor), id);
    if (known !== undefined) return { ok: true, version: known };
    const at = clock.now();
    const decided = decide(ledger.session(), { actor, at, command });
    if (isRefusal(decided) || decided.length === 0) {
      // Without an entry nobody has checked that this is the newest state.
      const before = ledger.version();
      if (journal.isShared && !(await succeeds(readOn()))) return no(unsaved);
      if (ledger.version() > before) return null;
      return isRefusal(decided) ? no(decided) : { ok: true, version: before };
    }
    // What cannot be recorded must not be stored either.
    const next = decided.reduce(evolve, ledger.session());
    const entry: LogEntry = { version: ledger.version() + 1, at, actor: actorName(actor), id, events: decided };
    switch (await append(entry)) {
      case "stored":
        ledger.record(entry, next);
        return { ok: true, version: entry.version };
      case "taken":
        mayBeBehind = true;
        return null;
      case "gone":
        return no(deleted);
      case "unsure":
        return no(unsaved);
    }
  }

  async function play(actor: Actor, id: string, command: Command): Promise<Reply> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (mayBeBehind && !(await succeeds(readOn()))) return no(unsaved);
      const reply = await tryOnce(actor, id, command);
      if (reply !== null) return reply;
    }
    return no(outrun);
  }

  return { play, readOn };
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

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
