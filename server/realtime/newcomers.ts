// How many may knock at one class from one address: the largest class comes in at once, and a flood is slowed down.
import { RateLimiterMemory } from "rate-limiter-flexible";

const MOST_NEWCOMERS = 500; // above the most students of a session
const WITHIN_SECONDS = 60;

/** @returns tells whether one more may knock at that class from that address, and counts it */
export function createNewcomers(): (address: string, code: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: MOST_NEWCOMERS, duration: WITHIN_SECONDS });
  return async (address, code) => (await limiter.penalty(`${code} ${address}`)).consumedPoints <= MOST_NEWCOMERS;
}
