import { afterAll, beforeAll, expect, test } from "vitest";
import { mutants } from "./mutants.ts";
import { openWorkshop, type Workshop } from "./planted.ts";

const MOST_SEEDS = 500;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

test("the house as it is, loaded the same way, keeps its promises", async () => {
  const runSeed = await workshop.load(null);
  for (let seed = 1; seed <= 6; seed += 1) expect((await runSeed(seed)).violations).toEqual([]);
});

test("at least twelve faults are planted", () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBeGreaterThanOrEqual(12);
});

test.each(mutants)("a planted fault is found: $name", { timeout: 300_000 }, async (mutant) => {
  const runSeed = await workshop.load(mutant);
  const first = mutant.seed === undefined ? [] : [mutant.seed];
  const seeds = [...first, ...Array.from({ length: MOST_SEEDS }, (_, index) => index + 1)];
  for (const [index, seed] of seeds.entries()) {
    const { violations } = await runSeed(seed);
    if (violations.length === 0) continue;
    console.info(`found after ${index + 1} seeds: ${mutant.name}\n  ${violations[0]?.slice(0, 160)}`);
    return;
  }
  expect.fail(`${MOST_SEEDS} seeds do not find it`);
});
