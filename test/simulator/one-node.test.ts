import { expect, test } from "vitest";
import { playSeeds, seedsFrom } from "./seeds.ts";
import { missingIn } from "./sometimes.ts";

const minutes = (count: number): number => count * 60_000;

test("FLT-01, FLT-02, FLT-16: 250 classes keep their promises while their only node and its disk fail", {
  timeout: minutes(5),
}, async () => {
  const { seen } = await playSeeds(seedsFrom(1, 250), 1);
  expect(missingIn(seen, 1, 1)).toEqual([]);
});
