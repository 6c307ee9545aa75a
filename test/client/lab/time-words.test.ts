// Durations and counts as the lab says them.
import { expect, test } from "vitest";
import { durationOf, searchTime } from "#game/lab/search-time.ts";
import { countText, powerText, raised, timeParts, timeWords } from "../../../client/lab/time-words.ts";

const article = (weights: number) => timeWords(searchTime({ weights, levels: 1000, perSecond: 1e9 }));

test("timeWords says the article's rows, set right", () => {
  expect([2, 3, 4, 5, 6, 9, 13].map(article)).toEqual([
    "1 ms",
    "1 s",
    "16 min 40 s",
    "11.57 days",
    "31.7 years",
    "31.7 billion years",
    "3.2 × 10²² years",
  ]);
});

test("timeWords finds a unit for every duration, from below a nanosecond on", () => {
  expect(timeWords(durationOf(2e-18))).toBe("< 1 ns");
  expect(timeWords(durationOf(0.000_000_064))).toBe("64 ns");
  expect(timeWords(durationOf(0.00064))).toBe("640 µs");
  expect(timeWords(durationOf(2 * 3600))).toBe("2 h");
  expect(timeWords(durationOf(86_400))).toBe("1 day");
  expect(timeWords(durationOf(125.4 * 31_557_600))).toBe("125 years");
  expect(timeWords(durationOf(31_700 * 31_557_600))).toBe("31,700 years");
  expect(timeWords(durationOf(2.5e13 * 31_557_600))).toBe("25 trillion years");
});

test("timeWords has words where the machine has no number", () => {
  expect(timeWords(searchTime({ weights: 1000, levels: 1000, perSecond: 1e9 }))).toBe("3.2 × 10²⁹⁸³ years");
});

test("timeParts gives figures and units apart, two where minutes or hours have a rest", () => {
  expect(timeParts(durationOf(1000))).toEqual([
    { figure: "16", unit: "min" },
    { figure: "40", unit: "s" },
  ]);
  expect(timeParts(durationOf(60))).toEqual([{ figure: "1", unit: "min" }]);
});

test("powerText leaves out a figure of 1, and never writes 10 times a power", () => {
  expect(powerText(30)).toBe("10³⁰");
  expect(powerText(29.999_999_999_9)).toBe("10³⁰");
  expect(powerText(22.5)).toBe("3.2 × 10²²");
  expect(powerText(22.999)).toBe("10²³");
});

test("countText says large counts in words and raised writes exponents small", () => {
  expect([999, 254_300, 6_812_000, 1e9].map(countText)).toEqual(["999", "254,000", "6.81 million", "1 billion"]);
  expect(raised(-12)).toBe("⁻¹²");
});
