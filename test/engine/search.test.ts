import { expect, test } from "vitest";
import { isSolved, meanCost, type Sample } from "#engine/batch.ts";
import { copyNetwork, type Network, toPlain } from "#engine/network.ts";
import { parametersOf, placeOf } from "#engine/parameter.ts";
import { createRandom } from "#engine/random.ts";
import { combineOn, firstNudge, nudgeOn, startSearch, tryCombination, tryNudge } from "#engine/search.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

const or: readonly Sample[] = [
  { input: [0, 0], target: [0] },
  { input: [0, 1], target: [1] },
  { input: [1, 0], target: [1] },
  { input: [1, 1], target: [1] },
];

const start = (seed = 1): Network =>
  randomStart({ sizes: [2, 2, 3, 1], activations: ["tanh", "tanh", "sigmoid"] }, seed);
const searching = (network: Network) => startSearch(network, { samples: or, cost: "quadratic" });
const costOfAll = (network: Network): number => meanCost(network, or, "quadratic", createTrace(network));

test("a nudge stays when the cost of all samples falls, and is put back to the last bit when it does not", () => {
  const network = start();
  const before = toPlain(network);
  for (const parameter of parametersOf(network)) {
    for (const by of [0.5, -0.5]) {
      const search = searching(network);
      const { tried, isKept } = tryNudge(search, parameter, by);
      expect(isKept).toBe(tried < search.best);
      if (!isKept) expect(toPlain(network)).toEqual(before);
      const { values, index } = placeOf(network, parameter);
      if (isKept)
        values[index] = before[parameter.kind === "bias" ? "biases" : "weights"][parameter.layer]?.[index] ?? 0;
      expect(toPlain(network)).toEqual(before);
    }
  }
});

test("of combinations the best is kept: neither numbers nor best cost ever get worse", () => {
  const network = start();
  const kept = tryCombination(searching(network), start(2));
  const worse = costOfAll(start(2)) >= costOfAll(start(1));
  expect(kept.isKept).toBe(!worse);
  let last = costOfAll(network);
  const random = createRandom(3);
  for (let slice = 0; slice < 20; slice += 1) {
    const { best } = combineOn(searching(network), { levels: [-5, -2.5, 0, 2.5, 5], random, evaluations: 10 });
    expect(best).toBeLessThanOrEqual(last);
    expect(costOfAll(network)).toBe(best);
    last = best;
  }
});

test("both searches count every trial, and stop as soon as all samples are near enough", () => {
  const nudged = start();
  const { evaluations, solved, best } = nudgeOn(searching(nudged), {
    step: 0.5,
    turn: firstNudge,
    evaluations: 5000,
    until: 0.3,
  });
  expect(solved).toBe(true);
  expect(isSolved(nudged, or, 0.3)).toBe(true);
  expect(costOfAll(nudged)).toBe(best);
  expect(evaluations).toBeLessThan(5000);
  const combined = start();
  const found = combineOn(searching(combined), { levels: [-5, 0, 5], random: createRandom(1), evaluations: 7 });
  expect(found).toMatchObject({ evaluations: 7, solved: false });
});

test("a search that is taken up again goes on as if it had never stopped", () => {
  const whole = start();
  nudgeOn(searching(whole), { step: 0.5, turn: firstNudge, evaluations: 100 });
  const sliced = start();
  let turn = firstNudge;
  for (let slice = 0; slice < 10; slice += 1)
    ({ turn } = nudgeOn(searching(sliced), { step: 0.5, turn, evaluations: 10 }));
  expect(toPlain(sliced)).toEqual(toPlain(whole));
});

test("what does not fit is refused, and leaves the network as it was", () => {
  const network = start();
  const before = toPlain(network);
  const search = searching(network);
  expect(() => tryNudge(search, { kind: "bias", layer: 0, to: 9 }, 1)).toThrow(RangeError);
  expect(() => tryNudge(search, { kind: "bias", layer: 0, to: 0 }, Number.NaN)).toThrow(RangeError);
  const copy = copyNetwork(network);
  expect(() => tryNudge(searching(copy), { kind: "bias", layer: 0, to: 0 }, Number.POSITIVE_INFINITY)).toThrow();
  expect(toPlain(copy)).toEqual(toPlain(network));
  expect(toPlain(network).biases).toEqual(before.biases);
});
