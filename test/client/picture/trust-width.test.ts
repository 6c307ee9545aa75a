/** Holds the width of an arrow to the table it was designed by. */
import { expect, test } from "vitest";
import { barHead, triangleHead, trustWidth } from "../../../client/picture/trust-width.ts";

test.each([
  [0, 2],
  [0.25, 3.8],
  [0.5, 5.2],
  [1, 7.3],
  [2, 10],
  [4, 12.7],
  [8, 14.8],
  [16, 16.2],
])("trustWidth of %d is %d px", (weight, width) => {
  expect(trustWidth(weight)).toBeCloseTo(width, 1);
});

test("trustWidth tells the size of a trust, not its sign", () => {
  expect(trustWidth(-1.5)).toBe(trustWidth(1.5));
});

test("trustWidth never goes above 18 px", () => {
  expect(trustWidth(1e9)).toBeLessThan(18);
});

test("a positive arrow's head is 1.15 widths and 4 px long and broader than its shaft", () => {
  expect(triangleHead(10, 1).length).toBeCloseTo(15.5);
  expect(triangleHead(10, 0.62).length).toBeCloseTo(11.5 + 2.48);
  for (const width of [2, 7, 18]) expect(2 * triangleHead(width, 0.62).halfHeight).toBeGreaterThan(width);
});

test("a negative arrow's bar is flatter than a triangle and broader than its shaft", () => {
  for (const width of [2, 7, 18]) {
    expect(barHead(width, 1).length).toBeLessThan(triangleHead(width, 1).length);
    expect(2 * barHead(width, 1).halfHeight).toBeGreaterThan(width);
  }
});
