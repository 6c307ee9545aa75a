// Sliders by key, by button and by pointer.
import { expect, test } from "vitest";
import { byKey, byShare, shareOf, snapped, stepped } from "../../../client/components/slider-steps.ts";

const report = { low: -1, high: 1, step: 0.05, page: 0.25 };

test("byKey moves by a step, by a page and to the ends", () => {
  expect(byKey("ArrowUp", 0.55, report)).toBe(0.6);
  expect(byKey("ArrowLeft", 0.55, report)).toBe(0.5);
  expect(byKey("PageDown", 0.55, report)).toBe(0.3);
  expect(byKey("Home", 0.55, report)).toBe(-1);
  expect(byKey("End", 0.55, report)).toBe(1);
});

test("byKey leaves other keys to the page", () => {
  expect(byKey("Tab", 0.55, report)).toBeNull();
  expect(byKey("a", 0.55, report)).toBeNull();
});

test("stepped is held at the ends of the scale", () => {
  expect(stepped(1, report, 1)).toBe(1);
  expect(stepped(-1, report, -1)).toBe(-1);
});

test("snapped writes stops without the drift of binary fractions and zero without a sign", () => {
  expect(snapped(0.1 + 0.2, report)).toBe(0.3);
  // 6 × 0.15 is a hair less than 0.9, so that the middle stop would come out as −0
  expect(Object.is(snapped(0, { low: -0.9, high: 0.9, step: 0.15, page: 0.3 }), 0)).toBe(true);
});

test("byShare and shareOf undo each other on every stop", () => {
  for (let index = 0; index <= 40; index += 1) {
    const value = snapped(-1 + index * 0.05, report);
    expect(byShare(shareOf(value, report), report)).toBe(value);
  }
});
