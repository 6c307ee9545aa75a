// A company as a tile: its words, and that a tile without news stays the very same.
import { expect, test } from "vitest";
import { briefWords, keepUnchanged } from "../../../client/screen/briefs.ts";
import { mostOf, sparkBox, sparkPath } from "../../../client/screen/spark-line.ts";
import { brief } from "./class-views.ts";

test("a tile says who has answered, what the CEO said in percent, and the newest cost with three decimals", () => {
  expect(briefWords(brief(0))).toEqual({ answered: "2 of 6", said: "74\u202f%", cost: "0.092" });
});

test("a tile says when all are in, when nobody is asked, and when the CEO has not spoken", () => {
  expect(briefWords(brief(0, { answered: 6 })).answered).toBe("all in");
  expect(briefWords(brief(0, { answered: 0, asked: 0 })).answered).toBe("nobody is asked");
  expect(briefWords(brief(0, { said: null })).said).toBe("not yet");
  expect(briefWords(brief(0, { costs: [] })).cost).toBe("");
});

test("briefs that say the same are the very objects of before, though they came over the wire anew", () => {
  const before = [brief(0), brief(1), brief(2)];
  expect(keepUnchanged(before, structuredClone(before))).toBe(before);
});

test("only the tile with news is a new object, and it keeps its curve", () => {
  const before = [brief(0), brief(1), brief(2)];
  const now = structuredClone([brief(0), brief(1, { answered: 3 }), brief(2)]);
  const kept = keepUnchanged(before, now);
  expect(kept.map((each, index) => each === before[index])).toEqual([true, false, true]);
  expect(kept[1]?.answered).toBe(3);
  expect(kept[1]?.costs).toBe(before[1]?.costs);
});

test("a company more or less is noticed", () => {
  const before = [brief(0), brief(1)];
  expect(keepUnchanged(before, [brief(0), brief(1), brief(2)])).toHaveLength(3);
  expect(keepUnchanged(before, [brief(0)])).toHaveLength(1);
});

const heights = (path: string) => [...path.matchAll(/[ML]?[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));

test("all lines share one scale: the same cost lies at the same height", () => {
  const cheap = [0.1, 0.05].map((cost, quarter) => ({ quarter, cost }));
  const dear = [0.2, 0.1, 0].map((cost, quarter) => ({ quarter, cost }));
  const most = mostOf([cheap, dear]);
  expect(most).toBe(0.2);
  const [cheapStart] = heights(sparkPath(cheap, most).line);
  const [dearStart = 0, dearMiddle, dearEnd = 0] = heights(sparkPath(dear, most).line);
  expect(cheapStart).toBe(dearMiddle);
  expect(dearStart).toBeLessThan(dearEnd);
  expect(dearEnd).toBeLessThan(sparkBox.height);
});

test("a line of one point, of none, or of costs of 0 can be drawn", () => {
  expect(sparkPath([{ quarter: 0, cost: 0.1 }], 0.1).last).toMatch(/^M[\d.]+ [\d.]+h0$/);
  expect(sparkPath([], mostOf([]))).toEqual({ line: "", last: "" });
  expect(sparkPath([{ quarter: 0, cost: 0 }], mostOf([[{ quarter: 0, cost: 0 }]])).line).not.toContain("NaN");
});
