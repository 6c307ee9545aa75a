// Chance of one seed: what happens, when and to whom, and the keys and codes that the house draws.
import { createRandom } from "#engine/random.ts";
import type { Chance } from "../../server/chance.ts";

export interface Fortune extends Chance {
  /** True in that share of all cases. */
  happens(share: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

export function createFortune(seed: number): Fortune {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random.next() * count);
  return {
    below,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
    happens: (share) => random.next() < share,
    between: (least, most) => least + below(most - least + 1),
    pick(values) {
      const picked = values[below(values.length)];
      if (picked === undefined) throw new RangeError("Cannot pick as there must be something to pick from");
      return picked;
    },
  };
}
