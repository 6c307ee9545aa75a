/** Writes a customer of a book in one line, as in a table. */

import type { Customer } from "../book.ts";

/**
 * Makes a customer.
 *
 * @param name as shown
 * @param signals one value per signal of the book, in the book's order
 * @param outcome what really happened
 */
export function row(name: string, signals: readonly number[], outcome: 0 | 1): Customer {
  return { name, signals, outcome };
}
