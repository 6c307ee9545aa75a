/** Reads a teacher's table as a book, and names every fault with the line it stands on. */

import { type Book, type BookError, bookLimits, type Customer, checkBook } from "../book.ts";
import { alike, inSentence } from "./cell.ts";
import { iconsFor } from "./icons.ts";
import { commaHint, type LineFault, type Reading, readCustomer } from "./read-customer.ts";
import { layOut, mostLines, type Row, type Table } from "./table.ts";

export interface BookHead {
  readonly title: string;
  readonly question: string;
  readonly yes: string; // the outcome 1 in words
  readonly no: string; // the outcome 0 in words
}

export interface OwnBook {
  readonly book: Book; // with the customers that could be read; to be played only without faults
  readonly faults: readonly LineFault[]; // in reading order
  readonly outside: readonly number[]; // the signals, from 0, with a number beyond −1 to 1, which scaling would mend
}

/**
 * Reads a table of customers.
 *
 * @param head what the book is called and asks; trimmed, not changed
 * @param rows every line of the table, empty ones too; not changed
 */
export function readOwnBook(head: BookHead, rows: readonly Row[]): OwnBook {
  const table = layOut(rows.slice(0, mostLines));
  const names = { ...trimmed(head), id: "own" };
  const customers = table.customers.map((row) => readCustomer(row, { table, words: names }));
  const sealed = table.sealed.map((row) => readCustomer(row, { table, words: names }));
  const icons = iconsFor(table.signals);
  const book: Book = {
    ...names,
    signals: table.signals.map((name, index) => ({ name, icon: icons[index] ?? "star" })),
    customers: readable(customers).map(({ customer }) => customer),
    sealed: readable(sealed).map(({ customer }) => customer),
  };
  const shapeFaults = faultsOfShape(table, rows.length);
  if (shapeFaults.length > 0) return { book, faults: shapeFaults, outside: [] };
  const cellFaults = [...customers, ...sealed].flatMap(({ faults }) => faults);
  const lines = { table, customers: readable(customers), sealed: readable(sealed) };
  const bookFaults = checkBook(book)
    // As long as some lines cannot be read, their number says nothing.
    .filter(({ part, line }) => line > 0 || cellFaults.length === 0 || part === "book" || part === "signals")
    .map((fault) => onItsLine(fault, lines));
  const faults = [...faultsOfNames(names, table), ...bookFaults, ...cellFaults];
  return {
    book,
    faults: faults.toSorted((one, other) => one.line - other.line),
    outside: table.signals.flatMap((_, index) => {
      return [...customers, ...sealed].some(({ values }) => Math.abs(values[index] ?? 0) > 1) ? [index] : [];
    }),
  };
}

type Readable = Reading & { readonly customer: Customer };

const readable = (readings: readonly Reading[]): readonly Readable[] =>
  readings.filter((reading): reading is Readable => reading.customer !== null);

function trimmed({ title, question, yes, no }: BookHead): BookHead {
  return { title: title.trim(), question: question.trim(), yes: yes.trim(), no: no.trim() };
}

/** Faults of the table as a whole: next to them those of single lines would only confuse. */
function faultsOfShape(table: Table, lines: number): LineFault[] {
  const { line, signals, width, usualWidth } = table;
  if (line === 0) return [{ line: 1, message: "The first line must name the signals: the table is empty." }];
  if (lines > mostLines) {
    return [{ line: mostLines + 1, message: `A table has at most ${mostLines} lines: this one goes on.` }];
  }
  if (signals.length === 0) {
    const message = "The first line must name customer, signals and outcome, with commas, semicolons or tabs between.";
    return [{ line, message }];
  }
  const unlike = [...table.customers, ...table.sealed].filter(({ cells }) => cells.length !== width);
  const isCommonFault = unlike.filter(({ cells }) => cells.length === usualWidth).length > 1;
  if (!isCommonFault) return [];
  const hint = usualWidth > width ? ` ${commaHint}` : "";
  const message = `The first line must have as many columns as the customers: it has ${width}, most customers have ${usualWidth}.`;
  return [{ line, message: `${message}${hint}` }];
}

function faultsOfNames({ yes, no }: BookHead, { line, signals }: Table): LineFault[] {
  const twice = signals.find((name, index) => name !== "" && signals.map(alike).indexOf(alike(name)) < index);
  return [
    ...(alike(yes) === alike(no) ? [{ line: 0, message: "The words for yes and no must differ." }] : []),
    ...(twice === undefined
      ? []
      : [{ line, message: `Every signal needs its own name: ${inSentence(twice)} is there twice.` }]),
  ];
}

interface Lines {
  readonly table: Table;
  readonly customers: readonly Reading[];
  readonly sealed: readonly Reading[];
}

function onItsLine({ part, line, message }: BookError, lines: Lines): LineFault {
  if (part === "book") return { line: 0, message };
  if (part === "signals") return { line: lines.table.line, message };
  const list = lines[part];
  if (line > 0) return { line: list[line - 1]?.line ?? 0, message };
  return { line: list[bookLimits.mostCustomers]?.line ?? 0, message }; // the first one too many
}
