/** The engine's own exp, tanh and log: how near the truth they are, and that they never change. */

import { expect, test } from "vitest";
import { exp, log, tanh } from "#engine/arithmetic.ts";
import { arithmeticHash } from "./arithmetic-hash.ts";

const points = 100_000;

/** The distance in units of the last place: doubles of one sign lie in the order of their bits. */
function ulpsApart(one: number, other: number): number {
  const bits = new BigInt64Array(new Float64Array([one, other]).buffer);
  return Math.abs(Number((bits[0] ?? 0n) - (bits[1] ?? 0n)));
}

function farthest(own: (x: number) => number, standard: (x: number) => number, [low, high]: [number, number]): number {
  let worst = 0;
  for (let index = 0; index < points; index += 1) {
    const x = low + ((high - low) * index) / (points - 1);
    worst = Math.max(worst, ulpsApart(own(x), standard(x)));
  }
  return worst;
}

test.each([
  {
    name: "exp",
    own: exp,
    standard: Math.exp,
    ranges: [
      [-745, 709.7],
      [-20, 20],
      [-0.4, 0.4],
    ],
  },
  {
    name: "tanh",
    own: tanh,
    standard: Math.tanh,
    ranges: [
      [-25, 25],
      [-2, 2],
      [-0.2, 0.2],
    ],
  },
  {
    name: "log",
    own: log,
    standard: Math.log,
    ranges: [
      [1e-9, 1e9],
      [0.01, 4],
      [0.9, 1.1],
      [5e-324, 1e-310],
    ],
  },
] as const)("$name stays within 2 units in the last place of the standard one", ({ own, standard, ranges }) => {
  for (const [low, high] of ranges) expect(farthest(own, standard, [low, high])).toBeLessThanOrEqual(2);
});

// The doubles nearest to the true values, from 40 digits of them.
test.each([
  { name: "exp(2)", value: exp(2), truth: 7.38905609893065 },
  { name: "exp(-1)", value: exp(-1), truth: 0.36787944117144233 },
  { name: "exp(10)", value: exp(10), truth: 22026.465794806718 },
  { name: "tanh(0.1)", value: tanh(0.1), truth: 0.09966799462495582 },
  { name: "tanh(0.5)", value: tanh(0.5), truth: 0.46211715726000974 },
  { name: "tanh(1)", value: tanh(1), truth: 0.7615941559557649 },
  { name: "tanh(3)", value: tanh(3), truth: 0.9950547536867305 },
  { name: "log(3)", value: log(3), truth: 1.0986122886681098 },
  { name: "log(7)", value: log(7), truth: 1.9459101490553132 },
])("$name is the true value to the last place but one", ({ value, truth }) => {
  expect(ulpsApart(value, truth)).toBeLessThanOrEqual(1);
});

test("exp, tanh and log answer at the ends of the number line", () => {
  expect([exp(0), exp(-0), exp(710), exp(-746), exp(Infinity), exp(-Infinity)]).toEqual([
    1,
    1,
    Infinity,
    0,
    Infinity,
    0,
  ]);
  expect(exp(709.782712893384)).toBeLessThan(Infinity);
  expect(exp(-745.13)).toBe(5e-324);
  expect([tanh(0), tanh(-0), tanh(30), tanh(-Infinity), tanh(1e-300)]).toEqual([0, -0, 1, -1, 1e-300]);
  expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
  expect([exp(NaN), tanh(NaN), log(NaN), log(-1)]).toEqual([NaN, NaN, NaN, NaN]);
});

test("tanh is exactly odd and never leaves [-1, 1]", () => {
  for (let x = 0; x < 25; x += 0.001) {
    expect(tanh(-x)).toBe(-tanh(x));
    expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
  }
});

// A replay of an old session must show the numbers of its day. Whoever changes this line changes every game.
test("exp and tanh give the bits they have always given", () => {
  expect(arithmeticHash()).toBe("aaa8058b");
});
