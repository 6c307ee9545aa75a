import { expect, test } from "vitest";
import { type Book, type Customer, checkBook, samplesOf } from "#company/book.ts";
import { bookOf, scenarioNames } from "#company/scenarios.ts";

const good = bookOf("AND");
const rose: Customer = { name: "Rose", signals: [0.5, -1], outcome: 1 };
const faults = (change: Partial<Book>) =>
  checkBook({ ...good, ...change }).map(({ part, line, message }) => `${part} ${line}: ${message}`);
const faultsOf = (change: object) => faults({ sealed: [rose, { ...rose, ...change }] });

test("checkBook finds nothing wrong with the built-in books", () => {
  for (const name of scenarioNames) expect(checkBook(bookOf(name))).toEqual([]);
});

test("checkBook allows a book without sealed customers", () => {
  expect(faults({ sealed: [] })).toEqual([]);
});

test("checkBook allows the largest book and refuses one customer or one signal more", () => {
  const signals = Array.from({ length: 8 }, (_, index) => ({ name: `Signal ${index + 1}`, icon: "tag" }));
  const many = (count: number, values: number) =>
    Array.from({ length: count }, (_, index): Customer => {
      return { name: `Rose ${index}`, signals: Array<number>(values).fill(1), outcome: index === 0 ? 0 : 1 };
    });
  expect(faults({ signals, customers: many(64, 8), sealed: [] })).toEqual([]);
  expect(faults({ signals, customers: many(65, 8), sealed: [] })).toEqual([
    "customers 0: A book has 2 to 64 customers in this list: it has 65.",
  ]);
  expect(faults({ signals: [...signals, ...signals], customers: many(9, 16), sealed: [] })).toEqual([
    "signals 0: A book has 1 to 8 signals: this one has 16.",
  ]);
});

test("checkBook asks for both outcomes", () => {
  expect(faults({ customers: [rose, rose] })).toEqual([
    "customers 0: Both outcomes must occur among the customers, or there is nothing to learn.",
  ]);
});

test.each([1.01, -1.01, Number.NaN, Number.POSITIVE_INFINITY])(
  "checkBook refuses the signal %d at its line",
  (value) => {
    expect(faultsOf({ signals: [0, value] })).toEqual([
      `sealed 2: Can pay must be a number from −1 to 1: it is ${value}.`,
    ]);
  },
);

test("checkBook refuses a customer with a signal missing", () => {
  expect(faultsOf({ signals: [0] })).toEqual(["sealed 2: A customer needs 2 signals: this one has 1."]);
});

test("checkBook refuses an outcome between yes and no", () => {
  expect(faultsOf({ outcome: 0.5 })).toEqual(["sealed 2: The outcome must be 0 or 1: it is 0.5."]);
});

test.each(["", "  ", "\u200b\u200d", "\u2800\u3164"])("checkBook refuses the invisible name %j", (name) => {
  expect(faultsOf({ name })).toEqual(["sealed 2: The customer's name must have at least one character one can see."]);
});

test.each(["Ann\nBo", "Ann\u202eoB"])("checkBook refuses the name %j, which would disturb its line", (name) => {
  expect(faultsOf({ name })).toEqual(["sealed 2: The customer's name must be one line of plain text."]);
});

test("checkBook counts a name by what one sees", () => {
  expect(faultsOf({ name: "👩‍👩‍👧".repeat(40) })).toEqual([]);
  expect(faultsOf({ name: "a".repeat(41) })).toEqual([
    "sealed 2: The customer's name must have at most 40 characters.",
  ]);
  expect(faultsOf({ name: "a".repeat(1_000_000) })).toHaveLength(1);
});

test("checkBook lists all faults in reading order", () => {
  const signals = [{ name: "", icon: "tag" }, ...good.signals.slice(1)];
  const customers = [...good.customers, { ...rose, name: "" }];
  const found = checkBook({ ...good, title: "", signals, customers, sealed: [{ ...rose, signals: [] }] });
  expect(found.map(({ part, line }) => [part, line])).toEqual([
    ["book", 0],
    ["signals", 1],
    ["customers", 5],
    ["sealed", 1],
  ]);
});

test("samplesOf hands the engine each customer's signals and outcome", () => {
  expect(samplesOf([rose])).toEqual([{ input: [0.5, -1], target: [1] }]);
});
