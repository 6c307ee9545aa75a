// The lines of the race: costs against sales spent, one for each company or the mean of many.
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { costAt, endOf, firstDown, leaderOf, raceLines, salesOf } from "../../../client/screen/race-lines.ts";
import { costWords, seenWords } from "../../../client/screen/race-words.ts";
import { ClassRoom } from "../../support/class-room.ts";

/** The projector's view of a race that the engine has run on. */
function raced(companies: number | null, runs: number): View {
  const room = new ClassRoom({ seed: 4, players: 3, settings: { method: "race", companies } });
  room.playTo("trial");
  room.must(room.host({ type: "FastForward", quarters: runs }));
  room.wait(60_000);
  return room.screen;
}

test("three companies have a line each, from the same start to their own cost, in sales", () => {
  const view = raced(null, 100);
  const lines = raceLines(view);
  expect(lines.map(({ method }) => method)).toEqual(["backprop", "one-weight-at-a-time", "weight-combinations"]);
  expect(new Set(lines.map(({ points }) => points[0]?.cost)).size).toBe(1);
  for (const [place, { points, band }] of lines.entries()) {
    const { quarters = 0, costs = [] } = view.companies?.[place] ?? {};
    expect(points.at(-1)).toEqual({ sales: quarters * view.scenario.customers, cost: costs.at(-1)?.cost });
    expect(band).toBeNull();
  }
  expect(salesOf(view, lines)).toEqual({ spent: 102 * view.scenario.customers, of: 102 * view.scenario.customers });
});

test("more companies are one line for each method, with what lies between the lowest and the highest", () => {
  const view = raced(6, 60);
  const lines = raceLines(view);
  expect(lines.map(({ companies }) => companies.length)).toEqual([2, 2, 2]);
  for (const line of lines) {
    const costs = line.companies.map(({ index }) => view.wall?.[index]?.costs.at(-1)?.cost ?? 0);
    expect(endOf(line)).toBeCloseTo(costs.reduce((sum, cost) => sum + cost, 0) / costs.length, 9);
    for (const [place, { cost }] of line.points.entries()) {
      const [low = 1, high = 0] = line.band?.[place] ?? [];
      expect(cost).toBeGreaterThanOrEqual(low - 1e-12);
      expect(cost).toBeLessThanOrEqual(high + 1e-12);
    }
  }
});

test("costAt goes straight from one point to the next, and stands still outside", () => {
  const points = [
    { sales: 0, cost: 0.2 },
    { sales: 10, cost: 0.1 },
  ];
  expect([0, 5, 10, 99].map((sales) => costAt(points, sales))).toEqual([0.2, 0.15000000000000002, 0.1, 0.1]);
});

const line = (method: "backprop" | "weight-combinations", costs: readonly number[]) => ({
  method,
  companies: [{ index: 0, name: method }],
  points: costs.map((cost, place) => ({ sales: 100 * place, cost })),
  band: null,
});

test("who is lowest leads, but not by less than can be read; who was down first is told then", () => {
  const [backprop, guesses] = [line("backprop", [0.2, 0.01, 0.0001]), line("weight-combinations", [0.2, 0.1, 0.0004])];
  expect(leaderOf([backprop, guesses])).toBeNull();
  expect(firstDown([guesses, backprop])).toEqual({ method: "backprop", sales: 100 });
  expect(leaderOf([line("backprop", [0.2, 0.1]), line("weight-combinations", [0.2, 0.05])])?.method).toBe(
    "weight-combinations",
  );
  expect(firstDown([line("backprop", [0.2, 0.1])])).toBeNull();
});

test("the sentence says what is to be seen, and no cost is written as nothing", () => {
  const view = raced(null, 10);
  const lines = raceLines(view);
  expect(seenWords(view, lines, 0)).toContain("8 sales to be judged");
  const far = [line("backprop", [0.2, 0.01]), line("weight-combinations", [0.2, 0.1])];
  expect(seenWords(view, far, 5000)).toContain("Backpropagation is lowest");
  const both = [line("backprop", [0.2, 0.01]), line("weight-combinations", [0.2, 0.0101])];
  expect(seenWords(view, both, 5000)).toContain("Backpropagation was down first");
  expect([costWords(0.0004), costWords(0), costWords(0.0644)]).toEqual(["<0.001", "<0.001", "0.064"]);
});
