/** Networks, their plain form, and the shapes that are refused. */

import { expect, test } from "vitest";
import { copyNetwork, createNetwork, fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";

const shape = { sizes: [2, 3, 1], activations: ["tanh", "sigmoid"] } as const;

function plain(changes: Partial<Record<keyof PlainNetwork, unknown>>): PlainNetwork {
  return { ...toPlain(createNetwork(shape)), ...changes } as PlainNetwork;
}

test("createNetwork gives zeros in the layout of its shape", () => {
  const network = createNetwork(shape);
  expect(network.weights).toEqual([new Float64Array(6), new Float64Array(3)]);
  expect(network.biases).toEqual([new Float64Array(3), new Float64Array(1)]);
});

test("copyNetwork shares no number with the original", () => {
  const network = randomStart(shape, 1);
  const copy = copyNetwork(network);
  expect(copy).toEqual(network);
  copy.weights[0]?.fill(9);
  expect(network).toEqual(randomStart(shape, 1));
});

test("toPlain and fromPlain carry a network through JSON bit by bit", () => {
  const network = randomStart({ ...shape, deviation: 1 }, 3);
  expect(fromPlain(JSON.parse(JSON.stringify(toPlain(network))))).toEqual(network);
});

test.each([
  [{ sizes: [2] }, "it must have 1 to 5 layers after the inputs: it has 0"],
  [{ sizes: [1, 1, 1, 1, 1, 1, 1] }, "it must have 1 to 5 layers after the inputs: it has 6"],
  [{ sizes: [2, 0, 1] }, "a layer must have 1 to 1000 nodes: it has 0"],
  [{ sizes: [2, 1.5, 1] }, "a layer must have 1 to 1000 nodes: it has 1.5"],
  [{ sizes: [2, NaN, 1] }, "a layer must have 1 to 1000 nodes: it has NaN"],
  [{ activations: ["tanh"] }, "it must have 2 activations, one for each layer after the inputs: it has 1"],
  [{ activations: ["tanh", "sine"] }, "an activation must be one of tanh, sigmoid, relu, linear: it is sine"],
  [{ weights: [[0, 0, 0, 0, 0, 0]] }, "its weights must have 2 layers: they have 1"],
  [
    {
      weights: [
        [0, 0, 0, 0, 0],
        [0, 0, 0],
      ],
    },
    "the weights of layer 1 must have 6 values: it has 5",
  ],
  [{ biases: [[0, 0, 0], [Infinity]] }, "the biases of layer 2 must hold finite numbers: value 1 is Infinity"],
  [{ biases: [[0, null, 0], [0]] }, "the biases of layer 1 must hold finite numbers: value 2 is null"],
])("fromPlain refuses %j", (changes, reason) => {
  expect(() => fromPlain(plain(changes))).toThrow(new RangeError(`Cannot create a network as ${reason}`));
});
