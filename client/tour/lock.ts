/** The combination lock: how many there are of what, and how long a computer would try them all. */
import { trustLevels } from "#game/method-run.ts";

const secondsOfYear = 365.25 * 24 * 3600;

/** The article's own figures: so many levels of each weight, so many tries in a second. */
export const fineLevels = 1000;
const triesPerSecond = 1e9;

export const dials = 3;
export const lockCount = trustLevels.length ** dials;

/** The arrows of the company that the article draws: salespeople to managers to the CEO. */
export function drawnArrows(people: readonly number[]): number {
  return people.slice(1).reduce((sum, count, layer) => sum + count * (people[layer] ?? 0), 0);
}

/** Years to try every combination of so many trusts at the article's pace. */
export function yearsToTry(trusts: number): number {
  return fineLevels ** trusts / triesPerSecond / secondsOfYear;
}
