// The README prints what a race comes to; here it is raced again.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ScenarioName } from "#company/scenarios.ts";
import { companyMethods } from "#game/method-run.ts";
import { projectFolder } from "../support/project-folder.ts";
import { countRuns, raceRows } from "../support/race-counts.ts";

const minutes = (count: number): number => count * 60_000;
const readme = readFileSync(`${projectFolder}/README.md`, "utf8");

describe.each<ScenarioName>(["AND", "CAT", "XOR", "BUY"])("a race on %s", (scenario) => {
  test("takes the runs that the README prints, over 200 starts", { timeout: minutes(4) }, () => {
    const printed = /<!-- race:start -->([\s\S]*?)<!-- race:end -->/.exec(readme)?.[1] ?? "";
    expect(printed).toContain(raceRows(scenario));
  });
});

test("on BUY backpropagation is far ahead of nudging, and nudging of guessing", { timeout: minutes(4) }, () => {
  const [backprop = 0, nudging = 0, guessing = 0] = companyMethods.map((method) => countRuns("BUY", method).median);
  expect(nudging).toBeGreaterThan(2 * backprop);
  expect(guessing).toBeGreaterThan(5 * nudging);
});
