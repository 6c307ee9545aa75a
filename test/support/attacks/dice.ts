// Chance for attacks: as wild as wanted, and the same in every run.

export interface Dice {
  /** From 0 up to, not including, 1. */
  roll(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value;
}

/** Mulberry32: small, and good enough to draw nonsense. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(roll() * count);
  return {
    roll,
    below,
    pick(values) {
      if (values.length === 0) throw new RangeError("Cannot pick a value as there must be one: there is none");
      return values[below(values.length)] as (typeof values)[number];
    },
  };
}
