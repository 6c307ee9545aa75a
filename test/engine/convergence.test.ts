/** How often random starts of the default recipe learn each customer book. */

import { expect, test } from "vitest";
import { createBatchBuffers, isSolved, type Sample, trainBatch } from "#engine/batch.ts";
import { randomStart } from "#engine/start.ts";

const seeds = 500;
const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

function gate(truths: readonly number[]): Sample[] {
  return corners.map((input, index) => ({ input, target: [truths[index] ?? 0] }));
}

/** Each row: the inputs, then the truth. */
function book(rows: readonly (readonly number[])[]): Sample[] {
  return rows.map((row) => ({ input: row.slice(0, -1), target: row.slice(-1) }));
}

const or = gate([0, 1, 1, 1]);
const and = gate([0, 0, 0, 1]);
const xor = gate([0, 1, 1, 0]);
const buy = book([
  [0.9, 0.8, 0.7, 1],
  [0.8, 0.9, 0.2, 1],
  [0.6, 0.7, 0.9, 1],
  [0.7, 0.6, 0.5, 1],
  [0.9, 0.2, 0.8, 0],
  [0.2, 0.9, 0.6, 0],
  [0.3, 0.3, 0.9, 0],
  [0.1, 0.4, 0.2, 0],
]);
const cat = book([
  [0.9, 0.9, 0.2, 0.2, 1],
  [0.8, 0.7, 0.1, 0.1, 1],
  [0.6, 0.9, 0.1, 0.25, 1],
  [0.4, 0.3, 0.8, 0.5, 0],
  [0.9, 0.5, 0.8, 0.35, 0],
  [0.7, 0.6, 0.4, 0.15, 0],
  [0.3, 0.1, 0.3, 0.9, 0],
  [0.2, 0.2, 0.1, 0.1, 0],
]);

function start(samples: readonly Sample[], seed: number) {
  const signals = samples[0]?.input.length ?? 0;
  return randomStart({ sizes: [signals, 2, 3, 1], activations: ["tanh", "tanh", "sigmoid"] }, seed);
}

/** The updates each solving seed needed, fewest first. */
function updatesNeeded(samples: readonly Sample[]): number[] {
  const buffers = createBatchBuffers(start(samples, 1));
  const recipe = { cost: "quadratic", rate: 3, updates: 2000, until: 0.3 } as const;
  const needed: number[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { updates, solved } = trainBatch(start(samples, seed), samples, recipe, buffers);
    if (solved) needed.push(updates);
  }
  return needed.sort((one, other) => one - other);
}

test.each([
  { name: "OR", samples: or, share: 0.97 },
  { name: "AND", samples: and, share: 0.97 },
  { name: "CAT", samples: cat, share: 0.97 },
  { name: "BUY", samples: buy, share: 0.97 },
  { name: "XOR", samples: xor, share: 0.89 },
])("trainBatch solves $name from at least $share of 500 random starts", ({ name, samples, share }) => {
  const needed = updatesNeeded(samples);
  const solved = needed.length / seeds;
  console.info(`${name}: ${(100 * solved).toFixed(1)} % solved, median ${needed[needed.length >> 1]} updates`);
  expect(solved).toBeGreaterThanOrEqual(share);
});

test("trainBatch stops as soon as every customer is within the tolerance, and not before", () => {
  const network = start(and, 1);
  const { updates, solved } = trainBatch(network, and, { cost: "quadratic", rate: 3, updates: 2000, until: 0.3 });
  expect(solved).toBe(true);
  expect(isSolved(network, and, 0.3)).toBe(true);
  const oneShort = start(and, 1);
  trainBatch(oneShort, and, { cost: "quadratic", rate: 3, updates: updates - 1 });
  expect(isSolved(oneShort, and, 0.3)).toBe(false);
});

test("trainBatch makes no update when the network is already within the tolerance", () => {
  const network = start(and, 1);
  const before = structuredClone(network);
  const result = trainBatch(network, and, { cost: "quadratic", rate: 3, updates: 10, until: 1 });
  expect(result).toEqual({ updates: 0, solved: true });
  expect(network).toEqual(before);
});
