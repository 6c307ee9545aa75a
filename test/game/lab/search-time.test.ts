// The time of a blind search: the article's rows, and numbers too large for the machine.
import { expect, test } from "vitest";
import { feltTime, landmarks, searchTime, secondsOfYear } from "#game/lab/search-time.ts";

const article = (weights: number) => searchTime({ weights, levels: 1000, perSecond: 1e9 });

test("searchTime gives the article's rows at 1000 levels and 1 GHz, counted in weights", () => {
  expect(feltTime(article(2))).toEqual({ unit: "ms", amount: 1, rest: 0 });
  expect(feltTime(article(3))).toEqual({ unit: "s", amount: 1, rest: 0 });
  expect(feltTime(article(4))).toEqual({ unit: "min", amount: 16, rest: 40 });
  expect(feltTime(article(5)).unit).toBe("days");
  expect(feltTime(article(5)).amount).toBeCloseTo(11.574, 3);
  expect(feltTime(article(6)).unit).toBe("years");
  expect(feltTime(article(6)).amount).toBeCloseTo(31.688, 3);
  expect(feltTime(article(9)).amount / 1e9).toBeCloseTo(31.688, 3);
  expect(feltTime(article(13)).amount / 1e22).toBeCloseTo(3.1688, 3);
});

test("every further weight takes the levels as many times as long", () => {
  for (let weights = 1; weights < 13; weights += 1) {
    expect(article(weights + 1).seconds / article(weights).seconds).toBeCloseTo(1000, 6);
    expect(article(weights + 1).magnitude - article(weights).magnitude).toBeCloseTo(3, 9);
  }
});

test("searchTime keeps the magnitude where no number of the machine is large enough", () => {
  const { seconds, magnitude } = searchTime({ weights: 1_000_000, levels: 1000, perSecond: 1e18 });
  expect(seconds).toBe(Number.POSITIVE_INFINITY);
  expect(magnitude).toBeCloseTo(3_000_000 - 18, 3);
});

test("searchTime refuses what is no task", () => {
  expect(() => searchTime({ weights: 0, levels: 2, perSecond: 1 })).toThrow("weights must be a whole number");
  expect(() => searchTime({ weights: 1, levels: 1.5, perSecond: 1 })).toThrow("levels must be a whole number");
  expect(() => searchTime({ weights: 1, levels: 2, perSecond: 0 })).toThrow("above 0");
});

test("feltTime never says sixty seconds or sixty minutes", () => {
  for (const seconds of [59.999, 60, 119.7, 3599.8, 3600, 7199.9, 86_399.9]) {
    expect(feltTime({ seconds, magnitude: 0 }).rest).toBeLessThan(60);
  }
});

test("five landmarks stand in order between a blink and the age of the universe", () => {
  const all = Object.values(landmarks);
  expect(all).toEqual([...all].sort((one, other) => one - other));
  expect(landmarks.universe / secondsOfYear).toBeCloseTo(13.8e9, -6);
});
