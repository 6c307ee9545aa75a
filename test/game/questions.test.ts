// Every variant against numbers worked out by hand on the figures of the pictures.
import { expect, test } from "vitest";
import type { Ask, AskKind } from "#game/ask.ts";
import { answerAs } from "#game/questions/answer-by.ts";
import { askFor, isRightAt } from "#game/questions/ask-for.ts";
import { picturedSeat } from "../support/known-companies.ts";

type Level = 1 | 2 | 3;

const mia = [0, 0] as const;
const otherSalesperson = [0, 1] as const;
const jonas = [1, 0] as const;
const bo = [1, 1] as const;
const ceo = [2, 0] as const;

function asked([layer, index]: readonly [number, number], kind: AskKind, level: Level): Ask | null {
  return askFor({ knowledge: picturedSeat(layer, index), kind, level });
}

function put(seat: readonly [number, number], kind: AskKind, level: Level): Ask {
  const ask = asked(seat, kind, level);
  if (ask === null) throw new Error("Cannot test a question as one must be put: there is none");
  return ask;
}

function accepts(ask: Ask, position: number, right: readonly number[], wrong: readonly number[]): void {
  for (const value of right) expect([value, isRightAt(ask, position, value)]).toEqual([value, true]);
  for (const value of wrong) expect([value, isRightAt(ask, position, value)]).toEqual([value, false]);
}

const ruleValue = (ask: Ask, code: string, position = 0): number | null | undefined =>
  ask.rules.find((rule) => rule.code === code)?.values[position];

test("report 1: Mia's largest bars all speak for, so she is asked about the signal she distrusts", () => {
  const ask = put(mia, "report", 1);
  expect(ask).toMatchObject({ variant: "without", about: 1, truth: [1], replaced: true });
  accepts(ask, 0, [1], [-1, 0]);
});

test("report 2: 0.9 · 0.9 - 0.6 · 0.8 is far from what the longest bar alone would say", () => {
  const knowledge = { ...picturedSeat(...jonas), heard: [0.9, 0.8], trusts: [0.9, -0.6], gut: 0 };
  const ask = askFor({ knowledge, kind: "report", level: 2 });
  if (ask === null) throw new Error("Cannot test a report as it must be asked: it is not");
  expect(ask).toMatchObject({ variant: "how-strongly", replaced: false, slots: [{ min: -1, max: 1 }] });
  expect(ask.truth[0]).toBeCloseTo(0.319, 3);
  accepts(ask, 0, [0.25, 0.319, 0.17, 0.46], [0, 0.5, 0.75, -0.25]);
});

test("report 2: the CEO's curve runs from 0 to 1, so what counts is half as wide", () => {
  const knowledge = { ...picturedSeat(...ceo), heard: [0.9, 0.8], trusts: [0.9, -0.9], gut: 0 };
  const ask = askFor({ knowledge, kind: "report", level: 2 });
  if (ask === null) throw new Error("Cannot test a report as it must be asked: it is not");
  expect(ask).toMatchObject({ variant: "how-strongly", slots: [{ min: 0, max: 1 }] });
  accepts(ask, 0, [0.5, 0.52, 0.59], [0.625, 0.4]);
});

test("report 2: where the longest bar alone says nearly the same, a direction is asked", () => {
  expect(put(jonas, "report", 2)).toMatchObject({ variant: "for-or-against", truth: [-1], replaced: true });
});

test("report 3: Mia may type 0.76, which the printed figures give, and 0.75, which is true", () => {
  const ask = put(mia, "report", 3);
  expect(ask.variant).toBe("raw-opinion");
  accepts(ask, 0, [0.76, 0.75], [0.91, 0.92, 0.7, 0.8]);
  expect(ruleValue(ask, "no-gut")).toBeCloseTo(0.902, 2);
  expect(ruleValue(ask, "lost-trust-sign")).toBeCloseTo(0.92, 1);
});

test("verdict: the CEO's loudest and most trusted manager misled most, so the distrusted one is asked about", () => {
  expect(put(ceo, "verdict", 1)).toMatchObject({ variant: "without", about: 0, truth: [1], replaced: true });
});

test("verdict: Jonas, whom the CEO distrusts, should have reported higher though the CEO said too much", () => {
  const ask = put(jonas, "verdict", 2);
  expect(ask).toMatchObject({ variant: "my-report", truth: [1], glances: [{ by: "sign", values: [-1] }] });
  expect(ruleValue(ask, "lost-trust-sign")).toBe(-1);
});

test("verdict: Bo and Mia, whose own answer the gap would give away, are asked about Jonas", () => {
  expect(put(bo, "verdict", 1)).toMatchObject({ variant: "their-report", about: 0, truth: [1], replaced: true });
  expect(put(mia, "verdict", 3)).toMatchObject({ variant: "their-report", about: 0, truth: [1] });
});

test("verdict: the other salesperson's report should have been higher, along the whole chain", () => {
  expect(put(otherSalesperson, "verdict", 1)).toMatchObject({ variant: "my-report", truth: [1] });
});

test("own 1: Mia's longest message wins, so she is asked what if it came with the opposite sign", () => {
  const ask = put(mia, "own", 1);
  expect(ask).toMatchObject({ variant: "trusted-otherwise", about: 2, truth: [-1] });
  expect(ruleValue(ask, "lost-trust-sign")).toBe(1);
});

test("own 1: one message from the CEO leaves nothing to weigh", () => {
  expect(asked(jonas, "own", 1)).toBeNull();
  expect(asked(ceo, "own", 1)).toBeNull();
});

test("own 3: Mia may type 0.055 and 0.056, and each wrong rule gives its own number", () => {
  const ask = put(mia, "own", 3);
  expect(ask.variant).toBe("blame");
  accepts(ask, 0, [0.055, 0.056], [0.094, 0.041, 0.077, 0.019, -0.056]);
  expect(ruleValue(ask, "no-slope")).toBeCloseTo(0.094, 3);
  const oneMessage = ask.rules.filter(({ code }) => code === "one-message").map(({ values }) => values[0]);
  expect(oneMessage.map((value) => value?.toFixed(3)).sort()).toEqual(["0.019", "0.042", "0.077"]);
});

test("own 3: the CEO's blame is 0.74 times the slope 0.19", () => {
  const ask = put(ceo, "own", 3);
  accepts(ask, 0, [0.143, 0.141], [0.74, -0.143, 0.19]);
  expect(ruleValue(ask, "no-slope")).toBeCloseTo(0.737, 2);
});

test("own 2: Bo's single message nearly is his blame, so nothing is asked", () => {
  expect(asked(bo, "own", 2)).toBeNull();
});

test("pass 1: the CEO tells Jonas to go higher and the others to go lower", () => {
  const ask = put(ceo, "pass", 1);
  expect(ask).toMatchObject({ variant: "message-directions", truth: [-1, 1, 1], about: null, size: 3 });
  expect(ask.rules.find(({ code }) => code === "no-trust")?.values).toEqual([1, 1, 1]);
});

test("pass 2: the messages are measured against the one through the widest arrow", () => {
  const ask = put(ceo, "pass", 2);
  expect(ask.truth.map((value) => value?.toFixed(2))).toEqual(["-0.73", "0.17", "1.00"]);
});

test("pass 3: one message is asked, the one whose minus can be lost", () => {
  const ask = put(ceo, "pass", 3);
  expect(ask).toMatchObject({ variant: "message", about: 0, slots: [{ position: 0 }], right: [{}, null, null] });
  accepts(ask, 0, [-0.133], [0.133, 0.143, 0.048]);
});

test("pass: salespeople are the end of the line", () => {
  for (const level of [1, 2, 3] as const) expect(asked(mia, "pass", level)).toBeNull();
});

test("adjust 1: Mia's arrows all go the way of her gut feeling, so she is asked which get thinner", () => {
  const ask = put(mia, "adjust", 1);
  expect(ask).toMatchObject({ variant: "thicker-or-thinner", truth: [-1, 1, null], size: 3, replaced: true });
});

test("adjust 1: Jonas, too low, trusts the one who spoke for more and the one who spoke against less", () => {
  expect(put(jonas, "adjust", 1)).toMatchObject({ variant: "directions", truth: [1, -1, null], replaced: false });
});

test("adjust 2: steps are measured against the gut feeling's, which is given", () => {
  const ask = put(mia, "adjust", 2);
  expect(ask.truth.map((value) => value?.toFixed(2))).toEqual(["-0.90", "-0.40", undefined]);
  accepts(ask, 0, [-1, -0.75, -0.9], [-0.5, 0.9]);
});

test("adjust 3: one step is asked, -3 · 0.056 · 0.40", () => {
  const ask = put(mia, "adjust", 3);
  expect(ask).toMatchObject({ variant: "step", about: 1, slots: [{ position: 1 }] });
  accepts(ask, 1, [-0.067, -0.068], [0.067, -0.168, 0.056, -0.022]);
  expect(ruleValue(ask, "forgot-report", 1)).toBeCloseTo(-0.168, 2);
});

test("a step once asked for all arrows: every report spoke against", () => {
  const knowledge = { ...picturedSeat(...jonas), heard: [-0.6, -0.3], blame: 0.2 };
  expect(askFor({ knowledge, kind: "adjust", level: 1 })).toMatchObject({
    variant: "direction-once",
    slots: [{ position: 0, choices: [-1, 0, 1] }],
    truth: [1, null, null],
  });
});

test("which messages win is asked where the longest one loses", () => {
  const knowledge = { ...picturedSeat(...mia), messages: [0.05, 0.04, -0.06] };
  expect(askFor({ knowledge, kind: "own", level: 1 })).toMatchObject({ variant: "which-wins", truth: [1] });
});

test("for or against is asked where the longest bars lose", () => {
  const knowledge = {
    ...picturedSeat(...ceo),
    heard: [-0.95, -0.6, -0.7],
    trusts: [0.8, -0.9, -0.9],
    gut: 0,
  };
  expect(askFor({ knowledge, kind: "report", level: 1 })).toMatchObject({ variant: "for-or-against", truth: [1] });
});

test("who misled most is asked where it is neither the loudest nor the most trusted manager", () => {
  const knowledge = { ...picturedSeat(...ceo), heard: [-0.7, 0.9, 0.2], trusts: [-0.8, 0.2, 1.1] };
  const ask = askFor({ knowledge, kind: "verdict", level: 1 });
  expect(ask).toMatchObject({ variant: "misled-most", truth: [0], slots: [{ min: 0, max: 2, choices: [0, 1, 2] }] });
});

test("a small change is right as leave below 5 %, and as either up to 10 %", () => {
  const knowledge = { ...picturedSeat(...jonas), heard: [0.04, -0.07, 0.6], trusts: [1, 1, 1], blame: 0.1 };
  const ask = askFor({ knowledge, kind: "adjust", level: 1 });
  if (ask === null) throw new Error("Cannot test a small change as it must be asked: it is not");
  accepts(ask, 0, [0], [1, -1]);
  accepts(ask, 1, [0, 1], [-1]);
  accepts(ask, 2, [-1], [0, 1]);
});

test("figures printed with more decimals leave less room", () => {
  const figures = { report: 2, trust: 2, slope: 2, opinion: 2, blame: 6, message: 6, step: 6 };
  const usual = put(ceo, "pass", 3).right[0]?.[0];
  const finer = askFor({ knowledge: picturedSeat(...ceo), kind: "pass", level: 3, figures })?.right[0]?.[0];
  const width = (interval = { low: 0, high: 0 }): number => interval.high - interval.low;
  expect(width(finer)).toBeLessThan(width(usual));
});

test("answerAs follows a teammate's habit and fits the slots", () => {
  const ask = put(mia, "own", 3);
  const knowledge = picturedSeat(...mia);
  expect(answerAs(ask, knowledge, "true")).toEqual([0.055]);
  expect(answerAs(ask, knowledge, "no-slope")).toEqual([0.094]);
  expect(answerAs(ask, knowledge, "equal-split")).toEqual([0.055]);
  expect(answerAs(put(mia, "adjust", 2), knowledge, "true")).toEqual([-1, -0.5, null]);
  expect(answerAs(put(ceo, "pass", 1), picturedSeat(...ceo), "lost-trust-sign")).toEqual([1, 1, 1]);
});

test("a number that is not open yet cannot be reckoned with", () => {
  expect(() => askFor({ knowledge: { ...picturedSeat(...mia), slope: null }, kind: "own", level: 3 })).toThrow(
    "Cannot work out an answer as the slope must be known: it is null",
  );
});

test("without: a distrusted report against comes before a stronger one for, as it takes two signs to answer", () => {
  const knowledge = { ...picturedSeat(...ceo), heard: [0.9, -0.4, 0.8], trusts: [-0.9, -0.5, 1.2], gut: 0 };
  expect(askFor({ knowledge, kind: "report", level: 1 })).toMatchObject({ variant: "without", about: 1, truth: [-1] });
});
