// Counts wrong codes and keys per address. Only failures count, so that a class behind one address comes in unhindered.
import { RateLimiterMemory } from "rate-limiter-flexible";

const MOST_FAILURES = 10;
const WITHIN_SECONDS = 60;

export interface Failures {
  count(address: string): Promise<void>;
  /** Whether this address has guessed too often within the last minute. */
  isBlocked(address: string): Promise<boolean>;
}

export function createFailures(): Failures {
  const limiter = new RateLimiterMemory({ points: MOST_FAILURES, duration: WITHIN_SECONDS });
  return {
    async count(address) {
      await limiter.penalty(address);
    },
    async isBlocked(address) {
      return ((await limiter.get(address))?.consumedPoints ?? 0) >= MOST_FAILURES;
    },
  };
}
