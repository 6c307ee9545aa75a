// How often a company in which everybody follows one rule solves its book: an independent count, and counting anew.
import { bookOf } from "#company/scenarios.ts";
import { solves } from "#game/twin/twin.ts";
import type { Rule } from "#game/twin/twin-rule.ts";

export const tableBooks = ["AND", "CAT", "BUY", "XOR"] as const;

/** Percent solved, in the order of `tableBooks`: from another program, 200 seeds a figure. */
export const independentShares: readonly (readonly [Rule, readonly [number, number, number, number]])[] = [
  ["true", [100, 100, 100, 90]],
  ["one-message", [98, 99, 96, 84]],
  ["copied-blame", [96, 100, 100, 43]],
  ["lost-trust-sign", [95, 100, 100, 39]],
  ["equal-split", [96, 100, 99, 38]],
  ["no-trust", [92, 100, 98, 24]],
  ["no-slope", [70, 97, 66, 0]],
  ["forgot-report", [0, 0, 0, 0]],
  ["flipped-sign", [0, 0, 0, 0]],
];

const boldness = 3;

/** Percent of the starts 1 to `starts` that solve the book. */
export function shareSolved(rule: Rule, scenario: (typeof tableBooks)[number], starts: number): number {
  const book = bookOf(scenario);
  let solved = 0;
  for (let seed = 1; seed <= starts; seed += 1) if (solves(rule, book, { seed, boldness })) solved += 1;
  return (100 * solved) / starts;
}

/** Two standard errors of a share of so many starts, in points: by chance alone a share is off by more once in twenty. */
export function margin(percent: number, starts: number): number {
  const share = Math.min(99, Math.max(1, percent)) / 100;
  return 200 * Math.sqrt((share * (1 - share)) / starts);
}
