// The axis that all companies share, and labels that keep apart.
import { expect, test } from "vitest";
import type { CompanyReport } from "#game/report/report.ts";
import { spreadLabels } from "../../../client/components/spread-labels.ts";
import { curvesOf } from "../../../client/report/cost-curves.ts";

const company = (name: string, costs: CompanyReport["costs"], marks: CompanyReport["marks"]): CompanyReport => ({
  ...{ name, costs, marks, students: 3, teamShares: [], market: null },
});

const early = company(
  "Early",
  [
    { quarter: 0, cost: 0.4 },
    { quarter: 1, cost: 0.3 },
    { quarter: 6, cost: 0.2 },
    { quarter: 106, cost: 0.1 },
  ],
  [
    { kind: "round", round: 1, from: 0, to: 6 },
    { kind: "fast-forward", round: 1, from: 6, to: 106 },
  ],
);
const late = company(
  "Late",
  [
    { quarter: 0, cost: 0.5 },
    { quarter: 100, cost: 0.3 },
  ],
  [{ kind: "fast-forward", round: 1, from: 0, to: 100 }],
);

test("rounds end at the same place for every company, however many quarters each has played", () => {
  const { stretches, width, lines, mean } = curvesOf([early, late]);
  expect(stretches.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["round", 0, 1],
    ["fast-forward", 1, 3],
  ]);
  expect(width).toBe(3);
  expect(lines[0]?.map(({ x }) => x)).toEqual([0, 0.5, 1, 3]);
  expect(lines[1]?.map(({ x }) => x)).toEqual([1, 3]);
  expect(mean).toEqual([
    { x: 0, cost: 0.4 },
    { x: 1, cost: 0.35 },
    { x: 3, cost: 0.2 },
  ]);
});

test("a class without a round has its start and an axis of some width", () => {
  const { lines, width } = curvesOf([company("New", [{ quarter: 0, cost: 0.3 }], [])]);
  expect([lines, width]).toEqual([[[{ x: 0, cost: 0.3 }]], 1]);
});

test("labels keep their order and their distance, and stay on the paper", () => {
  expect(spreadLabels([10, 100], 20, 200)).toEqual([10, 100]);
  expect(spreadLabels([50, 45, 48], 20, 200)).toEqual([85, 45, 65]);
  expect(spreadLabels([195, 198], 20, 200)).toEqual([180, 200]);
});
