// Bars from one line, the axes of the cost chart, the dash of a minus line.
import { expect, test } from "vitest";
import { barScale, figurePlace } from "../../../client/components/bar-scale.ts";
import { costTicks, labelEvery, mostLabels, tickDecimals } from "../../../client/components/cost-scale.ts";
import { dashOf } from "../../../client/components/trust-dash.ts";

test("barScale gives all bars one unit and one zero", () => {
  const { zero, places } = barScale([0.042, -0.018, 0.07]);
  expect(zero).toBeCloseTo((100 * 0.018) / 0.088, 9);
  expect(places[2]?.left).toBeCloseTo(zero, 9);
  expect((places[1]?.left ?? 0) + (places[1]?.width ?? 0)).toBeCloseTo(zero, 9);
  expect((places[0]?.width ?? 0) / (places[2]?.width ?? 1)).toBeCloseTo(0.6, 9);
});

test("barScale of zeros draws nothing and divides by nothing", () => {
  expect(barScale([0, 0])).toEqual({
    zero: 0,
    places: [
      { left: 0, width: 0 },
      { left: 0, width: 0 },
    ],
  });
});

test("figurePlace puts a number where there is most room, never into a hollow bar", () => {
  expect(figurePlace({ left: 20, width: 80 }, false)).toBe("inside");
  expect(figurePlace({ left: 20, width: 10 }, false)).toBe("right");
  expect(figurePlace({ left: 70, width: 20 }, false)).toBe("left");
  expect(figurePlace({ left: 0, width: 100 }, true)).toBe("right");
  expect(figurePlace({ left: 60, width: 20 }, true)).toBe("left");
});

test("costTicks begin at zero, are round and reach the largest cost", () => {
  expect(costTicks(0.122)).toEqual([0, 0.05, 0.1, 0.15]);
  expect(costTicks(0.0009)).toEqual([0, 0.0005, 0.001]);
  expect(costTicks(0)).toEqual([0, 1]);
});

test("tickDecimals write every tick in full", () => {
  expect(tickDecimals([0, 0.05, 0.1])).toBe(2);
  expect(tickDecimals([0, 0.025, 0.05])).toBe(3);
  expect(tickDecimals([0, 1, 2])).toBe(1);
});

test("mostLabels leaves labels of four figures room beside each other", () => {
  expect(mostLabels(1, 290)).toBe(7);
  expect(mostLabels(5, 290)).toBe(4);
  expect(Math.ceil(30 / labelEvery(30, mostLabels(5, 290)))).toBeLessThanOrEqual(4);
  expect(labelEvery(6, mostLabels(5, 290))).toBe(2);
  expect(labelEvery(30, mostLabels(9, 40))).toBe(30);
});

test("labelEvery leaves about seven labels of a long row", () => {
  expect(labelEvery(7)).toBe(1);
  expect(Math.ceil(100 / labelEvery(100))).toBeLessThanOrEqual(8);
});

test("dashOf follows the width of the line and is never finer than 6 and 4.5", () => {
  expect(dashOf(2)).toEqual({ on: 6, off: 4.5 });
  expect(dashOf(10)).toEqual({ on: 15, off: 7.5 });
});
