// The storage port over a simulated disk or database: it takes its time, fails, stalls, and passes news on, or not.
import type { LogEntry } from "#game/journal.ts";
import { createHealth } from "../../server/storage/health.ts";
import { Conflict, type News, SessionGone, type Store, StoreFailed } from "../../server/storage/store.ts";
import type { Disk } from "./disk.ts";
import type { World } from "./world.ts";

/** The process that has opened it. What has died hears nothing more. */
export interface Process {
  readonly isAlive: () => boolean;
}

export interface Database {
  readonly disk: Disk;
  readonly isShared: boolean;
  open(process: Process): Store & Handle;
  /** Nothing can be written; reading works where it is only full. */
  fail(span: number, how: "full" | "down"): void;
  /** Everything that is asked for waits until then. */
  stall(span: number): void;
  /** The next appends are refused, before or after they are safe. */
  spoil(how: "before" | "after", count: number): void;
  loseNews(span: number): void;
  /** From now on nothing is in the way. */
  heal(): void;
}

export interface Handle {
  /** This process alone does not reach the database for a while. */
  cutOff(span: number): void;
  /** Calls that have not come back yet. */
  waiting(): number;
}

interface Trouble {
  failsUntil: number;
  how: "full" | "down";
  stallsUntil: number;
  newsLostUntil: number;
  readonly spoilt: ("before" | "after")[];
}

interface Parts {
  readonly world: World;
  readonly disk: Disk;
  readonly isShared: boolean;
}

const LIVES_FOR = 6000; // milliseconds after its last beat that a node counts as alive
const GIVES_UP = 2000; // milliseconds until a process that reaches nothing says so

const failed = () => new StoreFailed("The simulated database does not answer");

export function createDatabase(parts: Parts): Database {
  const { world, disk, isShared } = parts;
  const trouble: Trouble = { failsUntil: 0, how: "down", stallsUntil: 0, newsLostUntil: 0, spoilt: [] };
  const listeners = new Map<Process, (news: News) => void>();
  const beats = new Map<string, number>();

  function tell(from: Process, news: News): void {
    for (const [process, listen] of listeners) {
      if (process === from) continue;
      const fate = fateOfNews(world, trouble);
      world.saw(`news: ${fate}`);
      const hear = () => process.isAlive() && listen(news);
      if (fate === "lost") continue;
      world.after(fate === "late" ? world.fortune.between(500, 5000) : world.fortune.between(2, 40), hear);
      if (fate === "doubled") world.after(world.fortune.between(2, 800), hear);
    }
  }

  return {
    disk,
    isShared,
    open(process) {
      // The house writes a little when it opens its file, and what lay there is safe with it.
      disk.sync();
      return openStore({ ...parts, trouble, process, tell, listeners, beats });
    },
    fail(span, how) {
      trouble.failsUntil = world.now() + span;
      trouble.how = how;
    },
    stall(span) {
      trouble.stallsUntil = world.now() + span;
    },
    spoil: (how, count) => void trouble.spoilt.push(...Array.from({ length: count }, () => how)),
    loseNews(span) {
      trouble.newsLostUntil = world.now() + span;
    },
    heal() {
      Object.assign(trouble, { failsUntil: 0, stallsUntil: 0, newsLostUntil: 0 });
      trouble.spoilt.length = 0;
    },
  };
}

type NewsFate = "told" | "late" | "doubled" | "lost";

function fateOfNews({ fortune, now }: World, { newsLostUntil }: Trouble): NewsFate {
  if (now() < newsLostUntil) return "lost";
  const throwOf = fortune.below(100);
  if (throwOf < 5) return "lost";
  if (throwOf < 10) return "late";
  return throwOf < 15 ? "doubled" : "told";
}

interface OpenParts extends Parts {
  readonly trouble: Trouble;
  readonly process: Process;
  readonly tell: (from: Process, news: News) => void;
  readonly listeners: Map<Process, (news: News) => void>;
  readonly beats: Map<string, number>;
}

function openStore(parts: OpenParts): Store & Handle {
  const { world, disk, isShared, process, listeners, beats } = parts;
  const health = createHealth();
  const calls = callsOver(parts);
  const { call, write } = calls;

  return {
    isShared,
    create: (stored, first) =>
      write(() => {
        if (disk.create(stored, first) === "taken") throw new Conflict("The code is taken");
      }, health.note),
    find: (code) => call(() => disk.find(code)),
    read: (id, after = 0) => call(() => disk.read(id, after)),
    append: (id, entry) => write(() => append(parts, id, entry), health.note),
    versions: (ids) =>
      call(() => new Map(ids.flatMap((id) => (disk.newest(id) === undefined ? [] : [[id, disk.newest(id) ?? 0]])))),
    delete: (id) =>
      write(() => {
        disk.delete(id);
        parts.tell(process, { id, version: null });
      }, health.note),
    deleteIdleSince: async () => [],
    setRealName: async () => {},
    realNames: async () => [],
    forgetRealNames: async () => {},
    beat(node) {
      if (!isShared) return Promise.resolve([node]);
      return call(() => {
        beats.set(node, world.now());
        return [...beats].flatMap(([each, at]) => (world.now() - at <= LIVES_FOR ? [each] : [])).sort();
      });
    },
    onNews(listener) {
      listeners.set(process, listener);
      return () => listeners.delete(process);
    },
    isHealthy: health.isHealthy,
    onHealth: health.onChange,
    probe: () => write(() => {}, health.note).catch(() => {}),
    close: async () => void listeners.delete(process),
    cutOff: calls.cutOff,
    waiting: calls.waiting,
  };
}

function append({ disk, process, tell, world }: OpenParts, id: string, entry: LogEntry): void {
  const outcome = disk.write(id, entry);
  if (outcome === "taken") {
    world.saw("store: a version was taken");
    throw new Conflict("The version is taken");
  }
  if (outcome === "gone") throw new SessionGone("The session is gone");
  tell(process, { id, version: entry.version });
}

/** Every call takes its time, and the answer reaches only who still lives. */
function callsOver({ world, disk, isShared, trouble, process }: OpenParts) {
  const { fortune, after, saw } = world;
  let cutUntil = 0;
  let syncedAt = 0; // the disk has one head: what was asked for first is safe first
  let waiting = 0;

  /** How long until the database looks at it. */
  const wayThere = () => Math.max(0, trouble.stallsUntil - world.now()) + fortune.between(0, isShared ? 6 : 1);

  function later<Result>(span: number, work: () => Result): Promise<Result> {
    waiting += 1;
    return new Promise((resolve, reject) => {
      after(span, () => {
        if (!process.isAlive()) return;
        waiting -= 1;
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  const isUnreachable = () => world.now() < cutUntil;
  const isFailing = (wants: "read" | "write") =>
    world.now() < trouble.failsUntil && (wants === "write" || trouble.how === "down");

  function refuseIfFailing(wants: "read" | "write"): void {
    if (!isFailing(wants)) return;
    saw(trouble.how === "full" ? "store: full" : "store: down");
    throw failed();
  }

  async function reach(): Promise<void> {
    await later(wayThere(), () => {});
    if (!isUnreachable()) return;
    saw("store: cut off from one node");
    await later(GIVES_UP, () => {
      throw failed();
    });
  }

  async function call<Result>(work: () => Result): Promise<Result> {
    await reach();
    refuseIfFailing("read");
    const result = work();
    return later(fortune.between(0, isShared ? 6 : 0), () => result);
  }

  /** Written first, safe a little later, and told only then. */
  async function write(work: () => void, note: (hasSucceeded: boolean) => void): Promise<void> {
    try {
      await reach();
      refuseIfFailing("write");
      const spoilt = trouble.spoilt.shift();
      if (spoilt === "before") {
        saw("store: refused before it was safe");
        throw failed();
      }
      work();
      // A database commits in one go; a file is written first and safe later.
      if (isShared) disk.sync();
      const at = Math.max(world.now() + fortune.between(1, 12), syncedAt);
      syncedAt = at;
      await later(at - world.now(), () => disk.sync());
      if (spoilt !== "after" && !(isShared && isUnreachable())) return note(true);
      saw("store: refused after it was safe");
      throw failed();
    } catch (error) {
      if (error instanceof StoreFailed) note(false);
      throw error;
    }
  }

  return {
    call,
    write,
    cutOff(span: number) {
      cutUntil = world.now() + span;
    },
    waiting: () => waiting,
  };
}
