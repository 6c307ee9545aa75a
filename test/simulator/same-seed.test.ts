import { expect, test } from "vitest";
import { runSeed } from "./run.ts";
import { seedsFrom } from "./seeds.ts";

test("the same seed twice is the same class, down to every key and every millisecond", async () => {
  for (const seed of seedsFrom(1, 10)) {
    const [once, again] = [await runSeed(seed), await runSeed(seed)];
    expect(again).toEqual(once);
    expect(once.notes.length).toBeGreaterThan(20);
  }
});

test("another seed is another class", async () => {
  const [one, other] = [await runSeed(1, 1), await runSeed(2, 1)];
  expect(other.notes).not.toEqual(one.notes);
});
