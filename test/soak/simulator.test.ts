// Twenty thousand classes under faults, a hundred of them twice.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { runSeed } from "../simulator/run.ts";
import { playSeeds, seedsFrom } from "../simulator/seeds.ts";
import { missingIn } from "../simulator/sometimes.ts";

const hours = (count: number): number => count * 3_600_000;

test.each([1, 2] as const)("10,000 classes on %d node(s) keep their promises", { timeout: hours(2) }, async (nodes) => {
  const { seen } = await playSeeds(seedsFrom(1001, 10_000), nodes);
  const counts = [...seen]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([what, count]) => `${what}: ${count}`);
  console.info(counts.join("\n"));
  expect(missingIn(seen, nodes, 10)).toEqual([]);
});

test("100 classes played twice leave the same log", { timeout: hours(1) }, async () => {
  const hashOf = async (seed: number) => {
    const { notes } = await runSeed(seed);
    return createHash("sha256").update(notes.join("\n")).digest("hex");
  };
  for (const seed of seedsFrom(1, 100)) expect(await hashOf(seed), `seed ${seed}`).toBe(await hashOf(seed));
});
