/** The six built-in customer books, by name. */

import type { Book } from "./book.ts";
import { buyBook } from "./scenarios/buy.ts";
import { catBook } from "./scenarios/cat.ts";
import { fitBook } from "./scenarios/fit.ts";
import { andBook, orBook, xorBook } from "./scenarios/gates.ts";

export type ScenarioName = "BUY" | "AND" | "OR" | "XOR" | "CAT" | "FIT";

/** The names of the scenarios, the default first. */
export const scenarioNames: readonly ScenarioName[] = ["BUY", "AND", "OR", "XOR", "CAT", "FIT"];

const books: Readonly<Record<ScenarioName, Book>> = {
  BUY: buyBook,
  AND: andBook,
  OR: orBook,
  XOR: xorBook,
  CAT: catBook,
  FIT: fitBook,
};

/**
 * Gives the customer book of a scenario.
 *
 * @param name one of `scenarioNames`
 * @returns the shared book, read-only
 */
export function bookOf(name: ScenarioName): Book {
  return books[name];
}
