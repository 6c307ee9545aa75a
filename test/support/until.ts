// Waits for something that happens outside of this process, and says what never happened.
import { setTimeout as pause } from "node:timers/promises";

const between = 50; // milliseconds

/**
 * Asks again and again until the answer is yes.
 *
 * @throws Error that names what was waited for
 */
export async function until(what: string, isSo: () => Promise<boolean>, within = 120_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${within / 1000} s in vain until ${what}`);
    await pause(between);
  }
}
