/** A race of the three methods: same start, same book, and every run through the book counts alike. */

import { recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { toPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";
import { type CompanyMethod, companyMethods, type MethodRun, runMethod, startRun } from "../method-run.ts";

/** Solved: the CEO's answer to every customer is this near to what happened. */
export const raceTolerance = 0.1;

/** Where a curve goes through. */
export interface RacePoint {
  readonly sales: number; // spent so far
  readonly cost: number;
}

/** One method on its way. */
export interface Racer {
  readonly method: CompanyMethod;
  readonly run: MethodRun;
  readonly points: readonly RacePoint[]; // the start first
  readonly idleRuns: number; // since the cost last fell
}

export interface Race {
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly runs: number; // through the book, that every unsolved racer has had
  readonly racers: readonly Racer[];
}

/**
 * Puts all three methods on one start, drawn at random and not chosen for any of them.
 *
 * @param seed any safe integer from 0 on
 */
export function startRace(scenario: ScenarioName, seed: number): Race {
  const { customers, signals } = bookOf(scenario);
  const network = toPlain(randomStart(recipeOf("default", shapeOf("article"), signals.length), seed));
  const run = startRun(network, customers);
  const points = [{ sales: 0, cost: run.cost }];
  return { scenario, seed, runs: 0, racers: companyMethods.map((method) => ({ method, run, points, idleRuns: 0 })) };
}

/** Every racer that has not solved its book goes on by so many runs, which must be even for backprop's sake. */
export function raceOn(race: Race, runs: number): Race {
  const racers = race.racers.map((racer) => (racer.run.isSolved ? racer : goOn(racer, race, runs)));
  return { ...race, runs: race.runs + runs, racers };
}

function goOn(racer: Racer, { scenario, seed }: Race, runs: number): Racer {
  const { customers, signals } = bookOf(scenario);
  const { boldness } = recipeOf("default", shapeOf("article"), signals.length);
  const run = runMethod(racer.method, racer.run, { customers, boldness, runs, seed, until: raceTolerance });
  const spent = run.runs - racer.run.runs;
  return {
    ...racer,
    run,
    points: [...racer.points, { sales: run.runs * customers.length, cost: run.cost }],
    idleRuns: run.cost < racer.run.cost ? 0 : racer.idleRuns + spent,
  };
}

/** How many sales a racer has spent. */
export const salesOf = ({ points }: Racer): number => points.at(-1)?.sales ?? 0;

/** Whether no single nudge, of any number and either way, makes it better: it will stay where it is. */
export function isStuck({ method, run, idleRuns }: Racer): boolean {
  const numbers = [...run.network.weights, ...run.network.biases].reduce((sum, layer) => sum + layer.length, 0);
  return method === "one-weight-at-a-time" && !run.isSolved && idleRuns >= 2 * numbers;
}
