// Level 3: what is reckoned by hand from the printed figures counts, and wrong rules are told apart by their numbers.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ask, AskKind, Interval, RuleAnswer } from "#game/ask.ts";
import { diagnose } from "#game/diagnosis.ts";
import type { Knowledge } from "#game/knowledge.ts";
import { markAnswer } from "#game/marks.ts";
import { answerAs } from "#game/questions/answer-by.ts";
import { askFor } from "#game/questions/ask-for.ts";
import { companyInRounds, type SeatInSale, salesOf } from "../support/rounds.ts";

const kinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];
const first = { hints: 0, retry: false, mayEarn: true } as const;

const to = (decimals: number) => (value: number) => Number(value.toFixed(decimals));

const seats = (["BUY", "XOR", "CAT"] as const).flatMap((scenario) =>
  Array.from({ length: 6 }, (_, seed) => companyInRounds({ scenario }, { seed, rounds: 3 }))
    .flat()
    .flatMap((network) => salesOf(network, { scenario }).flat()),
);

/** Seats and their questions, shrinking towards the first. */
const anySeat = fc.constantFrom(...seats);
const anyKind = fc.constantFrom(...kinds);
const anyLevel = fc.constantFrom(1 as const, 2 as const, 3 as const);

const decimalsOf: Readonly<Record<string, number>> = { "raw-opinion": 2, blame: 3, message: 3, step: 3 };

/** The four formulas, as a player works them out on the figures of the screen; an intermediate sum is not rounded. */
function byHand(ask: Ask, knowledge: Knowledge, position: number): number {
  const reports = (knowledge.heard ?? []).map(to(2));
  const trusts = knowledge.trusts.map(to(2));
  const blame = to(3)(knowledge.blame ?? 0);
  switch (ask.variant) {
    case "raw-opinion":
      return reports.reduce((sum, report, source) => sum + report * (trusts[source] ?? 0), to(2)(knowledge.gut));
    case "blame": {
      const gap = to(2)(knowledge.said ?? 0) - (knowledge.outcome ?? 0);
      const messages = (knowledge.messages ?? []).map(to(3));
      const wrong = messages.length > 0 ? messages.reduce((sum, message) => sum + message, 0) : gap;
      return wrong * to(2)(knowledge.slope ?? 0);
    }
    case "message":
      return blame * (trusts[position] ?? 0);
    case "step":
      return -knowledge.boldness * blame * (reports[position] ?? 0);
    default:
      throw new Error(`Cannot reckon by hand as the variant must ask for a figure: it is ${ask.variant}`);
  }
}

const asksOf = (level: 1 | 2 | 3): { readonly ask: Ask; readonly seat: SeatInSale }[] =>
  seats.flatMap((seat) =>
    kinds.flatMap((kind) => {
      const ask = askFor({ knowledge: seat.knowledge, kind, level });
      return ask === null ? [] : [{ ask, seat }];
    }),
  );

const atLevelThree = asksOf(3);

test("what is worked out by hand from the printed figures is right, rounded as the screen rounds or not at all", () => {
  const typed = atLevelThree.filter(({ ask }) => decimalsOf[ask.variant] !== undefined);
  for (const { ask, seat } of typed) {
    const [slot] = ask.slots;
    const position = slot?.position ?? 0;
    const value = byHand(ask, seat.knowledge, position);
    for (const answer of [value, to(decimalsOf[ask.variant] ?? 0)(value)]) {
      const values = Array.from({ length: ask.size }, (_, index) => (index === position ? answer : null));
      expect(markAnswer(ask, values, first), JSON.stringify({ ask, values })).toMatchObject({
        outcome: "right",
        points: 100,
        misconception: null,
        possible: [],
      });
    }
  }
  expect(new Set(typed.map(({ ask }) => ask.variant))).toEqual(new Set(Object.keys(decimalsOf)));
});

test("the engine's own number, rounded, is right", () => {
  for (const { ask } of atLevelThree) {
    const decimals = decimalsOf[ask.variant] ?? 0;
    const values = ask.truth.map((value) => (value === null ? null : to(decimals)(value)));
    expect(markAnswer(ask, values, first).outcome, JSON.stringify(ask)).toBe("right");
  }
});

test("a teammate who thinks rightly is right at every level, in every variant", () => {
  fc.assert(
    fc.property(anySeat, anyKind, anyLevel, ({ knowledge }, kind, level) => {
      const ask = askFor({ knowledge, kind, level });
      if (ask === null) return;
      const mark = markAnswer(ask, answerAs(ask, knowledge, "true"), first);
      expect(mark.outcome).toBe("right");
    }),
    { numRuns: 3000 },
  );
});

test("a teammate's answer fits the slots, whatever the habit", () => {
  fc.assert(
    fc.property(anySeat, anyKind, anyLevel, ({ knowledge }, kind, level) => {
      const ask = askFor({ knowledge, kind, level });
      for (const rule of ask?.rules ?? []) {
        const values = answerAs(ask as Ask, knowledge, rule.code);
        expect(values).toHaveLength(ask?.size ?? 0);
        for (const { position, min, max, choices } of ask?.slots ?? []) {
          const value = values[position] ?? Number.NaN;
          expect(choices === null ? value >= min && value <= max : choices.includes(value)).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

const overlap = (one: Interval, other: Interval): boolean => one.low <= other.high && other.low <= one.high;

const intervalsOf = (ask: Ask, rule: RuleAnswer): Interval[] =>
  ask.slots.flatMap(({ position }) => rule.intervals[position] ?? []);

function isApart(ask: Ask, rule: RuleAnswer): boolean {
  const own = intervalsOf(ask, rule);
  const truth = ask.slots.flatMap(({ position }) => ask.right[position] ?? []);
  // A flipped sign is only a fallback, so a more telling rule need not stand apart from it.
  const rivals = ask.rules.filter(({ code }) => code !== rule.code && code !== "flipped-sign");
  const others = rivals.flatMap((other) => intervalsOf(ask, other));
  return own.every((interval) => [...truth, ...others].every((other) => !overlap(interval, other)));
}

test("a number by a wrong rule that stands apart is named, in 19 of 20 cases at least", () => {
  let named = 0;
  let apart = 0;
  const codes = new Set<string>();
  for (const { ask } of atLevelThree) {
    const decimals = decimalsOf[ask.variant];
    if (decimals === undefined) continue;
    for (const rule of ask.rules.filter((each) => isApart(ask, each))) {
      const values = rule.values.map((value) => (value === null ? null : to(decimals)(value)));
      codes.add(`${ask.variant}: ${rule.code}`);
      apart += 1;
      if (diagnose(ask, values).misconception === rule.code) named += 1;
    }
  }
  console.log(`level 3: ${named} of ${apart} wrong answers named; told apart: ${[...codes].sort().join(", ")}`);
  expect(apart).toBeGreaterThan(5000);
  expect(named / apart).toBeGreaterThanOrEqual(0.95);
});

test("a right answer never carries the name of a wrong rule", () => {
  for (const { ask } of asksOf(1)) expect(diagnose(ask, ask.truth)).toEqual({ misconception: null, possible: [] });
});
