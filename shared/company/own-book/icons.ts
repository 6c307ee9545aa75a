/** The drawings for the signals of a teacher's own book: a familiar name has its own, the others get one each. */

import { bookOf, scenarioNames } from "../scenarios.ts";
import { alike } from "./cell.ts";

const neutral = ["star", "tag", "gauge", "sparkles", "key", "coins", "ruler", "heart"] as const;

const familiar = new Map(
  scenarioNames.flatMap((name) => bookOf(name).signals.map((signal) => [alike(signal.name), signal.icon] as const)),
);

/**
 * Chooses the drawings.
 *
 * @param names of the signals, in the book's order
 * @returns one lucide icon per name; the same names always get the same
 */
export function iconsFor(names: readonly string[]): readonly string[] {
  const own = names.map((name) => familiar.get(alike(name)));
  const free = neutral.filter((icon) => !own.includes(icon));
  let next = 0;
  return own.map((icon) => icon ?? free[next++ % free.length] ?? neutral[0]);
}
