import { expect, test } from "vitest";
import { isShape, type Shape, shapeNames, shapeOf } from "#company/shape.ts";

test("shapeOf knows the article's company, the bare chain and the enterprise", () => {
  expect(shapeNames.map((name) => shapeOf(name).layers)).toEqual([
    [2, 3, 1],
    [1, 1, 1],
    [4, 5, 1],
  ]);
});

test("shapeOf takes layers of one's own, also as a shape, and copies them", () => {
  const layers = [8, 8, 8, 1];
  const shape: Shape = shapeOf(layers);
  expect(shape.layers).toEqual(layers);
  expect(shape.layers).not.toBe(layers);
  expect(shapeOf({ layers: [3, 1] }).layers).toEqual([3, 1]);
});

test.each([
  [[1], "must have 2 to 4 layers of people: it has 1"],
  [[2, 2, 2, 2, 1], "must have 2 to 4 layers of people: it has 5"],
  [[9, 1], "layer 1 must have 1 to 8 seats: it has 9"],
  [[2, 0, 1], "layer 2 must have 1 to 8 seats: it has 0"],
  [[2, 1.5, 1], "layer 2 must have 1 to 8 seats: it has 1.5"],
  [[2, Number.NaN, 1], "layer 2 must have 1 to 8 seats: it has NaN"],
  [[2, 3], "the last layer must be exactly one CEO: it has 3 seats"],
])("shapeOf refuses %j with a clear sentence, and isShape says no", (layers, sentence) => {
  expect(() => shapeOf(layers)).toThrow(RangeError);
  expect(() => shapeOf(layers)).toThrow(sentence);
  expect(isShape(layers)).toBe(false);
});

test("isShape says yes to every shape that holds", () => {
  expect(
    [
      [2, 3, 1],
      [1, 1],
      [8, 8, 8, 1],
    ].every(isShape),
  ).toBe(true);
});
