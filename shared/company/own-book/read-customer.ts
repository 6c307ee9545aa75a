/** Reads one line of a teacher's table as a customer, or says in plain words why it is none. */

import type { Customer } from "../book.ts";
import { inSentence, numberInCell, outcomeInCell } from "./cell.ts";
import type { Row, Table } from "./table.ts";

export interface LineFault {
  readonly line: number; // of the text, from 1; 0 means the book as a whole
  readonly message: string; // one plain sentence
}

export interface Reading {
  readonly line: number;
  readonly values: readonly (number | null)[]; // one per signal, null where it is no number; none at a wrong width
  readonly customer: Customer | null; // null where a cell cannot be read
  readonly faults: readonly LineFault[];
}

export const commaHint = "Where a comma is the decimal sign, semicolons go between the columns.";

/**
 * Reads a customer. Whether the numbers lie in their range is left to `checkBook`.
 *
 * @param row of `table`
 * @param words the outcomes 1 and 0 in the book's words
 */
export function readCustomer(
  { line, cells }: Row,
  { table, words }: { readonly table: Table; readonly words: { readonly yes: string; readonly no: string } },
): Reading {
  if (cells.length !== table.width) {
    return { line, values: [], customer: null, faults: [{ line, message: widthFault(cells, table) }] };
  }
  const texts = cells.slice(1, -1);
  const said = cells.at(-1) ?? "";
  const values = texts.map(numberInCell);
  const outcome = outcomeInCell(said, words);
  const messages = texts.flatMap((text, index) => {
    return values[index] === null ? [signalFault(table.signals[index] ?? "", text)] : [];
  });
  if (outcome === null) messages.push(outcomeFault(said));
  const faults = messages.map((message) => ({ line, message }));
  if (outcome === null || faults.length > 0) return { line, values, customer: null, faults };
  const signals = values.filter((value) => value !== null);
  return { line, values, customer: { name: cells[0] ?? "", signals, outcome }, faults };
}

function widthFault(cells: readonly string[], { width }: Table): string {
  const fault = `A customer needs ${width} columns, as in the first line: this one has ${cells.length}.`;
  const hasSplitFigures = cells.length > width && cells.some((cell) => /^\d+$/.test(cell));
  return hasSplitFigures ? `${fault} ${commaHint}` : fault;
}

function signalFault(signal: string, text: string): string {
  const name = inSentence(signal);
  return text === "" ? `${name} is missing.` : `${name} must be a number from −1 to 1: it is “${inSentence(text)}”.`;
}

function outcomeFault(text: string): string {
  if (text === "") return "The outcome is missing.";
  return `The outcome must be yes or no, 1 or 0, or your own word for it: it is “${inSentence(text)}”.`;
}
