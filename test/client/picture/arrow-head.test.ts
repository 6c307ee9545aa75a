/** Holds the heads of arrows to the measures they were designed by. */
import { expect, test } from "vitest";
import { barHead, triangleHead } from "../../../client/picture/arrow-head.ts";

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
