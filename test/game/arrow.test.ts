/** Holds the width of an arrow to the table it was designed by. */
import { expect, test } from "vitest";
import { arrowWidth } from "#game/arrow.ts";

test.each([
  [0, 2],
  [0.25, 3.8],
  [0.5, 5.2],
  [1, 7.3],
  [2, 10],
  [4, 12.7],
  [8, 14.8],
  [16, 16.2],
])("arrowWidth of %d is %d px", (weight, width) => {
  expect(arrowWidth(weight)).toBeCloseTo(width, 1);
});

test("arrowWidth tells the size of a trust, not its sign", () => {
  expect(arrowWidth(-1.5)).toBe(arrowWidth(1.5));
});

test("arrowWidth never goes above 18 px", () => {
  expect(arrowWidth(1e9)).toBeLessThanOrEqual(18);
});
