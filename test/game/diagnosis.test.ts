// The name behind a wrong answer, and the answers that keep their secret.
import { expect, test } from "vitest";
import type { Ask, AskKind } from "#game/ask.ts";
import { diagnose } from "#game/diagnosis.ts";
import type { Knowledge } from "#game/knowledge.ts";
import { askFor } from "#game/questions/ask-for.ts";
import { picturedSeat } from "../support/known-companies.ts";

const none = { misconception: null, possible: [] };

function put(knowledge: Knowledge, kind: AskKind, level: 1 | 2 | 3): Ask {
  const ask = askFor({ knowledge, kind, level });
  if (ask === null) throw new Error("Cannot test a diagnosis as a question must be put: there is none");
  return ask;
}

const named = (code: string) => ({ misconception: code, possible: [code] });

test("at level 3 the number typed tells the rule", () => {
  const ownBlame = put(picturedSeat(0, 0), "own", 3);
  expect(diagnose(ownBlame, [0.094])).toEqual(named("no-slope"));
  expect(diagnose(ownBlame, [0.041])).toEqual(named("one-message"));
  expect(diagnose(ownBlame, [0.077])).toEqual(named("one-message"));
  expect(diagnose(ownBlame, [-0.056])).toEqual(named("flipped-sign"));
  expect(diagnose(ownBlame, [0.5])).toEqual(none);
});

test("at level 3 each slip of the adjustment has its name", () => {
  const step = put(picturedSeat(0, 0), "adjust", 3);
  expect(diagnose(step, [null, -0.168, null])).toEqual(named("forgot-report"));
  expect(diagnose(step, [null, 0.056, null])).toEqual(named("blame-as-step"));
  expect(diagnose(step, [null, -0.056, null])).toEqual(named("blame-as-step"));
  expect(diagnose(step, [null, -0.022, null])).toEqual(named("wrong-boldness"));
  expect(diagnose(step, [null, 0.067, null])).toEqual(named("flipped-sign"));
});

test("a lost trust sign and a flipped one are one, and the more telling name is given", () => {
  expect(diagnose(put(picturedSeat(2, 0), "pass", 3), [0.133, null, null])).toEqual(named("lost-trust-sign"));
  expect(diagnose(put(picturedSeat(1, 0), "verdict", 1), [-1])).toEqual(named("lost-trust-sign"));
});

test("at level 1 an answer that several rules give keeps the set and no name", () => {
  const toManagers = put(picturedSeat(2, 0), "pass", 1);
  expect(diagnose(toManagers, [1, 1, 1])).toEqual({
    misconception: null,
    possible: ["lost-trust-sign", "no-trust", "equal-split"],
  });
  expect(diagnose(toManagers, [1, -1, -1])).toEqual(named("flipped-sign"));
  expect(diagnose(toManagers, [0, 0, 0])).toEqual(none);
});

test("at level 1 a report that was forgotten is told from a flipped sign", () => {
  const arrows = put(picturedSeat(1, 0), "adjust", 1);
  expect(diagnose(arrows, [1, 1, null])).toEqual(named("forgot-report"));
  expect(diagnose(arrows, [-1, -1, null])).toEqual(named("blame-as-step"));
  expect(diagnose(arrows, [-1, 1, null])).toEqual(named("flipped-sign"));
});

test("at level 2 the only rule that fits is named, however near the truth it lies", () => {
  const knowledge = { ...picturedSeat(1, 0), heard: [0.8, 0.85], blame: 0.1 };
  expect(diagnose(put(knowledge, "adjust", 2), [-1, -1, null])).toEqual(named("forgot-report"));
});

test("at level 3 a rule whose figures could be the truth's is kept, and not named", () => {
  const saturated = { ...picturedSeat(0, 0), messages: [0.03, -0.01, 0.02], slope: 0.97 };
  const ask = put(saturated, "own", 3);
  const noSlope: Ask = {
    ...ask,
    rules: [{ code: "no-slope", isUsual: true, values: [0.04], intervals: [{ low: 0.0388, high: 0.041 }] }],
    right: [[{ low: 0.037, high: 0.0395 }]],
  };
  expect(diagnose(noSlope, [0.0405])).toEqual({ misconception: null, possible: ["no-slope"] });
});

test("a right answer, and one that is missing, have no name", () => {
  const ask = put(picturedSeat(0, 0), "own", 3);
  expect(diagnose(ask, [0.055])).toEqual(none);
  expect(diagnose(ask, [null])).toEqual(none);
  expect(diagnose(ask, [])).toEqual(none);
});
