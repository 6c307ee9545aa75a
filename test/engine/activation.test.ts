/** The four activation functions and their slopes. */

import { expect, test } from "vitest";
import { ACTIVATION_NAMES, activate, slope, steepestSlope } from "#engine/activation.ts";

test("activate gives the known values of each curve", () => {
  expect(activate("sigmoid", 0)).toBe(0.5);
  expect(activate("sigmoid", 2)).toBeCloseTo(0.8807970779778823, 15);
  expect(activate("sigmoid", -800)).toBe(0);
  expect(activate("sigmoid", 800)).toBe(1);
  expect(activate("tanh", -1)).toBeCloseTo(-0.7615941559557649, 15);
  expect([activate("relu", -2), activate("relu", 3)]).toEqual([0, 3]);
  expect(activate("linear", -2.5)).toBe(-2.5);
});

test.each(ACTIVATION_NAMES)("slope of %s is the rise of its curve over a small step", (name) => {
  for (const z of [-3, -1.2, -0.4, 0.3, 0.9, 2.5]) {
    const rise = (activate(name, z + 1e-5) - activate(name, z - 1e-5)) / 2e-5;
    expect(Math.abs(slope(name, z) - rise)).toBeLessThan(1e-9);
  }
});

test.each(ACTIVATION_NAMES)("steepestSlope of %s is reached and never exceeded", (name) => {
  const slopes = Array.from({ length: 2001 }, (_, index) => slope(name, (index - 1000) / 100));
  expect(Math.max(...slopes)).toBe(steepestSlope(name));
});

test("slope of relu is 0 at its kink", () => {
  expect(slope("relu", 0)).toBe(0);
});
