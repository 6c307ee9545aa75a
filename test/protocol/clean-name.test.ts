// Names: what is kept of them, and which are none.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "#protocol/clean-name.ts";

test.each([
  ["Bo", "Bo"],
  ["7", "7"],
  ["  Brisk   Fox ", "Brisk Fox"],
  ["Jörg", "Jörg"],
  ["Ｂｏ", "Bo"],
  ["नमस्ते", "नमस्ते"],
  ["Zoë\u0308\u0301\u0302\u0303\u0304", "Zoë\u0308\u0301"],
  ["a\u200bb\u200dc", "abc"],
  ["\u202eevil", "evil"],
  ["line\nbreak\tand tab", "line break and tab"],
  ["\u0000a\u0007", "a"],
  ["<b>x</b>", "<b>x</b>"],
  ["🦊 Fox", "🦊 Fox"],
  ["e\u200b\u0301", "é"],
  ["\u0301Ann \u0308 Lee", "Ann Lee"],
  ["\u{13441}\u{1d159}a\u3164", "a"],
])("cleanName makes %j fit to be shown", (typed, shown) => {
  expect(cleanName(typed)).toBe(shown.normalize("NFKC"));
});

test.each([
  "",
  "   ",
  "\u200b\u200b",
  "\u202e",
  "!!!",
  "🦊",
  "\u3164",
  "\u2800",
  "x".repeat(21),
  "ᄀ".repeat(50),
  "\u{13441}",
  "x".repeat(10_000),
])("cleanName refuses %j", (typed) => {
  expect(cleanName(typed)).toMatchObject({ refused: "BAD_NAME" });
});

test("cleanName takes as many characters as it is told to", () => {
  expect(cleanName("x".repeat(40), 40)).toBe("x".repeat(40));
  expect(cleanName("न".repeat(40), 40)).toBe("न".repeat(40));
  for (const typed of ["x".repeat(41), "ᄀ".repeat(100)])
    expect(cleanName(typed, 40)).toMatchObject({ refused: "BAD_NAME", message: expect.stringContaining("40") });
});

test("cleanName counts what people see as one character as one", () => {
  expect(cleanName("é".repeat(20))).toBe("é".repeat(20));
  expect(cleanName("न".repeat(20))).toBe("न".repeat(20));
});

test("cleanName keeps nothing invisible, gives at most 20 characters, and changes a clean name no more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      const name = cleanName(typed);
      if (typeof name !== "string") return;
      expect(name).not.toMatch(/\p{Cc}|\p{Cf}|\p{M}{3}|^\s|\s$/u);
      expect([...new Intl.Segmenter("en").segment(name)].length).toBeLessThanOrEqual(20);
      expect(cleanName(name)).toBe(name);
    }),
    { numRuns: 1000 },
  );
});
