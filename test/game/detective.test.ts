import { expect, test } from "vitest";
import { type Case, caseOf, difficulties, judge, rulesOf } from "#game/detective/case.ts";
import { contradiction, explanations } from "#game/detective/explain.ts";
import { recordSale } from "#game/detective/record.ts";
import { twinRules } from "#game/twin/twin-rule.ts";
import { workOut } from "#game/work-out.ts";

const seeds = Array.from({ length: 120 }, (_, index) => index + 1);
const shownOf = ({ style, boldness }: Case) => ({ style, boldness });

test.each(difficulties)(
  "each case of difficulty %d has one explanation, and every other is excluded by a printed figure",
  (difficulty) => {
    const culprits = new Set<string>();
    const rules = new Set<string>();
    for (const seed of seeds) {
      const each = caseOf(seed, difficulty);
      const shown = shownOf(each);
      const thought = difficulty === 1 ? each.rules : twinRules;
      expect(explanations(each.people, shown, thought)).toEqual([each.culprit]);
      // That nobody is wrong is excluded too, and so is every other seat and rule, each by a figure.
      expect(contradiction(each.people, { seat: each.culprit.seat, rule: "true" }, shown)).not.toBeNull();
      for (const rule of thought.filter((other) => other !== each.culprit.rule)) {
        expect(contradiction(each.people, { seat: each.culprit.seat, rule }, shown)).not.toBeNull();
      }
      for (const seat of [0, 1, 2, 3, 4, 5].filter((other) => other !== each.culprit.seat)) {
        expect(contradiction(each.people, { seat, rule: "true" }, shown)).toBeNull();
      }
      culprits.add(`${each.culprit.seat}`);
      rules.add(each.culprit.rule);
    }
    expect([...rules].sort()).toEqual([...rulesOf[difficulty]].sort());
    expect(culprits.size).toBeGreaterThanOrEqual(4);
  },
);

test("the same seed is the same case, and another seed another one", () => {
  for (const difficulty of difficulties) {
    expect(JSON.stringify(caseOf(7, difficulty))).toBe(JSON.stringify(caseOf(7, difficulty)));
    expect(JSON.stringify(caseOf(8, difficulty))).not.toBe(JSON.stringify(caseOf(7, difficulty)));
  }
});

test("a sale without a culprit is the game's own sale, number by number", () => {
  const { network, book, customer, boldness } = caseOf(3, 3);
  const chosen = book.customers[customer];
  if (chosen === undefined) throw new Error("The case has no customer");
  const truth = workOut({ network, customers: book.customers, customer: chosen, boldness });
  for (const { layer, index, blame, messages, steps, report, slope } of recordSale(
    { network, boldness, ...chosen },
    null,
  )) {
    expect(report).toBe(truth.reports[layer]?.[index]);
    expect(slope).toBe(truth.slopes[layer]?.[index]);
    expect(blame).toBeCloseTo(truth.blames[layer]?.[index] ?? Number.NaN, 12);
    for (const [at, message] of messages.entries())
      expect(message).toBeCloseTo(truth.messages[layer]?.[index]?.[at] ?? Number.NaN, 12);
    const wanted = [...(truth.steps.trusts[layer]?.[index] ?? []), truth.steps.guts[layer]?.[index]];
    for (const [at, step] of steps.entries()) expect(step).toBeCloseTo(wanted[at] ?? Number.NaN, 12);
  }
});

test("only what the culprit states is wrong: those below work rightly from what they were told", () => {
  for (const seed of seeds.slice(0, 30)) {
    const { people, culprit, network, book, customer, boldness } = caseOf(seed, 3);
    const { signals = [], outcome = 0 } = book.customers[customer] ?? {};
    const innocent = recordSale({ network, signals, outcome, boldness }, null);
    const layer = people[culprit.seat]?.layer ?? 0;
    for (const [seat, person] of people.entries()) {
      if (person.layer > layer || (person.layer === layer && seat !== culprit.seat))
        expect(person).toEqual(innocent[seat]);
    }
    expect(people[culprit.seat]).not.toEqual(innocent[culprit.seat]);
  }
});

test("a guess is judged with the figure that decides it", () => {
  const each = caseOf(5, 3);
  const { culprit } = each;
  expect(judge(each, culprit)).toEqual({ outcome: "solved" });
  expect(judge(each, { ...culprit, seat: (culprit.seat + 1) % 6 })).toEqual({ outcome: "innocent" });
  for (const rule of each.rules.filter((other) => other !== culprit.rule)) {
    expect(judge(each, { ...culprit, rule })).toMatchObject({
      outcome: "other rule",
      against: { kind: expect.any(String), byRule: expect.any(Number), stated: expect.any(Number) },
    });
  }
});
