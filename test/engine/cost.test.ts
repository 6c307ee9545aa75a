/** Both costs, their slopes, and what they refuse. */

import { expect, test } from "vitest";
import { COST_NAMES, costOf, costSlope, outputDelta } from "#engine/cost.ts";

test("costOf quadratic is half the sum of the squared errors", () => {
  expect(costOf("quadratic", [0.5, 2], [1, -1])).toBe((0.25 + 9) / 2);
});

test("costOf cross-entropy is the surprise at the target", () => {
  expect(costOf("cross-entropy", [0.25], [1])).toBeCloseTo(Math.log(4), 14);
  expect(costOf("cross-entropy", [0.25], [0])).toBeCloseTo(Math.log(4 / 3), 14);
  expect(costOf("cross-entropy", [0.5, 0.5], [0.3, 1])).toBeCloseTo(2 * Math.log(2), 14);
});

test("costOf cross-entropy is 0 for a perfect output and finite for the worst one", () => {
  expect(costOf("cross-entropy", [1, 0], [1, 0])).toBe(0);
  expect(costOf("cross-entropy", [0], [1])).toBeGreaterThan(700);
  expect(costOf("cross-entropy", [1], [0])).toBeGreaterThan(36);
  expect(costOf("cross-entropy", [0, 1], [1, 0])).toBeLessThan(Infinity);
});

test.each(COST_NAMES)("costSlope of %s is the rise of the cost over a small step", (cost) => {
  for (const [output, target] of [
    [0.2, 1],
    [0.7, 0],
    [0.4, 0.9],
  ] as const) {
    const rise = (costOf(cost, [output + 1e-6], [target]) - costOf(cost, [output - 1e-6], [target])) / 2e-6;
    expect(Math.abs(costSlope(cost, output, target) - rise)).toBeLessThan(1e-8);
  }
});

test.each(COST_NAMES)("outputDelta of %s is the cost's slope times the neuron's own", (cost) => {
  const [a, y] = [0.3, 1];
  const slope = a * (1 - a);
  expect(outputDelta(cost, a - y, slope)).toBeCloseTo(costSlope(cost, a, y) * slope, 14);
});

test.each([
  [() => costOf("quadratic", [1], [1, 0]), "Cannot compute the cost as the target must have 1 value: it has 2"],
  [
    () => costOf("quadratic", [NaN], [1]),
    "Cannot compute the cost as the output must hold finite numbers: value 1 is NaN",
  ],
  [
    () => costOf("cross-entropy", [0.5], [2]),
    "Cannot compute the cost as the target must hold numbers from 0 to 1: value 1 is 2",
  ],
])("costOf refuses what it cannot compare (%#)", (compute, sentence) => {
  expect(compute).toThrow(new RangeError(sentence));
});
