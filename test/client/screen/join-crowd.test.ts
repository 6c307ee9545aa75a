// More than forty who come within ten seconds are counted and no longer seen to land, one by one.
import { expect, test } from "vitest";
import { isCrowd, joinsAfter } from "../../../client/screen/join-crowd.ts";

/** Joins at an even pace: `count` of them, the last at `seconds`. */
function joined(count: number, seconds: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => (1000 * seconds * (place + 1)) / count).reduce<readonly number[]>(
    (times, at) => joinsAfter(times, 1, at),
    [],
  );
}

test("forty in ten seconds still land, forty-one are a crowd", () => {
  expect(isCrowd(joined(40, 9.9), 9900)).toBe(false);
  expect(isCrowd(joined(41, 9.9), 9900)).toBe(true);
});

test("three hundred within a minute are a crowd, thirty are not", () => {
  expect(isCrowd(joined(300, 60), 60_000)).toBe(true);
  expect(isCrowd(joined(30, 60), 60_000)).toBe(false);
});

test("a view that brings many at once counts them all", () => {
  expect(isCrowd(joinsAfter([], 50, 1000), 1000)).toBe(true);
});

test("ten seconds later it is a crowd no more", () => {
  const times = joined(100, 5);
  expect(isCrowd(times, 5000)).toBe(true);
  expect(isCrowd(times, 15_001)).toBe(false);
});

test("whoever leaves is no join, and no more is kept than it takes to know", () => {
  expect(joinsAfter([], -3, 0)).toEqual([]);
  expect(joinsAfter(joined(300, 5), 300, 5000)).toHaveLength(41);
});
