/** How fast the engine learns on this machine: one update is one pass of the whole customer book. */

import { bench, describe } from "vitest";
import { exp, tanh } from "#engine/arithmetic.ts";
import { backward } from "#engine/backward.ts";
import { createBatchBuffers, trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { randomStart } from "#engine/start.ts";
import { createTrace } from "#engine/trace.ts";

const xor = [
  { input: [0, 0], target: [0] },
  { input: [0, 1], target: [1] },
  { input: [1, 0], target: [1] },
  { input: [1, 1], target: [0] },
];
const shape = { sizes: [2, 2, 3, 1], activations: ["tanh", "tanh", "sigmoid"] } as const;

describe("a company of 2-2-3-1", () => {
  const network = randomStart(shape, 1);
  const trace = createTrace(network);
  const buffers = createBatchBuffers(network);

  bench("forward and backward, one customer", () => {
    forward(network, trace, [1, 0]);
    backward(network, trace, [1], "quadratic");
  });

  bench("100 updates on XOR", () => {
    trainBatch(randomStart(shape, 1), xor, { cost: "quadratic", rate: 3, updates: 100 }, buffers);
  });
});

describe("1000 values", () => {
  const values = Array.from({ length: 1000 }, (_, index) => (index - 500) / 100);
  const sumOf = (curve: (x: number) => number) => values.reduce((sum, x) => sum + curve(x), 0);

  bench("the engine's exp", () => {
    sumOf(exp);
  });
  bench("Math.exp", () => {
    sumOf(Math.exp);
  });
  bench("the engine's tanh", () => {
    sumOf(tanh);
  });
  bench("Math.tanh", () => {
    sumOf(Math.tanh);
  });
});
