// Gathers what is appended, so that the entries of one tick, and of the time a commit takes, share the next commit.
import type { LogEntry } from "#game/journal.ts";
import { StoreFailed } from "./store.ts";

export interface Append {
  readonly id: string;
  readonly entry: LogEntry;
}

export interface Appends {
  append(id: string, entry: LogEntry): Promise<void>;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

interface Waiting extends Append {
  readonly settle: (failure: Error | null) => void;
}

const MOST_AT_ONCE = 500;
/** Many more than sessions that a node can play: each has one entry on its way at most. */
const MOST_WAITING = 5000;

/**
 * @param write stores a batch in one transaction, and tells for each entry why not; one batch at a time
 */
export function createAppends(write: (batch: readonly Append[]) => Promise<readonly (Error | null)[]>): Appends {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    await new Promise<void>((goOn) => setImmediate(goOn));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await writeBatch(batch);
    }
    writing = null;
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const failures = await write(batch);
      for (const [index, { settle }] of batch.entries()) settle(failures[index] ?? null);
    } catch (error) {
      for (const { settle } of batch) settle(error as Error);
    }
  }

  return {
    append: (id, entry) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= MOST_WAITING) return reject(new StoreFailed("Too much waits to be stored already"));
        waiting.push({ id, entry, settle: (failure) => (failure === null ? resolve() : reject(failure)) });
        writing ??= writeAll();
      }),
    settled: () => writing ?? Promise.resolve(),
  };
}
