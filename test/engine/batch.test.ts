/** Means over a batch, and what training refuses. */

import { expect, test } from "vitest";
import { backward } from "#engine/backward.ts";
import { createBatchBuffers, isSolved, meanCost, meanGradients, type Training, trainBatch } from "#engine/batch.ts";
import { costOf } from "#engine/cost.ts";
import { forward } from "#engine/forward.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

const shape = { sizes: [2, 2, 1], activations: ["tanh", "sigmoid"] } as const;
const network = randomStart(shape, 21);
const samples = [
  { input: [0, 1], target: [1] },
  { input: [1, 1], target: [0] },
  { input: [0.2, 0.4], target: [1] },
];

test("meanGradients is the mean of the samples' own gradients", () => {
  const mean = meanGradients(network, samples, "quadratic", createBatchBuffers(network));
  const traces = samples.map(({ input, target }) => {
    const trace = createTrace(network);
    forward(network, trace, input);
    backward(network, trace, target, "quadratic");
    return trace;
  });
  for (const [layer, values] of mean.weightGradients.entries()) {
    values.forEach((value, edge) => {
      const sum = traces.reduce((total, trace) => total + (trace.weightGradients[layer]?.[edge] ?? NaN), 0);
      expect(value).toBeCloseTo(sum / 3, 14);
    });
  }
  const lastDeltas = traces.map((trace) => trace.deltas[1]?.[0] ?? NaN);
  expect(mean.biasGradients[1]?.[0]).toBeCloseTo(lastDeltas.reduce((sum, delta) => sum + delta) / 3, 14);
});

test.each(["quadratic", "cross-entropy"] as const)("meanCost is the mean of the samples' own %s costs", (cost) => {
  const trace = createTrace(network);
  const costs = samples.map(({ input, target }) => costOf(cost, forward(network, trace, input), target));
  expect(meanCost(network, samples, cost, trace)).toBeCloseTo(costs.reduce((sum, each) => sum + each) / 3, 14);
});

test("trainBatch without a tolerance makes all its updates and lowers the cost", () => {
  const trained = randomStart(shape, 21);
  const trace = createTrace(network);
  const before = meanCost(trained, samples, "quadratic", trace);
  const result = trainBatch(trained, samples, { cost: "quadratic", rate: 1, updates: 50 });
  expect(result).toEqual({ updates: 50, solved: false });
  expect(meanCost(trained, samples, "quadratic", trace)).toBeLessThan(before);
});

test("isSolved asks every output of every sample", () => {
  const gaps = samples.map(({ input, target }) => {
    const [output] = forward(network, createTrace(network), input);
    return Math.abs((target[0] ?? NaN) - (output ?? NaN));
  });
  const worst = Math.max(...gaps);
  expect(isSolved(network, samples, worst)).toBe(true);
  expect(isSolved(network, samples, worst - 1e-9)).toBe(false);
});

const training: Training = { cost: "quadratic", rate: 1, updates: 1 };

test.each([
  [
    () => meanCost(network, [], "quadratic", createTrace(network)),
    "Cannot compute the mean cost as the batch must have at least 1 sample: it has 0",
  ],
  [() => trainBatch(network, [], training), "Cannot train as the batch must have at least 1 sample: it has 0"],
  [
    () => trainBatch(network, samples, { ...training, updates: -1 }),
    "Cannot train as the updates must be a whole number from 0 on: it is -1",
  ],
  [
    () => trainBatch(network, samples, { ...training, until: NaN }),
    "Cannot train as the tolerance must be a finite number: it is NaN",
  ],
  [
    () => trainBatch(network, [{ input: [1], target: [1] }], training),
    "Cannot run forward as the input must have 2 values: it has 1",
  ],
  [
    () => isSolved(network, [{ input: [1, 1], target: [] }], 0.3),
    "Cannot tell whether it is solved as the target must have 1 value: it has 0",
  ],
])("a bad batch throws one sentence and changes nothing (%#)", (attempt, sentence) => {
  expect(attempt).toThrow(new RangeError(sentence));
  expect(network).toEqual(randomStart(shape, 21));
});
