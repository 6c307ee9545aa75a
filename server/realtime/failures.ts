// Counts wrong codes and keys, per address and in all. Only failures count, so that a class behind one address comes in unhindered.
import { RateLimiterMemory } from "rate-limiter-flexible";

const MOST_FAILURES = 10; // of one address
const MOST_IN_ALL = 100; // of all addresses together, before strangers have to be let in by hand
const WITHIN_SECONDS = 60;

export interface Failures {
  /** Counts one more. False where it was one too many, so that many asked at the same moment are not all answered. */
  count(address: string): Promise<boolean>;
  /** Whether this address has guessed too often within the last minute. */
  isBlocked(address: string): Promise<boolean>;
  /** Whether so much is being guessed from everywhere that a right code alone proves little. */
  areMany(): Promise<boolean>;
}

export function createFailures(): Failures {
  const each = new RateLimiterMemory({ points: MOST_FAILURES, duration: WITHIN_SECONDS });
  const all = new RateLimiterMemory({ points: MOST_IN_ALL, duration: WITHIN_SECONDS });
  return {
    async count(address) {
      const [{ consumedPoints }] = await Promise.all([each.penalty(address), all.penalty(everybody)]);
      return consumedPoints <= MOST_FAILURES;
    },
    isBlocked: async (address) => ((await each.get(address))?.consumedPoints ?? 0) >= MOST_FAILURES,
    areMany: async () => ((await all.get(everybody))?.consumedPoints ?? 0) >= MOST_IN_ALL,
  };
}

const everybody = "everybody";
