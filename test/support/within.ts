// Waits for what may never come, and says then what it was.
import { setTimeout as pause } from "node:timers/promises";

/** @throws Error that names what was waited for */
export async function within<Result>(what: string, limit: number, promise: Promise<Result>): Promise<Result> {
  const timer = new AbortController();
  const late = pause(limit, undefined, { signal: timer.signal }).then(
    () => {
      throw new Error(`Waited ${limit / 1000} s in vain until ${what}`);
    },
    () => promise, // called off
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
