import { expect, test } from "vitest";
import { keptSeeds } from "./kept-seeds.ts";
import { runSeed } from "./run.ts";

test.each(Object.entries(keptSeeds))("what once went wrong goes well: %s", async (_, seed) => {
  expect((await runSeed(seed)).violations).toEqual([]);
});
