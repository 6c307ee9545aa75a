/** Passes through a network: buffers are used again, and bad numbers are refused in one sentence. */

import { expect, test } from "vitest";
import { adjust } from "#engine/adjust.ts";
import { backward } from "#engine/backward.ts";
import { createBatchBuffers, meanGradients } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";
import { createGradients, createTrace, type Trace } from "#engine/trace.ts";

const shape = { sizes: [3, 2, 2], activations: ["relu", "sigmoid"] } as const;
const network = randomStart(shape, 11);

function arraysOf(trace: Trace): Float64Array[] {
  return Object.values(trace).flat();
}

test("forward and backward write into the arrays of the trace they are given", () => {
  const trace = createTrace(network);
  const before = arraysOf(trace);
  const output = forward(network, trace, [1, 2, 3]);
  backward(network, trace, [0, 1], "quadratic");
  expect(output).toBe(trace.activations[2]);
  const after = arraysOf(trace);
  expect(after).toHaveLength(before.length);
  for (const [index, array] of after.entries()) expect(array).toBe(before[index]);
});

test("a trace used before gives the same numbers as a new one", () => {
  const used = createTrace(network);
  forward(network, used, [-5, 4, 0.1]);
  backward(network, used, [1, 1], "cross-entropy");
  const fresh = createTrace(network);
  for (const trace of [used, fresh]) {
    forward(network, trace, [0.3, -0.2, 1]);
    backward(network, trace, [0, 1], "quadratic");
  }
  expect(used).toEqual(fresh);
});

test("meanGradients used again gives the same numbers as new buffers, in the same arrays", () => {
  const samples = [{ input: [1, 0, 1], target: [0, 1] }];
  const buffers = createBatchBuffers(network);
  meanGradients(network, [{ input: [9, 9, 9], target: [1, 1] }], "quadratic", buffers);
  const mean = meanGradients(network, samples, "quadratic", buffers);
  expect(mean).toBe(buffers.mean);
  expect(mean).toEqual(meanGradients(network, samples, "quadratic", createBatchBuffers(network)));
});

test("forward and backward leave the network as it was", () => {
  const trace = createTrace(network);
  forward(network, trace, [1, 2, 3]);
  backward(network, trace, [0, 1], "quadratic");
  expect(network).toEqual(randomStart(shape, 11));
});

test("adjust with a gradient that is not finite changes nothing", () => {
  const copy = randomStart(shape, 11);
  const gradients = createGradients(shape);
  gradients.weightGradients[0]?.fill(1);
  gradients.biasGradients[1]?.fill(NaN);
  expect(() => adjust(copy, gradients, 1)).toThrow(
    new RangeError("Cannot adjust as the bias gradients must hold finite numbers: value 1 is NaN"),
  );
  expect(copy).toEqual(network);
});

const other = createTrace({ sizes: [2, 2, 2], activations: ["tanh", "tanh"] });
const tanhs = randomStart({ sizes: [1, 1], activations: ["tanh"] }, 1);
const explosive = fromPlain({ sizes: [1, 1], activations: ["relu"], weights: [[1e200]], biases: [[0]] });
const run = (input: readonly number[]) => forward(network, createTrace(network), input);
const blame = (target: readonly number[]) => backward(network, createTrace(network), target, "quadratic");

test.each([
  [() => run([1, 2]), "Cannot run forward as the input must have 3 values: it has 2"],
  [() => run([1, NaN, 2]), "Cannot run forward as the input must hold finite numbers: value 2 is NaN"],
  [() => run([1, 2, Infinity]), "Cannot run forward as the input must hold finite numbers: value 3 is Infinity"],
  [() => forward(network, other, [1, 2, 3]), "Cannot run forward as the arrays must be made for 3-2-2: they are 2-2-2"],
  [
    () => forward(explosive, createTrace(explosive), [1e200]),
    "Cannot run forward as the weighted input must be a finite number: it is Infinity",
  ],
  [() => blame([1]), "Cannot run backward as the target must have 2 values: it has 1"],
  [() => blame([1, NaN]), "Cannot run backward as the target must hold finite numbers: value 2 is NaN"],
  [
    () => backward(network, createTrace(network), [1, 2], "cross-entropy"),
    "Cannot run backward as the target must hold numbers from 0 to 1: value 2 is 2",
  ],
  [
    () => backward(tanhs, createTrace(tanhs), [1], "cross-entropy"),
    "Cannot use cross-entropy as the last layer must be sigmoid: it is tanh",
  ],
  [() => adjust(network, createTrace(network), NaN), "Cannot adjust as the rate must be a finite number: it is NaN"],
  [() => adjust(network, other, 1), "Cannot adjust as the arrays must be made for 3-2-2: they are 2-2-2"],
])("a bad shape or number throws one sentence (%#)", (attempt, sentence) => {
  expect(attempt).toThrow(new RangeError(sentence));
});
