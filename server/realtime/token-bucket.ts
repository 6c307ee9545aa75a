// How often one seat may send: a bucket of tokens that fills steadily, so that a burst is fine and a flood is not.
import type { Millis } from "#game/ids.ts";

const BURST = 20;
const PER_SECOND = 5;

export interface TokenBucket {
  /** Takes so many tokens if they are there. */
  take(now: Millis, cost: number): boolean;
}

export function createTokenBucket(startedAt: Millis): TokenBucket {
  let tokens = BURST;
  let filledAt: number = startedAt;
  return {
    take(now, cost) {
      tokens = Math.min(BURST, tokens + ((now - filledAt) / 1000) * PER_SECOND);
      filledAt = now;
      if (tokens < cost) return false;
      tokens -= cost;
      return true;
    },
  };
}
