import { expect, test } from "vitest";
import { createRandom } from "#engine/random.ts";
import { type Case, caseOf, difficulties, judge, rulesOf } from "#game/detective/case.ts";
import { contradiction, explanations } from "#game/detective/explain.ts";
import { recordSale } from "#game/detective/record.ts";
import { type Rule, twinRules } from "#game/twin/twin-rule.ts";
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

/** The rules once more, by hand, in plain numbers. */
function byHand(
  rule: Rule,
  facts: {
    told: number[];
    slope: number;
    trusts: number[];
    heard: number[];
    ceo: number;
    said: number;
    tells: boolean;
  },
) {
  const { told, slope, trusts, heard, ceo, said, tells } = facts;
  const sum = told.reduce((total, each) => total + each, 0);
  const largest = told.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
  const blames: Partial<Record<Rule, number>> = {
    "no-slope": sum,
    "one-message": largest * slope,
    "copied-blame": ceo * slope,
  };
  const messages = trusts.map((trust) => {
    const by: Partial<Record<Rule, number>> = {
      "lost-trust-sign": Math.abs(trust) * said,
      "no-trust": said,
      "equal-split": said / trusts.length,
    };
    return by[rule] ?? trust * said;
  });
  const steps = [...heard, 1].map((report, at) => {
    const isGut = at === heard.length;
    const by: Partial<Record<Rule, number>> = {
      "forgot-report": -3 * said,
      "blame-as-step": isGut ? -3 * said : said,
      "wrong-boldness": -30 * said * report,
      "flipped-sign": 3 * said * report,
    };
    return by[rule] ?? -3 * said * report;
  });
  return [blames[rule] ?? sum * slope, ...(tells ? messages : []), ...steps];
}

test("by hand too, no number behind the printed figures fits another rule, and each innocent's figures fit the true one", () => {
  const random = createRandom(1);
  const draws = 60;
  let excluded = 0;
  for (const difficulty of [2, 3] as const) {
    for (const seed of seeds.slice(0, 40)) {
      const { people, culprit } = caseOf(seed, difficulty);
      const anyLike = (decimals: number) => (value: number) =>
        Number(value.toFixed(decimals)) + (random.next() - 0.5) * (decimals === 2 ? 0.01 : 0.001);
      const ceo = people.at(-1)?.blame ?? 0;
      const factsOf = (
        person: (typeof people)[number],
        coarse: (value: number) => number,
        fine: (value: number) => number,
      ) => ({
        told: person.layer === 2 ? person.told.map(coarse) : person.told.map(fine),
        slope: coarse(person.slope),
        trusts: person.trusts.map(coarse),
        heard: person.layer === 0 ? [...person.heard] : person.heard.map(coarse),
        ceo: person.layer === 2 ? (person.told.map(coarse)[0] ?? 0) : fine(ceo),
        said: fine(person.blame),
        tells: person.layer > 0,
      });
      const stated = (person: (typeof people)[number]) => [person.blame, ...person.messages, ...person.steps];
      const exactly = (value: number) => value;
      for (const [seat, person] of people.entries()) {
        const rule = seat === culprit.seat ? culprit.rule : "true";
        byHand(rule, factsOf(person, exactly, exactly)).forEach((value, at) => {
          expect(value).toBeCloseTo(stated(person)[at] ?? Number.NaN, 12);
        });
      }
      const accused = people[culprit.seat];
      if (accused === undefined) throw new Error("There is no such seat");
      // At the CEO's seat there is no CEO's blame to copy.
      const others = (["true", ...twinRules] as const).filter(
        (rule) => rule !== culprit.rule && !(rule === "copied-blame" && culprit.seat === 5),
      );
      for (const rule of others) {
        const tries = Array.from({ length: draws }, () => byHand(rule, factsOf(accused, anyLike(2), anyLike(3))));
        const isExcluded = stated(accused).some((value, at) =>
          tries.every((each) => Math.abs((each[at] ?? 0) - Number(value.toFixed(3))) > 0.0005),
        );
        expect(isExcluded, `${rule} for seed ${seed}`).toBe(true);
        excluded += 1;
      }
    }
  }
  expect(excluded).toBeGreaterThan(500);
});
