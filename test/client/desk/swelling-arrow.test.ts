// The arrow of the reveal: its change is drawn larger than it is, and never leaves the widths an arrow can have.

import { expect, test } from "vitest";
import { arrowWidth } from "#game/arrow.ts";
import { headWidth } from "../../../client/desk/swelling-arrow.tsx";

test("headWidth magnifies a change of trust and leaves an unchanged one alone", () => {
  expect(headWidth(1.1, 1.1)).toBe(arrowWidth(1.1));
  expect(headWidth(1.1, 1.2) - arrowWidth(1.1)).toBeGreaterThan(3 * (arrowWidth(1.2) - arrowWidth(1.1)));
  expect(headWidth(-0.2, -0.1)).toBeLessThan(arrowWidth(0.1));
});

test("headWidth stays within the widths of an arrow", () => {
  for (const [before, after] of [
    [0, 8],
    [8, 0],
    [-3, 3],
  ] as const) {
    expect(headWidth(before, after)).toBeGreaterThanOrEqual(2);
    expect(headWidth(before, after)).toBeLessThanOrEqual(18);
  }
});
