// What the projector says about the market: right and wrong by name, and which customer was the hardest.
import { expect, test } from "vitest";
import { hardestWords, rightWords, wrongWords } from "../../../client/screen/market-words.ts";

const names = ["Ms Varga", "Mr Olsen", "Ms Okafor"];

const result = (company: number, rights: readonly boolean[]) => ({
  company,
  customers: rights.map((isRight, place) => ({ name: names[place] ?? "", said: 0.8, outcome: 1 as const, isRight })),
});

test("one company: how many were right, and the wrong ones by name", () => {
  const mixed = result(0, [false, true, false]);
  expect(rightWords(mixed)).toBe("1 of 3 right");
  expect(wrongWords(mixed)).toContain("Ms Varga, Ms Okafor");
  expect(wrongWords(mixed)).not.toContain("Mr Olsen");
  expect(wrongWords(result(0, [true, true, true]))).not.toContain("Ms Varga");
});

test("many companies: the customer that most of them called wrong", () => {
  const results = [result(0, [false, true, false]), result(1, [true, true, false]), result(2, [true, true, true])];
  expect(hardestWords(results)).toContain("Ms Okafor");
  expect(hardestWords(results)).toContain("2 of 3");
  expect(hardestWords([result(0, [true, true, true])])).not.toContain("Ms");
  expect(hardestWords([])).toBe(hardestWords([result(0, [true])]));
});
