// The numbers behind the lab's quick experiments, held against what is known of them.
import { expect, test } from "vitest";
import { runBoldness, verdictOn } from "#game/lab/boldness-run.ts";
import { fadingBlame } from "#game/lab/fading-blame.ts";
import { answersOfLock, drawCombinations, leastYes, trustsOfPicture } from "#game/lab/never-no.ts";
import { luckOfStarts, practise } from "#game/lab/starts.ts";

const onAnd = (boldness: number, seed: number) => runBoldness({ scenario: "AND", seed, boldness, quarters: 100 });

test("on AND a boldness of 3 is right, of 0.1 too small, of 100 too big, from nearly every start", () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
  const share = (boldness: number, verdict: string) =>
    seeds.filter((seed) => verdictOn(onAnd(boldness, seed)) === verdict).length / seeds.length;
  expect(share(3, "right")).toBe(1);
  expect(share(0.1, "too-small")).toBe(1);
  expect(share(100, "too-big")).toBeGreaterThanOrEqual(0.9);
  expect(share(100, "too-small")).toBe(0);
});

test("runBoldness gives the cost of every quarter, the start's first", () => {
  const { costs, solvedAfter } = onAnd(3, 1);
  expect(costs).toHaveLength(101);
  expect(solvedAfter).toBeGreaterThan(5);
  expect(solvedAfter).toBeLessThan(60);
});

test("blame fades from the CEO down, and far faster where everybody is a sigmoid", () => {
  const [sales = 0, managers = 0, ceo = 0] = fadingBlame("default", 2, 200);
  expect(ceo).toBeCloseTo(0.126, 2);
  expect(managers).toBeCloseTo(0.034, 2);
  expect(sales).toBeLessThan(managers);
  const [allSales = 0, allManagers = 0, allCeo = 0] = fadingBlame("article", 2, 200);
  expect(allCeo).toBeCloseTo(0.105, 2);
  expect(allManagers).toBeCloseTo(0.009, 3);
  expect(allSales).toBeCloseTo(0.002, 3);
});

test("with four layers below a sigmoid CEO the lowest hears a thousandth of what the CEO hears", () => {
  const blames = fadingBlame("article", 4, 200);
  expect(blames).toHaveLength(5);
  expect(blames.at(-1)).toBeGreaterThan(500 * (blames[0] ?? 1));
});

test("with trusts from 1 to 1000 no combination says less than sigmoid(1.5) to anybody", () => {
  expect(Math.min(...answersOfLock(Array(trustsOfPicture).fill(1)))).toBeCloseTo(leastYes, 12);
  const { lowest, nays } = drawCombinations(1000, 1, 1);
  expect(lowest).toBeGreaterThanOrEqual(leastYes);
  expect(nays).toBe(0);
});

test("once distrust is allowed many combinations say no, and the best gets every customer right", () => {
  const { nays, right } = drawCombinations(1000, -1000, 1);
  expect(nays).toBeGreaterThan(300);
  expect(right).toBe(4);
});

test("a random start gets about half of the customers right by luck, some more and some less", () => {
  const counts = luckOfStarts("BUY", 200);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
  const mean = counts.reduce((sum, count, right) => sum + count * right, 0) / 200;
  expect(mean).toBeGreaterThan(3);
  expect(mean).toBeLessThan(5);
  expect(counts.slice(5).some((count) => count > 0)).toBe(true);
});

test("from an all-zero start XOR is still answered with a half after 500 quarters, by people who are all alike", () => {
  const { answers, network } = practise("XOR", null, 500);
  for (const answer of answers) expect(answer).toBeCloseTo(0.5, 12);
  for (const trusts of network.weights) expect(new Set(trusts).size).toBe(1);
});
