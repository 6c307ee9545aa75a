/** The lay-out of a teacher's table: which line names the signals, which are customers, which are sealed. */

import { bookLimits } from "../book.ts";
import { alike, unguarded } from "./cell.ts";

export interface Row {
  readonly line: number; // of the text, from 1
  readonly cells: readonly string[]; // as written; an empty line has none, or empty ones
}

export interface Table {
  readonly line: number; // of the names of the signals; 0 where there is no line at all
  readonly width: number; // columns that every customer needs: name, signals, outcome
  readonly signals: readonly string[];
  readonly customers: readonly Row[]; // their cells are tidy: trimmed, none after the outcome that is empty
  readonly sealed: readonly Row[];
  readonly usualWidth: number; // columns that most customers have; `width` where there are none
}

/** Ample for the largest book with empty lines between; what is longer is no book. */
export const mostLines = 4 * bookLimits.mostCustomers;

const nameHeadings = new Set(["", "name", "customer"]);
const sealedMarks = new Set(["sealed", "the market", "market"]);

/**
 * Lays out a table. Its first line names the signals, with the columns of name and outcome or without them.
 *
 * @param rows in the order of the text, empty lines too; not changed
 */
export function layOut(rows: readonly Row[]): Table {
  const [first, ...rest] = rows.map(tidy).filter(({ cells }) => cells.length > 0);
  const mark = rest.findIndex(isSealedMark);
  const customers = mark < 0 ? rest : rest.slice(0, mark);
  const sealed = mark < 0 ? [] : rest.slice(mark + 1).filter((row) => !isSealedMark(row));
  const header = first?.cells ?? [];
  const usualWidth = mostFrequent([...customers, ...sealed].map(({ cells }) => cells.length)) ?? header.length;
  const namesSignalsOnly = header.length === usualWidth - 2 && !nameHeadings.has(alike(header[0] ?? ""));
  const written = rows.find(({ line }) => line === first?.line)?.cells.length ?? 0;
  // The heading of the outcome may be left empty.
  const width = namesSignalsOnly ? usualWidth : Math.max(header.length, Math.min(written, usualWidth));
  const signals = namesSignalsOnly ? header : header.slice(1, Math.max(1, width - 1));
  const fit = ({ line, cells }: Row): Row => ({ line, cells: padded(cells, width) });
  return {
    line: first?.line ?? 0,
    width,
    signals,
    customers: customers.map(fit),
    sealed: sealed.map(fit),
    usualWidth,
  };
}

function tidy({ line, cells }: Row): Row {
  const texts = cells.map(unguarded);
  return { line, cells: texts.slice(0, texts.findLastIndex((text) => text !== "") + 1) };
}

const isSealedMark = ({ cells: [only = "", ...others] }: Row): boolean =>
  others.length === 0 && sealedMarks.has(alike(only.replace(/:$/, "")));

/** A missing outcome is an empty cell, so that it is called missing and not a line too short. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width - 1 ? [...cells, ""] : cells;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
