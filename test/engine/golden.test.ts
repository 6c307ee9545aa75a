/** The worked examples of the lesson, computed by hand outside this code. */

import { expect, test } from "vitest";
import type { ActivationName } from "#engine/activation.ts";
import { adjust } from "#engine/adjust.ts";
import { backward } from "#engine/backward.ts";
import { costOf } from "#engine/cost.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type Network } from "#engine/network.ts";
import { createTrace, type Trace } from "#engine/trace.ts";

const input = [1, 0];
const target = [1];

function company(activations: readonly ActivationName[]): Network {
  return fromPlain({
    sizes: [2, 2, 3, 1],
    activations,
    weights: [
      [0.5, -0.5, 0.3, 0.8],
      [0.4, -0.6, 0.7, 0.2, -0.3, 0.5],
      [0.6, -0.4, 0.9],
    ],
    biases: [[0.1, -0.2], [0, 0.1, -0.1], [-0.2]],
  });
}

function passed(network: Network): Trace {
  const trace = createTrace(network);
  forward(network, trace, input);
  backward(network, trace, target, "quadratic");
  return trace;
}

function expectNear(actual: ArrayLike<number> | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((actual?.[index] ?? Number.NaN) - value)).toBeLessThan(1e-6);
  });
}

test("forward gives the activations of the all-sigmoid example to 1e-6", () => {
  const { activations } = passed(company(["sigmoid", "sigmoid", "sigmoid"]));
  expectNear(activations[1], [0.645656, 0.524979]);
  expectNear(activations[2], [0.485823, 0.658576, 0.492199]);
  expectNear(activations[3], [0.567349]);
});

test("backward gives the deltas and gradients of the all-sigmoid example to 1e-6", () => {
  const trace = passed(company(["sigmoid", "sigmoid", "sigmoid"]));
  expectNear(trace.deltas[2], [-0.1062]);
  expectNear(trace.deltas[1], [-0.015917, 0.009552, -0.023889]);
  expectNear(trace.deltas[0], [0.001713, -0.000121]);
  expectNear(trace.weightGradients[2], [-0.051595, -0.069941, -0.052272]);
  expectNear(trace.weightGradients[1], [-0.010277, -0.008356, 0.006167, 0.005015, -0.015424, -0.012541]);
  expectNear(trace.weightGradients[0], [0.001713, 0, -0.000121, 0]);
});

test("adjust takes the all-sigmoid example from its cost to the next at rate 1", () => {
  const network = company(["sigmoid", "sigmoid", "sigmoid"]);
  const trace = passed(network);
  expectNear([costOf("quadratic", trace.activations[3] ?? [], target)], [0.093594]);
  adjust(network, trace, 1);
  const output = forward(network, trace, input);
  expectNear(output, [0.619954]);
  expectNear([costOf("quadratic", output, target)], [0.072217]);
});

test("forward and backward give the numbers of the default recipe to 1e-6", () => {
  const trace = passed(company(["tanh", "tanh", "sigmoid"]));
  expectNear(trace.activations[1], [0.53705, 0.099668]);
  expectNear(trace.activations[2], [0.153789, 0.458862, -0.208192]);
  expectNear(trace.activations[3], [0.382572]);
  expectNear(trace.deltas[2], [-0.145843]);
  expectNear(trace.deltas[1], [-0.085436, 0.046054, -0.125569]);
  expectNear(trace.deltas[0], [0.025428, -0.002289]);
});

test("adjust takes the default recipe's output to 0.665034 at rate 3", () => {
  const network = company(["tanh", "tanh", "sigmoid"]);
  const trace = passed(network);
  adjust(network, trace, 3);
  expectNear(forward(network, trace, input), [0.665034]);
});

test("backward leaves a message on every edge: the weight times the delta of the neuron it leads to", () => {
  const network = company(["tanh", "tanh", "sigmoid"]);
  const trace = passed(network);
  const delta = trace.deltas[2]?.[0] ?? Number.NaN;
  expect(Array.from(trace.messages[2] ?? [])).toEqual([0.6 * delta, -0.4 * delta, 0.9 * delta]);
  const toSecondManager = trace.deltas[1]?.[1] ?? Number.NaN;
  expect(trace.messages[1]?.[1 * 2 + 0]).toBe(0.7 * toSecondManager);
});
