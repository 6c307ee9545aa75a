// The names behind the five faces at the door.
import { expect, test } from "vitest";
import { anySeed, fiveNames } from "../../../client/join/five-names.ts";
import { adjectives, animals } from "../../../shared/company/names.ts";

const seeds = Array.from({ length: 500 }, (_, index) => index * 7919);

test("fiveNames gives five different names to every seed", () => {
  for (const seed of seeds) expect(new Set(fiveNames(seed)).size).toBe(5);
});

test("fiveNames gives only pairs of the curated words, which a class takes even where names are given", () => {
  for (const name of seeds.flatMap(fiveNames)) {
    const [adjective = "", animal = "", ...rest] = name.split(" ");
    expect([adjectives.includes(adjective), animals.includes(animal), rest.length]).toEqual([true, true, 0]);
  }
});

test("fiveNames gives the same names to the same seed and others to another", () => {
  expect(fiveNames(12)).toEqual(fiveNames(12));
  expect(fiveNames(12)).not.toEqual(fiveNames(4000));
});

test("anySeed is a whole number that fiveNames takes", () => {
  const seed = anySeed();
  expect(Number.isSafeInteger(seed)).toBe(true);
  expect(fiveNames(seed)).toHaveLength(5);
});
