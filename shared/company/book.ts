/** A book of customers: what the company hears about each one, what really happened, and what makes a book usable. */

import type { Sample } from "#engine/batch.ts";

export interface Signal {
  readonly name: string; // "Budget"
  readonly icon: string; // the name of a lucide icon, "wallet"
}

export interface Customer {
  readonly name: string;
  readonly signals: readonly number[]; // one value per signal of the book, each in [-1, 1]
  readonly outcome: 0 | 1; // what really happened: 1 is the book's `yes`
}

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly question: string; // "Will they buy?"
  readonly yes: string; // the outcome 1 in words: "bought"
  readonly no: string; // the outcome 0 in words: "did not buy"
  readonly signals: readonly Signal[];
  readonly customers: readonly Customer[]; // the company trains on these
  readonly sealed: readonly Customer[]; // the market: nobody trains on these; a teacher's own book may have none
}

export interface BookError {
  readonly part: "book" | "signals" | "customers" | "sealed";
  readonly line: number; // within its part, from 1; 0 means the part as a whole
  readonly message: string; // one plain sentence
}

export const bookLimits = {
  signals: 8,
  leastCustomers: 2,
  mostCustomers: 64,
  nameLength: 40, // graphemes, for names and the two outcomes
  sentenceLength: 80, // graphemes, for title and question
} as const;

/**
 * Checks a book that somebody typed, pasted or loaded.
 *
 * @param candidate a book with the right fields and types; it is not changed
 * @returns every fault in reading order; an empty list means the book can be played
 */
export function checkBook(candidate: Book): readonly BookError[] {
  return [
    ...checkHead(candidate),
    ...checkSignals(candidate.signals),
    ...checkList(candidate, "customers"),
    ...checkBothOutcomes(candidate.customers),
    ...checkList(candidate, "sealed"),
  ];
}

/**
 * Turns customers into what the engine trains on.
 *
 * @param customers not changed
 * @returns one sample per customer, its target the outcome as a list of one
 */
export function samplesOf(customers: readonly Customer[]): readonly Sample[] {
  return customers.map(({ signals, outcome }) => ({ input: [...signals], target: [outcome] }));
}

function checkHead(book: Book): BookError[] {
  const { nameLength, sentenceLength } = bookLimits;
  const texts: [string, string, number][] = [
    ["id", book.id, nameLength],
    ["title", book.title, sentenceLength],
    ["question", book.question, sentenceLength],
    ["word for yes", book.yes, nameLength],
    ["word for no", book.no, nameLength],
  ];
  return texts.flatMap(([what, text, most]) => {
    const fault = faultOfText(text, most);
    return fault === null ? [] : [{ part: "book", line: 0, message: `The ${what} ${fault}.` }];
  });
}

function checkSignals(signals: readonly Signal[]): BookError[] {
  if (signals.length < 1 || signals.length > bookLimits.signals) {
    const message = `A book has 1 to ${bookLimits.signals} signals: this one has ${signals.length}.`;
    return [{ part: "signals", line: 0, message }];
  }
  return signals.flatMap((signal, index) => {
    const fault = faultOfText(signal.name, bookLimits.nameLength);
    return fault === null ? [] : [{ part: "signals", line: index + 1, message: `The signal's name ${fault}.` }];
  });
}

function checkList(book: Book, part: "customers" | "sealed"): BookError[] {
  const { leastCustomers, mostCustomers } = bookLimits;
  const list = book[part];
  const least = part === "customers" ? leastCustomers : 0;
  if (list.length < least || list.length > mostCustomers) {
    const message = `A book has ${least} to ${mostCustomers} customers in this list: it has ${list.length}.`;
    return [{ part, line: 0, message }];
  }
  return list.flatMap((customer, index) =>
    faultsOfCustomer(customer, book.signals).map((message) => ({ part, line: index + 1, message })),
  );
}

function faultsOfCustomer(customer: Customer, signals: readonly Signal[]): string[] {
  const faults: string[] = [];
  const nameFault = faultOfText(customer.name, bookLimits.nameLength);
  if (nameFault !== null) faults.push(`The customer's name ${nameFault}.`);
  if (customer.signals.length !== signals.length) {
    faults.push(`A customer needs ${signals.length} signals: this one has ${customer.signals.length}.`);
  }
  customer.signals.forEach((value, index) => {
    if (value >= -1 && value <= 1) return; // also false for NaN
    faults.push(`${signals[index]?.name ?? `Signal ${index + 1}`} must be a number from −1 to 1: it is ${value}.`);
  });
  if (customer.outcome !== 0 && customer.outcome !== 1) {
    faults.push(`The outcome must be 0 or 1: it is ${String(customer.outcome)}.`);
  }
  return faults;
}

function checkBothOutcomes(customers: readonly Customer[]): BookError[] {
  if (customers.length < bookLimits.leastCustomers) return [];
  const yes = customers.filter((customer) => customer.outcome === 1).length;
  if (yes > 0 && yes < customers.length) return [];
  const message = "Both outcomes must occur among the customers, or there is nothing to learn.";
  return [{ part: "customers", line: 0, message }];
}

function faultOfText(text: string, most: number): string | null {
  const seen = text.replace(/[\u115f\u1160\u2800\u3164\uffa0]/gu, ""); // letters and signs that are blank
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(seen)) return "must have at least one character one can see";
  // Direction marks could make a name swallow the words around it.
  if (/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)) return "must be one line of plain text";
  return isLonger(text, most) ? `must have at most ${most} characters` : null;
}

function isLonger(text: string, most: number): boolean {
  const longestGrapheme = 16; // UTF-16 units, ample for a flag or a family; spares segmenting a pasted novel
  if (text.length > most * longestGrapheme) return true;
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length > most;
}
