/** Seeded random numbers and the starts drawn from them. */

import { expect, test } from "vitest";
import { createRandom } from "#engine/random.ts";
import { randomStart } from "#engine/start.ts";

const draws = 100_000;

function drawn(draw: () => number): number[] {
  return Array.from({ length: draws }, draw);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

// A seed stored in an old session must still give its game.
test("createRandom gives the numbers it has always given", () => {
  const random = createRandom(42);
  expect([random.next(), random.normal(), random.below(1000)]).toEqual([0.9705673231091424, 0.19782374010952808, 972]);
  expect(random.shuffle([1, 2, 3, 4, 5])).toEqual([2, 4, 3, 1, 5]);
});

test("createRandom gives the same numbers for the same seed and others for another", () => {
  const [one, same, other] = [createRandom(7), createRandom(7), createRandom(8)].map((random) =>
    Array.from({ length: 20 }, () => random.normal()),
  );
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

test("createRandom tells seeds apart that differ only above 32 bits", () => {
  expect(createRandom(1).next()).not.toBe(createRandom(1 + 2 ** 32).next());
});

test("the first numbers of neighbouring seeds are spread evenly and unrelated", () => {
  const firsts = Array.from({ length: 10_000 }, (_, seed) => createRandom(seed).next());
  const pairs = firsts.slice(1).map((value, index) => (value - 0.5) * ((firsts[index] ?? 0) - 0.5));
  expect(Math.abs(meanOf(firsts) - 0.5)).toBeLessThan(0.01);
  expect(Math.abs(meanOf(pairs) * 12)).toBeLessThan(0.03);
});

test("next stays in [0, 1) and is uniform", () => {
  const random = createRandom(1);
  const values = drawn(() => random.next());
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(Math.abs(meanOf(values) - 0.5)).toBeLessThan(0.005);
  expect(Math.abs(deviationOf(values) - Math.sqrt(1 / 12))).toBeLessThan(0.003);
});

test("normal has mean 0, deviation 1 and the normal share within each deviation", () => {
  const random = createRandom(2);
  const values = drawn(() => random.normal());
  const within = (limit: number) => values.filter((value) => Math.abs(value) < limit).length / draws;
  expect(Math.abs(meanOf(values))).toBeLessThan(0.015);
  expect(Math.abs(deviationOf(values) - 1)).toBeLessThan(0.01);
  expect(Math.abs(within(1) - 0.6827)).toBeLessThan(0.007);
  expect(Math.abs(within(2) - 0.9545)).toBeLessThan(0.004);
});

test("below gives every number from 0 on equally often and never the count itself", () => {
  const random = createRandom(3);
  const counts = [0, 0, 0, 0, 0, 0];
  for (const value of drawn(() => random.below(6))) counts[value] = (counts[value] ?? 0) + 1;
  expect(counts).toHaveLength(6);
  for (const count of counts) expect(Math.abs(count / draws - 1 / 6)).toBeLessThan(0.006);
});

test("shuffle gives every order equally often and leaves its argument alone", () => {
  const random = createRandom(4);
  const values = ["a", "b", "c"];
  const orders = new Map<string, number>();
  for (let draw = 0; draw < 12_000; draw += 1) {
    const order = random.shuffle(values).join("");
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(values).toEqual(["a", "b", "c"]);
  expect(orders.size).toBe(6);
  for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test("randomStart draws weights of deviation 1/sqrt(fan-in) and biases 0", () => {
  const network = randomStart({ sizes: [100, 400, 100], activations: ["tanh", "sigmoid"] }, 5);
  const [first, second] = network.weights.map((weights) => deviationOf([...weights]));
  expect(Math.abs((first ?? 0) - 0.1)).toBeLessThan(0.002);
  expect(Math.abs((second ?? 0) - 0.05)).toBeLessThan(0.001);
  expect(network.biases.every((biases) => biases.every((bias) => bias === 0))).toBe(true);
});

test("randomStart draws weights and biases alike when the deviation is a number", () => {
  const network = randomStart({ sizes: [100, 500], activations: ["sigmoid"], deviation: 2 }, 5);
  expect(Math.abs(deviationOf([...(network.weights[0] ?? [])]) - 2)).toBeLessThan(0.03);
  expect(Math.abs(deviationOf([...(network.biases[0] ?? [])]) - 2)).toBeLessThan(0.2);
});

const shape = { sizes: [2, 1], activations: ["tanh"] } as const;

test.each([
  [() => createRandom(0.5), "Cannot create random numbers as the seed must be a whole number: it is 0.5"],
  [() => createRandom(NaN), "Cannot create random numbers as the seed must be a whole number: it is NaN"],
  [() => createRandom(1).below(0), "Cannot draw a number as the count must be a whole number from 1 to 2^32: it is 0"],
  [
    () => randomStart({ ...shape, deviation: -1 }, 1),
    "Cannot draw a start as the deviation must be fan-in or a number from 0 on: it is -1",
  ],
])("bad seeds, counts and deviations throw one sentence (%#)", (attempt, sentence) => {
  expect(attempt).toThrow(new RangeError(sentence));
});
