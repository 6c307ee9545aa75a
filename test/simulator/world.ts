// The time of one seed: everything that will happen waits in one queue, and happens one after the other.
import { createFortune, type Fortune } from "./fortune.ts";

export interface World {
  readonly fortune: Fortune;
  now(): number;
  /** Happens once after a span; returns the way to call it off. */
  after(span: number, run: () => void): () => void;
  /** Lets time pass until then, or until it is as wanted. */
  run(until: number, isDone?: () => boolean): Promise<void>;
  /** Is called after everything that happens. */
  onStep(look: () => void): void;
  /** Counts something that was to be seen. */
  saw(what: string): void;
  readonly seen: ReadonlyMap<string, number>;
  /** Writes down what must be the same when the seed is played again. */
  note(line: string): void;
  readonly notes: readonly string[];
  /** A promise is broken. */
  violate(what: string): void;
  readonly violations: readonly string[];
}

interface Happening {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  isOff: boolean;
}

const MORNING = 1_700_000_000_000;
const MOST_VIOLATIONS = 20;
/** More never waits at once in the largest class. */
const MOST_WAITING = 20_000;

export function createWorld(seed: number): World {
  const queue: Happening[] = []; // the next one last
  const looks: (() => void)[] = [];
  const seen = new Map<string, number>();
  const violations: string[] = [];
  const notes: string[] = [];
  let now = MORNING;
  let order = 0;

  const violate = (what: string) => {
    if (violations.length < MOST_VIOLATIONS && !violations.includes(what)) violations.push(what);
  };

  async function step(next: Happening): Promise<void> {
    now = Math.max(now, next.at);
    if (next.isOff) return;
    next.run();
    await settled();
    for (const look of looks) look();
    if (queue.length > MOST_WAITING) throw new Error("Cannot go on as the queue must stay short: something runs away");
  }

  return {
    fortune: createFortune(seed),
    now: () => now,
    after(span, run) {
      order += 1;
      const happening = { at: now + Math.max(0, span), order, run, isOff: false };
      queue.splice(placeIn(queue, happening), 0, happening);
      return () => {
        happening.isOff = true;
      };
    },
    async run(until, isDone = () => false) {
      while (!isDone() && violations.length === 0) {
        const next = queue.at(-1);
        if (next === undefined || next.at > until) break;
        queue.pop();
        await step(next);
      }
      if (!isDone()) now = Math.max(now, until);
    },
    onStep: (look) => void looks.push(look),
    saw: (what) => void seen.set(what, (seen.get(what) ?? 0) + 1),
    seen,
    note: (line) => void notes.push(`${now - MORNING} ${line}`),
    notes,
    violate,
    violations,
  };
}

/** All promises that follow from what has just happened are kept before the next thing does. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Where it stands in the queue, whose next one is last. */
function placeIn(queue: readonly Happening[], { at, order }: Happening): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    const isLater = other !== undefined && (other.at > at || (other.at === at && other.order > order));
    if (isLater) low = middle + 1;
    else high = middle;
  }
  return low;
}
