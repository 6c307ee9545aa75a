// What an answer earns: direction and size apart, hints, the retry, and what has been seen already.
import { expect, test } from "vitest";
import type { Ask, AskKind } from "#game/ask.ts";
import { markAnswer } from "#game/marks.ts";
import { askFor } from "#game/questions/ask-for.ts";
import { picturedSeat } from "../support/known-companies.ts";

const first = { hints: 0, retry: false, mayEarn: true } as const;

function put([layer, index]: readonly [number, number], kind: AskKind, level: 1 | 2 | 3): Ask {
  const ask = askFor({ knowledge: picturedSeat(layer, index), kind, level });
  if (ask === null) throw new Error("Cannot test a mark as a question must be put: there is none");
  return ask;
}

const ownBlame = put([0, 0], "own", 3);
const steps = put([0, 0], "adjust", 2);
const toManagers = put([2, 0], "pass", 1);

test("right earns 100, and 70 at the retry", () => {
  expect(markAnswer(ownBlame, [0.055], first)).toMatchObject({ outcome: "right", points: 100 });
  expect(markAnswer(ownBlame, [0.055], { ...first, retry: true })).toMatchObject({ outcome: "right", points: 70 });
});

test("the right direction with a wrong size earns 50, before and after", () => {
  for (const retry of [false, true]) {
    expect(markAnswer(ownBlame, [0.094], { ...first, retry })).toMatchObject({
      outcome: "close",
      points: 50,
      slots: [{ position: 0, direction: true, size: false }],
      misconception: "no-slope",
    });
  }
});

test("a wrong direction earns nothing, and its size is still marked", () => {
  expect(markAnswer(ownBlame, [-0.056], first)).toMatchObject({
    outcome: "wrong",
    points: 0,
    slots: [{ position: 0, direction: false, size: true }],
  });
});

test("of several arrows one wrong size is close and one wrong direction is wrong", () => {
  expect(markAnswer(steps, [-1, -0.5, null], first)).toMatchObject({ outcome: "right", points: 100 });
  expect(markAnswer(steps, [-1, -1, null], first)).toMatchObject({ outcome: "close", points: 50 });
  expect(markAnswer(steps, [-1, 0.5, null], first)).toMatchObject({
    outcome: "wrong",
    points: 0,
    slots: [
      { position: 0, direction: true, size: true },
      { position: 1, direction: false, size: true },
    ],
  });
});

test("a direction has no size, and is right in every slot or wrong", () => {
  const slots = [
    { position: 0, direction: true, size: null },
    { position: 1, direction: true, size: null },
    { position: 2, direction: false, size: null },
  ];
  expect(markAnswer(toManagers, [-1, 1, 0], first)).toMatchObject({ outcome: "wrong", points: 0, slots });
  expect(markAnswer(toManagers, [-1, 1, 1], first)).toMatchObject({ outcome: "right", points: 100 });
});

test("hints take a tenth, three tenths and six tenths", () => {
  const points = ([0, 1, 2, 3] as const).map((hints) => markAnswer(ownBlame, [0.055], { ...first, hints }).points);
  expect(points).toEqual([100, 90, 70, 40]);
  expect(markAnswer(ownBlame, [0.055], { hints: 2, retry: true, mayEarn: true }).points).toBe(49);
});

test("what has been seen already earns nothing, however right", () => {
  expect(markAnswer(ownBlame, [0.055], { ...first, mayEarn: false })).toMatchObject({ outcome: "right", points: 0 });
});

test("a missing value is wrong", () => {
  for (const values of [[], [null]]) {
    expect(markAnswer(ownBlame, values, first)).toMatchObject({
      outcome: "wrong",
      slots: [{ position: 0, direction: false, size: false }],
    });
  }
});
