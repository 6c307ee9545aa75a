/** The recipes: with which activations, cost, boldness and start a company learns. */

import type { Shape } from "./shape.ts";

export type RecipeName = "default" | "article";

export interface Recipe {
  readonly sizes: readonly number[]; // signals first, then the people per layer: [3, 2, 3, 1]
  readonly activations: readonly ("tanh" | "sigmoid")[]; // one per layer of people
  readonly cost: "quadratic";
  readonly boldness: 3 | 10; // learning rate η, for the mean gradient of a whole quarter
  readonly deviation: "fan-in" | 1; // of the start: 1/√fan-in with gut feelings of 0, or 1 for trusts and gut feelings
}

/** The names of the recipes, the default first. */
export const recipeNames: readonly RecipeName[] = ["default", "article"];

/**
 * Gives the recipe for a company.
 *
 * @param name "default": reports from −1 to 1 by tanh, a sigmoid CEO; "article": all sigmoid, start N(0, 1)
 * @param shape the people
 * @param signals how many signals a customer has, at least 1
 *
 * Source of the article's: Nielsen, Neural Networks and Deep Learning, chapter 1
 */
export function recipeOf(name: RecipeName, shape: Shape, signals: number): Recipe {
  const sizes = [signals, ...shape.layers];
  if (name === "article") {
    return { sizes, activations: shape.layers.map(() => "sigmoid"), cost: "quadratic", boldness: 10, deviation: 1 };
  }
  const ceo = shape.layers.length - 1;
  const activations = shape.layers.map((_, layer) => (layer === ceo ? "sigmoid" : "tanh"));
  return { sizes, activations, cost: "quadratic", boldness: 3, deviation: "fan-in" };
}
