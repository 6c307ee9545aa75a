// Plays many seeds one after the other, and says of each that broke a promise how to see it again.
import { expect } from "vitest";
import { type Outcome, runSeed } from "./run.ts";

const LAST_NOTES = 25;

export interface Many {
  /** How often each thing was seen. */
  readonly seen: ReadonlyMap<string, number>;
}

/** @throws AssertionError at the first seed that breaks a promise */
export async function playSeeds(seeds: Iterable<number>, nodes: 1 | 2): Promise<Many> {
  const seen = new Map<string, number>();
  for (const seed of seeds) {
    const outcome = await runSeed(seed, nodes);
    expect(outcome.violations, wordsFor(outcome, nodes)).toEqual([]);
    for (const [what, count] of outcome.seen) seen.set(what, (seen.get(what) ?? 0) + count);
  }
  return { seen };
}

const wordsFor = ({ seed, notes }: Outcome, nodes: number): string =>
  `seed ${seed} with ${nodes} node(s) breaks a promise; what happened last:\n${notes.slice(-LAST_NOTES).join("\n")}`;

export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);
