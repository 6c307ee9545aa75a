import { expect, test } from "vitest";
import { recipeOf } from "#company/recipe.ts";
import { shapeOf } from "#company/shape.ts";

test("recipeOf gives the default company tanh people and a sigmoid CEO", () => {
  expect(recipeOf("default", shapeOf("article"), 3)).toEqual({
    sizes: [3, 2, 3, 1],
    activations: ["tanh", "tanh", "sigmoid"],
    cost: "quadratic",
    boldness: 3,
    deviation: "fan-in",
  });
});

test("recipeOf gives the article's own company sigmoid people, a wide start and more boldness", () => {
  expect(recipeOf("article", shapeOf([4, 2, 2, 1]), 2)).toEqual({
    sizes: [2, 4, 2, 2, 1],
    activations: ["sigmoid", "sigmoid", "sigmoid", "sigmoid"],
    cost: "quadratic",
    boldness: 10,
    deviation: 1,
  });
});
