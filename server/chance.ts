// Chance that nobody can foresee: keys, codes and seeds come from here.
import { randomBytes, randomInt } from "node:crypto";

export interface Chance {
  bytes(count: number): Buffer;
  /** A whole number from 0 to `count` - 1; `count` at most 2^48 - 1. */
  below(count: number): number;
}

export const secureChance: Chance = { bytes: randomBytes, below: randomInt };
