// Intervals of printed figures: whatever number was printed, the result of reckoning with it lies inside.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  absolute,
  areApart,
  asPrinted,
  difference,
  exactly,
  holds,
  hull,
  middle,
  product,
  rising,
  sum,
  widened,
} from "#game/interval.ts";

const number = fc.double({ min: -20, max: 20, noNaN: true });
const printed = (value: number, decimals = 2) => widened(exactly(asPrinted(value, decimals)), decimals);

test("asPrinted rounds as a screen does and knows no minus zero", () => {
  expect(asPrinted(-0.125, 2)).toBe(Number((-0.125).toFixed(2)));
  expect(Object.is(asPrinted(-0.0004, 3), 0)).toBe(true);
});

test("sums, differences, products and sizes of printed figures hold the result of the true numbers", () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(holds(sum([printed(one), printed(other)]), one + other)).toBe(true);
      expect(holds(difference(printed(one), printed(other)), one - other)).toBe(true);
      expect(holds(product(printed(one), printed(other)), one * other)).toBe(true);
      expect(holds(absolute(printed(one)), Math.abs(one))).toBe(true);
      expect(holds(rising(printed(one), Math.cbrt), Math.cbrt(one))).toBe(true);
      expect(holds(hull([printed(one), printed(other)]), one)).toBe(true);
    }),
  );
});

test("numbers that are known exactly stay exact", () => {
  expect(product(exactly(0.5), exactly(-3))).toEqual({ low: -1.5, high: -1.5 });
  expect(middle(sum([exactly(0.25), exactly(0.5)]))).toBe(0.75);
});

test("holds counts the bounds and nothing beyond, areApart needs a gap", () => {
  const interval = printed(0.76);
  expect([0.755, 0.765, 0.7549, 0.7651].map((value) => holds(interval, value))).toEqual([true, true, false, false]);
  expect(areApart(printed(0.76), printed(0.77))).toBe(false);
  expect(areApart(printed(0.76), printed(0.78))).toBe(true);
});
