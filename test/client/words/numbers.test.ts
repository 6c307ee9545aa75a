// Numbers as they are written on every screen, and as players type them.
import { expect, test } from "vitest";
import { costFigure, parseNumber, percent, plain, signed } from "../../../client/words/numbers.ts";

test("signed always writes a sign, the minus a true one", () => {
  expect(signed(0.55, 2)).toBe("+0.55");
  expect(signed(-0.018, 3)).toBe("\u22120.018");
  expect(signed(0, 2)).toBe("+0.00");
});

test("signed keeps the sign of a number that rounds to zero", () => {
  expect(signed(-0.0004, 3)).toBe("\u22120.000");
});

test("plain writes a sign only where the written figure is below zero", () => {
  expect(plain(0.9, 2)).toBe("0.90");
  expect(plain(-0.21, 2)).toBe("\u22120.21");
  expect(plain(-0.001, 2)).toBe("0.00");
});

test("percent writes a share of yes without decimals", () => {
  expect(percent(0.737)).toBe("74\u202F%");
  expect(percent(0)).toBe("0\u202F%");
});

test("parseNumber reads comma and point alike", () => {
  expect(parseNumber("0,056")).toBe(0.056);
  expect(parseNumber("0.056")).toBe(0.056);
  expect(parseNumber(".5")).toBe(0.5);
});

test("parseNumber reads the true minus, the hyphen and spaces", () => {
  expect(parseNumber("\u22120.18")).toBe(-0.18);
  expect(parseNumber(" - 0.18 ")).toBe(-0.18);
  expect(parseNumber("+\u202F3")).toBe(3);
});

test("parseNumber is null where the text is no number", () => {
  for (const text of ["", "-", ".", "1.2.3", "1,2,3", "abc", "1e5", "0x10"]) expect(parseNumber(text)).toBeNull();
});

test("parseNumber reads back what signed, with any decimals, has written", () => {
  for (const value of [-1, -0.125, 0, 0.875, 12.5]) expect(parseNumber(signed(value, 3))).toBe(value);
});

test("a cost keeps figures that tell something, however small it is", () => {
  expect([0.1253, 0.0014, 0.00022, 0.000003, 0].map(costFigure)).toEqual([
    "0.125",
    "0.001",
    "0.00022",
    "0.000003",
    "0.000",
  ]);
});
