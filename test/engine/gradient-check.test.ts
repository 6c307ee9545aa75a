/** What backward says, held against wiggling every weight and bias of many random networks. */

import { expect, test } from "vitest";
import { ACTIVATION_NAMES, type ActivationName } from "#engine/activation.ts";
import type { Sample } from "#engine/batch.ts";
import type { CostName } from "#engine/cost.ts";
import { forward } from "#engine/forward.ts";
import { centralDifference, largestGradientError, WIDEST_WIGGLE } from "#engine/gradient-check.ts";
import type { Network } from "#engine/network.ts";
import { parametersOf } from "#engine/parameter.ts";
import { createRandom, type Random } from "#engine/random.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

interface Case {
  readonly network: Network;
  readonly sample: Sample;
  readonly cost: CostName;
}

const networks = 1000;
const depths = [1, 2, 3, 4, 5];

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const [value] = random.shuffle(values);
  if (value === undefined) throw new Error("Nothing to pick from");
  return value;
}

/** Depths, costs and output activations take turns, so that every one of them comes up often. */
function drawCase(random: Random, number: number): Case {
  const depth = depths[number % depths.length] ?? 1;
  const cost: CostName = number % 2 === 0 ? "quadratic" : "cross-entropy";
  const last = ACTIVATION_NAMES[Math.floor(number / 2) % ACTIVATION_NAMES.length] ?? "tanh";
  const hidden = Array.from({ length: depth - 1 }, () => pick(random, ACTIVATION_NAMES));
  const activations: ActivationName[] = [...hidden, cost === "cross-entropy" ? "sigmoid" : last];
  const sizes = Array.from({ length: depth + 1 }, () => 1 + random.below(4));
  for (;;) {
    const network = randomStart({ sizes, activations }, random.below(2 ** 32));
    for (const biases of network.biases) for (const index of biases.keys()) biases[index] = random.normal() / 2;
    const input = Array.from({ length: sizes[0] ?? 1 }, () => random.normal());
    const target = Array.from({ length: sizes[depth] ?? 1 }, () => random.next());
    if (isFarFromKinks(network, input)) return { network, sample: { input, target }, cost };
  }
}

/**
 * A weighted input near 0 could cross the kink of ReLU while a weight is wiggled, and no derivative exists there. By
 * how much the wiggle of one weight can move any weighted input is bounded by the products of the weights above it.
 */
function isFarFromKinks(network: Network, input: readonly number[]): boolean {
  const trace = createTrace(network);
  forward(network, trace, input);
  const loudest = Math.max(1, ...trace.activations.map((layer) => Math.max(...layer.map(Math.abs))));
  let reach = WIDEST_WIGGLE * loudest;
  return network.activations.every((name, layer) => {
    const weights = network.weights[layer] ?? [];
    reach *= layer === 0 ? 1 : Math.max(1, Math.max(...Array.from(weights, Math.abs)) * (network.sizes[layer] ?? 1));
    return name !== "relu" || (trace.weightedInputs[layer] ?? []).every((z) => Math.abs(z) > 2 * reach);
  });
}

test(`largestGradientError stays below 1e-6 on ${networks} random networks of every activation, cost and depth`, () => {
  const random = createRandom(1986);
  const seen = new Set<string>();
  let largest = 0;
  for (let number = 0; number < networks; number += 1) {
    const { network, sample, cost } = drawCase(random, number);
    const error = largestGradientError(network, { sample, cost });
    largest = Math.max(largest, error);
    for (const name of network.activations) seen.add(`${cost} ${network.activations.length} ${name}`);
  }
  console.info(`largest relative error of a gradient over ${networks} networks: ${largest.toExponential(1)}`);
  expect(largest).toBeLessThan(1e-6);
  // Every activation with every depth and cost, but for cross-entropy on one layer, which is sigmoid alone.
  expect(seen.size).toBe(2 * depths.length * ACTIVATION_NAMES.length - (ACTIVATION_NAMES.length - 1));
});

test("largestGradientError leaves the network as it was", () => {
  const network = randomStart({ sizes: [2, 2, 1], activations: ["tanh", "sigmoid"] }, 5);
  const before = structuredClone(network);
  largestGradientError(network, { sample: { input: [1, 0.5], target: [1] }, cost: "quadratic" });
  expect(network).toEqual(before);
});

test("centralDifference of a bias is its neuron's delta", () => {
  const network = randomStart({ sizes: [1, 1], activations: ["linear"] }, 5);
  const question = { sample: { input: [0], target: [2] }, cost: "quadratic" } as const;
  expect(centralDifference(network, { kind: "bias", layer: 0, to: 0 }, question)).toBeCloseTo(-2, 9);
});

test("parametersOf names every weight and bias once", () => {
  const network = randomStart({ sizes: [2, 2, 3, 1], activations: ["tanh", "tanh", "sigmoid"] }, 1);
  const names = parametersOf(network).map((parameter) => JSON.stringify(parameter));
  expect(new Set(names).size).toBe(19);
});
