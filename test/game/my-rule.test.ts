import { expect, test } from "vitest";
import { samplesOf } from "#company/book.ts";
import { bookOf, scenarioNames } from "#company/scenarios.ts";
import { trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, toPlain } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import { backwardBy } from "#game/twin/rule-backward.ts";
import { runTwin, twinStart } from "#game/twin/twin.ts";
import { twinRuleOf, twinRules } from "#game/twin/twin-rule.ts";
import { independentShares, margin, shareSolved, tableBooks } from "../support/rule-shares.ts";

const plan = { boldness: 3, quarters: 60, stopsWhenSolved: false } as const;

test.each(scenarioNames)("the true twin is the engine itself, to the last bit: %s", (scenario) => {
  const book = bookOf(scenario);
  for (let seed = 1; seed <= 5; seed += 1) {
    const start = twinStart(book, seed);
    const network = fromPlain(start);
    trainBatch(network, samplesOf(book.customers), { cost: "quadratic", rate: 3, updates: 60 });
    expect(runTwin({ ...plan, rule: "true", book, start }).network).toEqual(toPlain(network));
  }
});

test("a run tells the cost of every quarter and what the CEO ends up saying, and leaves its start alone", () => {
  const book = bookOf("XOR");
  const start = twinStart(book, 1);
  const before = JSON.stringify(start);
  for (const rule of twinRules) {
    const run = runTwin({ ...plan, rule, book, start });
    expect(run.costs).toHaveLength(61);
    expect(run.said).toHaveLength(book.customers.length);
    const cost = run.said.reduce((sum, said, at) => sum + (said - (book.customers[at]?.outcome ?? 0)) ** 2 / 2, 0) / 4;
    expect(run.costs.at(-1)).toBeCloseTo(cost, 12);
  }
  expect(JSON.stringify(start)).toBe(before);
});

// Golden numbers: a company of salespeople and managers by tanh, with x = (1, 0) and y = 1.
const golden = {
  sizes: [2, 2, 3, 1],
  activations: ["tanh", "tanh", "sigmoid"],
  weights: [
    [0.5, -0.5, 0.3, 0.8],
    [0.4, -0.6, 0.7, 0.2, -0.3, 0.5],
    [0.6, -0.4, 0.9],
  ],
  biases: [[0.1, -0.2], [0, 0.1, -0.1], [-0.2]],
} as const;

function goldenTrace(rule: Parameters<typeof backwardBy>[0]) {
  const network = fromPlain(golden);
  const trace = createTrace(network);
  forward(network, trace, [1, 0]);
  backwardBy(rule, network, trace, 1);
  return trace;
}

test("each rule leaves out what it is named after, in a company worked out by hand", () => {
  const ceo = -0.145843;
  const slopes = [1 - 0.153789 ** 2, 1 - 0.458862 ** 2, 1 - 0.208192 ** 2];
  const managers = (rule: Parameters<typeof backwardBy>[0]) => [...(goldenTrace(rule).deltas[1] ?? [])];
  const close = (found: readonly number[], wanted: readonly number[]) => {
    expect(found).toHaveLength(wanted.length);
    for (const [at, value] of found.entries()) expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 5);
  };
  close(managers("true"), [-0.085436, 0.046054, -0.125569]);
  close(managers("lost-trust-sign"), [-0.085436, -0.046054, -0.125569]);
  close(
    managers("equal-split"),
    slopes.map((slope) => (ceo / 3) * slope),
  );
  close(
    managers("no-trust"),
    slopes.map((slope) => ceo * slope),
  );
  close(
    managers("copied-blame"),
    slopes.map((slope) => ceo * slope),
  );
  const gap = 0.382572 - 1;
  close(managers("no-slope"), [0.6 * gap, -0.4 * gap, 0.9 * gap]);
  // To the first salesperson: .4·δ1 + .7·δ2 − .3·δ3, of which the third is the strongest.
  const terms = [0.4 * -0.085436, 0.7 * 0.046054, -0.3 * -0.125569];
  close([goldenTrace("one-message").deltas[0]?.[0] ?? 0], [(terms[2] ?? 0) * (1 - 0.53705 ** 2)]);
  close([goldenTrace("copied-blame").deltas[0]?.[0] ?? 0], [ceo * (1 - 0.53705 ** 2)]);
  const forgot = goldenTrace("forgot-report");
  close([...(forgot.weightGradients[2] ?? [])], [ceo, ceo, ceo]);
});

test("a rule has a name that an address may carry, and rules of reporting have none here", () => {
  expect(twinRuleOf("no-slope")).toBe("no-slope");
  for (const name of ["no-gut", "no-squash", "true", "", null]) expect(twinRuleOf(name)).toBeNull();
});

// Fewer starts than the table is promised for; the soak test counts 1,000. Twelve points are promised over 1,000, so
// here the chance of the fewer starts is added on top: two standard errors, 10 points for a half of 100.
const startsFor = (scenario: string, percent: number): number => (percent === 0 ? 12 : scenario === "XOR" ? 100 : 30);

test("the shares solved are those of an independent count, within twelve points and chance", {
  timeout: 60_000,
}, () => {
  const onXor: { share: number; starts: number }[] = [];
  for (const [rule, wanted] of independentShares) {
    for (const [at, scenario] of tableBooks.entries()) {
      const percent = wanted[at] ?? 0;
      const starts = startsFor(scenario, percent);
      const share = shareSolved(rule, scenario, starts);
      const off = `${rule} on ${scenario}: ${share.toFixed(0)} %, the other count has ${percent} %`;
      expect(Math.abs(share - percent), off).toBeLessThanOrEqual(12 + margin(percent, starts));
      if (scenario === "XOR") onXor.push({ share, starts });
    }
  }
  // The table is in the order of XOR; where two rules lie close, the order may turn by chance.
  for (const [at, { share, starts }] of onXor.entries()) {
    for (const later of onXor.slice(at + 1)) {
      expect(later.share).toBeLessThanOrEqual(share + margin(share, starts) + margin(later.share, later.starts));
    }
  }
});
