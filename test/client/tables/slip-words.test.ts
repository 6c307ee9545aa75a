// What wrong answers cost, in words.
import { expect, test } from "vitest";
import { ruleCodes } from "#game/ask.ts";
import { ownSlipWords, shareWords, slipsBrief, slipsSentence } from "../../../client/tables/slip-words.ts";

const flipped = { code: "flipped-sign", count: 2 } as const;
const forgot = { code: "forgot-report", count: 1 } as const;

test("halves, thirds and quarters are said in words, everything else in per cent", () => {
  expect([0.25, 0.34, 0.5, 0.66, 0.75, 1].map(shareWords)).toEqual([
    ...["a quarter", "a third", "half", "two thirds", "three quarters", "all"],
  ]);
  expect(shareWords(0.12).replace(/\s/, " ")).toBe("12 %");
});

test("a sentence is put together from counts", () => {
  expect(slipsSentence({ counts: [flipped], share: 0.33 }, "players")).toBe(
    "Two flipped signs cost a third of this round’s gain.",
  );
  expect(slipsSentence({ counts: [{ code: null, count: 3 }], share: 0.5 }, "players")).toBe(
    "Three wrong answers cost half of this round’s gain.",
  );
  expect(slipsSentence({ counts: [flipped, forgot, { code: null, count: 1 }], share: 0.25 }, "engine")).toBe(
    "By the players’ own steps, two flipped signs, one forgotten report and one other answer would have cost a quarter of this round’s gain.",
  );
  expect(slipsSentence({ counts: [{ code: "no-slope", count: 7 }], share: 1.4 }, "players")).toBe(
    "7 forgotten slopes cost more than this round could gain.",
  );
  expect(slipsBrief({ counts: [flipped], share: 0.34 }, "players").replace(/\s%/, " %")).toBe(
    "two flipped signs lost 34 %",
  );
});

test("every rule has a word of its own for one and for many", () => {
  const said = ruleCodes.flatMap((code) =>
    [1, 2].map((count) => slipsBrief({ counts: [{ code, count }], share: 0.3 }, "engine")),
  );
  expect(new Set(said).size).toBe(2 * ruleCodes.length);
  for (const sentence of said) expect(sentence).not.toMatch(/[{}]|slips\./);
});

test("one's own costs are told apart, however near to each other they are", () => {
  const words = ownSlipWords({ share: 0.05, book: 0.13312, bookWithout: 0.13304 }, "players", false);
  expect(words).toContain("Your answer cost 5");
  expect(words).toContain("0.1330; it is 0.1331");
  expect(ownSlipWords({ share: 0.12, book: 0.27, bookWithout: 0.21 }, "engine", true)).toMatch(
    /^Your seat’s answer would have cost 12.% .* cost would be 0\.270; .* 0\.210\.$/,
  );
});
