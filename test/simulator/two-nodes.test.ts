import { expect, test } from "vitest";
import { playSeeds, seedsFrom } from "./seeds.ts";
import { missingIn } from "./sometimes.ts";

const minutes = (count: number): number => count * 60_000;

test("FLT-12, FLT-13, FLT-14: 250 classes keep their promises while two nodes, their database and its news fail", {
  timeout: minutes(5),
}, async () => {
  const { seen } = await playSeeds(seedsFrom(1, 250), 2);
  expect(missingIn(seen, 2, 1)).toEqual([]);
});
