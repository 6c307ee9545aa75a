/** Writes a teacher's own book as the lines of a file, which can be read back and opened in a spreadsheet. */

import type { Book, Customer } from "../book.ts";
import { alike, guarded, unguarded } from "./cell.ts";
import type { BookHead } from "./read.ts";
import type { Row } from "./table.ts";

const headings = ["Title", "Question", "Yes", "No"] as const;

/**
 * Writes a book: its head, a free line, the table, and after a line "Sealed" the sealed customers.
 *
 * @param book without faults; its icons are left out, as they follow from the names
 * @returns the cells of every line; none starts a formula in a spreadsheet
 */
export function linesOfBook(book: Book): readonly (readonly string[])[] {
  const texts = [book.title, book.question, book.yes, book.no];
  const head = headings.map((heading, index) => [heading, guarded(texts[index] ?? "")]);
  const names = ["Name", ...book.signals.map(({ name }) => guarded(name)), "Outcome"];
  const lineOf = ({ name, signals, outcome }: Customer) => {
    return [guarded(name), ...signals.map(String), guarded(outcome === 1 ? book.yes : book.no)];
  };
  const sealed = book.sealed.length === 0 ? [] : [[], ["Sealed"], ...book.sealed.map(lineOf)];
  return [...head, [], names, ...book.customers.map(lineOf), ...sealed];
}

/**
 * Reads the head that `linesOfBook` has written.
 *
 * @param rows the first lines of a file
 * @returns null where the file has none and is nothing but a table
 */
export function headOfLines(rows: readonly Row[]): BookHead | null {
  const texts = headings.map((heading, index) => {
    const [name = "", text = "", ...others] = (rows[index]?.cells ?? []).map(unguarded);
    return alike(name) === alike(heading) && others.every((other) => other === "") ? text : null;
  });
  const [title, question, yes, no] = texts;
  if (title == null || question == null || yes == null || no == null) return null;
  return { title, question, yes, no };
}

/** How many lines the head takes, so that the table begins after them. */
export const headLines = headings.length;
