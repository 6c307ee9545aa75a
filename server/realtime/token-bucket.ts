// How often one seat may send: a bucket of tokens that fills steadily, so that a burst is fine and a flood is not.
import type { Millis } from "#game/ids.ts";

const BURST = 20;
const PER_SECOND = 5;

export interface TokenBucket {
  /** Takes a token if there is one. */
  take(now: Millis): boolean;
}

export function createTokenBucket(startedAt: Millis): TokenBucket {
  let tokens = BURST;
  let filledAt: number = startedAt;
  return {
    take(now) {
      tokens = Math.min(BURST, tokens + ((now - filledAt) / 1000) * PER_SECOND);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
