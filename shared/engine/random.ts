/** Seeded random numbers, the same on every device. */

import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import { log } from "./arithmetic.ts";

/** A generator. Each call moves it on. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Normal, mean 0, standard deviation 1. */
  normal(): number;
  /**
   * A whole number from 0 to `count` - 1, each as likely.
   *
   * @throws RangeError unless `count` is a whole number from 1 to 2^32
   */
  below(count: number): number;
  /** The values in random order, as a new array. */
  shuffle<Value>(values: readonly Value[]): Value[];
}

const TWO_TO_32 = 4294967296;

/**
 * A generator whose numbers follow from the seed alone. Neighbouring seeds give unrelated numbers from the first on.
 *
 * @param seed any safe integer
 * @throws RangeError when the seed is none
 *
 * Source: Mersenne Twister of the package pure-rand
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`Cannot create random numbers as the seed must be a whole number: it is ${seed}`);
  }
  const generator = mersenne((seed % TWO_TO_32) ^ Math.floor(seed / TWO_TO_32));
  const next = () => uniformFloat64(generator);
  const below = (count: number) => {
    requireCount(count);
    return uniformInt(generator, 0, count - 1);
  };
  return { next, below, normal: () => drawNormal(next), shuffle: (values) => shuffled(values, below) };
}

/** Marsaglia's polar method: needs no sine, and of logarithms only our own. */
function drawNormal(next: () => number): number {
  for (;;) {
    const across = 2 * next() - 1;
    const up = 2 * next() - 1;
    const square = across * across + up * up;
    if (square > 0 && square < 1) return across * Math.sqrt((-2 * log(square)) / square);
  }
}

/** Fisher and Yates. */
function shuffled<Value>(values: readonly Value[], below: (count: number) => number): Value[] {
  const result: Value[] = [];
  const left = [...values];
  while (left.length > 0) result.push(...left.splice(below(left.length), 1));
  return result;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > TWO_TO_32) {
    throw new RangeError(`Cannot draw a number as the count must be a whole number from 1 to 2^32: it is ${count}`);
  }
}
