// How many runs through the book each method needs, over many starts: the counts that the README prints.
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { foundCompany } from "#game/found.ts";
import { type CompanyMethod, companyMethods, type MethodRun, runMethod, startRun } from "#game/method-run.ts";
import { defaultSettings } from "#game/settings.ts";

export const starts = 200;
export const tolerance = 0.1; // of the CEO's answer to every customer

const most = 200_000; // runs; what has not solved the book by then counts as never
const slice = 1000; // more than a nudge of every number both ways, so that a slice without any gain means stuck

export interface Counts {
  readonly solved: number; // of the starts
  readonly low: number; // tenth percentile of the runs over all starts; Infinity: not solved
  readonly median: number;
  readonly high: number; // ninetieth
}

const counted = new Map<string, Counts>();

/** Counted once: the guesses take their time. */
export function countRuns(scenario: ScenarioName, method: CompanyMethod): Counts {
  const key = `${scenario} ${method}`;
  const counts = counted.get(key) ?? countAnew(scenario, method);
  counted.set(key, counts);
  return counts;
}

function countAnew(scenario: ScenarioName, method: CompanyMethod): Counts {
  const runs = Array.from({ length: starts }, (_, index) => runsUntilSolved(scenario, method, index + 1));
  runs.sort((one, other) => one - other);
  const rank = (share: number) => runs[Math.ceil(share * starts) - 1] ?? Number.NaN;
  return { solved: runs.filter(Number.isFinite).length, low: rank(0.1), median: rank(0.5), high: rank(0.9) };
}

function runsUntilSolved(scenario: ScenarioName, method: CompanyMethod, seed: number): number {
  const book = bookOf(scenario);
  const { customers } = book;
  const settings = { ...defaultSettings, method: "race" } as const;
  const { network } = foundCompany({ settings, book, shape: shapeOf("article"), seed }, 0);
  const plan = { customers, boldness: settings.boldness, seed, until: tolerance, runs: slice };
  let run = startRun(network, customers);
  while (!run.isSolved && run.runs < most) {
    const next: MethodRun = runMethod(method, run, plan);
    if (method === "one-weight-at-a-time" && next.cost === run.cost && !next.isSolved) break;
    run = next;
  }
  return run.isSolved ? run.runs : Number.POSITIVE_INFINITY;
}

const names: Readonly<Record<CompanyMethod, string>> = {
  backprop: "backpropagation",
  "one-weight-at-a-time": "one weight at a time",
  "weight-combinations": "weight combinations",
};

const told = (runs: number): string => (Number.isFinite(runs) ? runs.toLocaleString("en") : "never");

/** The README's rows for one story, a method each. */
export function raceRows(scenario: ScenarioName): string {
  return companyMethods
    .map((method) => {
      const { solved, low, median, high } = countRuns(scenario, method);
      return `| ${scenario} | ${names[method]} | ${told(median)} | ${told(low)} to ${told(high)} | ${solved} of ${starts} |`;
    })
    .join("\n");
}
