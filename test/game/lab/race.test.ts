// The race of the three methods on one start.
import { expect, test } from "vitest";
import { isStuck, type Race, raceOn, salesOf, startRace } from "#game/lab/race.ts";

function run(race: Race, laps: number): Race {
  let now = race;
  for (let lap = 0; lap < laps; lap += 1) now = raceOn(now, 10);
  return now;
}

test("startRace puts all three on one start, with nothing spent", () => {
  const { racers } = startRace("BUY", 2);
  expect(racers.map(({ method }) => method)).toEqual(["backprop", "one-weight-at-a-time", "weight-combinations"]);
  expect(new Set(racers.map(({ run: { cost } }) => cost)).size).toBe(1);
  expect(racers.map(salesOf)).toEqual([0, 0, 0]);
});

test("on BUY backprop alone has solved its book after 8,000 sales, and stops there", () => {
  const { racers } = run(startRace("BUY", 2), 100);
  expect(racers.map(({ run: { isSolved } }) => isSolved)).toEqual([true, false, false]);
  expect(racers.map(salesOf)).toEqual([2896, 8000, 8000]);
});

test("isStuck knows the nudger that no single nudge helps, and nobody else", () => {
  const race = run(startRace("FIT", 3), 100);
  expect(race.racers.map(isStuck)).toEqual([false, true, false]);
  const [, nudger] = raceOn(race, 100).racers;
  expect(nudger?.run.cost).toBe(race.racers[1]?.run.cost);
});

test("with nudges and combinations the cost never rises", () => {
  const [, ...naive] = run(startRace("XOR", 5), 60).racers;
  for (const { points } of naive) {
    for (const [index, { cost }] of points.entries()) expect(cost).toBeLessThanOrEqual(points[index - 1]?.cost ?? cost);
  }
});
