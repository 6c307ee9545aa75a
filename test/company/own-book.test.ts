import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numberInCell, outcomeInCell } from "#company/own-book/cell.ts";
import { type BookHead, readOwnBook } from "#company/own-book/read.ts";
import { scaleSignals } from "#company/own-book/scale.ts";
import { mostLines, type Row } from "#company/own-book/table.ts";

const head: BookHead = { title: "Soup", question: "Will they order it?", yes: "ordered", no: "left" };
const rowsOf = (lines: readonly string[]): Row[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line === "" ? [] : line.split("|") }));
const read = (...lines: string[]) => readOwnBook(head, rowsOf(lines));
const faults = (...lines: string[]) => read(...lines).faults.map(({ line, message }) => `${line}: ${message}`);

const names = "Name|Hunger|Budget|Outcome";
const ann = "Ann|0.5|-1|yes";
const bob = "Bob|0|1|no";

test("readOwnBook reads name, signals and outcome of every customer", () => {
  const { book, faults } = read(names, ann, bob);
  expect(faults).toEqual([]);
  expect(book).toMatchObject({ ...head, id: "own", sealed: [] });
  expect(book.signals.map(({ name }) => name)).toEqual(["Hunger", "Budget"]);
  expect(book.customers).toEqual([
    { name: "Ann", signals: [0.5, -1], outcome: 1 },
    { name: "Bob", signals: [0, 1], outcome: 0 },
  ]);
});

test("readOwnBook takes a first line of signals alone for the same table", () => {
  expect(read("Hunger|Budget", ann, bob)).toEqual(read(names, ann, bob));
});

test("readOwnBook passes over empty lines, empty columns on the right and an outcome without a heading", () => {
  const { book, faults } = read("", "Name|Hunger|Budget||", "", `${ann}||`, bob, "||");
  expect(faults).toEqual([]);
  expect(book).toEqual(read(names, ann, bob).book);
});

test.each(["sealed", "Sealed:", "The market", "market||"])("customers below the line %j are the market", (mark) => {
  const { book, faults } = read(names, ann, bob, "", mark, "Cleo|1|1|ordered");
  expect(faults).toEqual([]);
  expect(book.customers.map(({ name }) => name)).toEqual(["Ann", "Bob"]);
  expect(book.sealed).toEqual([{ name: "Cleo", signals: [1, 1], outcome: 1 }]);
});

test("a customer may be called Sealed", () => {
  expect(read(names, ann, "Sealed|0|1|no").book.customers[1]?.name).toBe("Sealed");
});

test("every faulty cell is named with the line of the text, also below empty lines", () => {
  expect(faults("", names, ann, "", "Bob|12|x|no", "Cleo|0||maybe", "Dan|0|0|", bob)).toEqual([
    "5: Budget must be a number from −1 to 1: it is “x”.",
    "6: Budget is missing.",
    "6: The outcome must be yes or no, 1 or 0, or your own word for it: it is “maybe”.",
    "7: The outcome is missing.",
  ]);
});

test("a number out of range is named with its line, in the market too", () => {
  expect(faults(names, ann, bob, "Cleo|12|0|no", "sealed", "Dan|0|-3|no")).toEqual([
    "4: Hunger must be a number from −1 to 1: it is 12.",
    "6: Budget must be a number from −1 to 1: it is -3.",
  ]);
  expect(read(names, ann, bob, "Cleo|12|0|no").outside).toEqual([0]);
});

test("a line with too few or too many columns is named, with a hint where decimal commas have split it", () => {
  expect(faults(names, ann, bob, "Cleo|1", "Dan|0|5|0|7|yes")).toEqual([
    "4: A customer needs 4 columns, as in the first line: this one has 2.",
    "5: A customer needs 4 columns, as in the first line: this one has 6. Where a comma is the decimal sign, semicolons go between the columns.",
  ]);
});

test("where most customers differ from the first line, the first line is named once", () => {
  expect(faults("Name|Hunger|Outcome", ann, bob)).toEqual([
    "1: The first line must have as many columns as the customers: it has 3, most customers have 4. Where a comma is the decimal sign, semicolons go between the columns.",
  ]);
});

test("faults of the whole book name no line, those of the signals name the first one", () => {
  expect(readOwnBook({ ...head, title: " " }, rowsOf([names, ann, bob])).faults).toEqual([
    { line: 0, message: "The title must have at least one character one can see." },
  ]);
  expect(readOwnBook({ ...head, no: " Ordered" }, rowsOf([names, ann, bob])).faults[0]?.message).toMatch(/must differ/);
  expect(faults(names, ann)).toEqual(["0: A book has 2 to 64 customers in this list: it has 1."]);
  expect(faults("Name|Hunger|hunger|Outcome", ann, bob)).toEqual([
    "1: Every signal needs its own name: hunger is there twice.",
  ]);
});

test("the first customer too many is named by line", () => {
  const many = Array.from({ length: 66 }, (_, index) => `Rose ${index}|0|1|${index % 2}`);
  expect(faults(names, ...many)).toEqual(["66: A book has 2 to 64 customers in this list: it has 66."]);
});

test("an endless table, an empty one and one without columns get one sentence each", () => {
  const endless = Array.from({ length: mostLines + 1 }, () => ann);
  expect(faults(...endless)).toEqual([`${mostLines + 1}: A table has at most ${mostLines} lines: this one goes on.`]);
  expect(faults()).toEqual(["1: The first line must name the signals: the table is empty."]);
  expect(faults("Name Hunger Outcome", "Ann 1 yes")).toEqual([
    "1: The first line must name customer, signals and outcome, with commas, semicolons or tabs between.",
  ]);
});

test("readOwnBook never throws, and each fault is one sentence of moderate length", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("=1+1", "\u202e0.5", "👩‍👩‍👧", "-0"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 20 }), (lines) => {
      const { faults } = readOwnBook(
        head,
        lines.map((cells, index) => ({ line: index + 1, cells })),
      );
      for (const { line } of faults) expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
    }),
  );
});

test.each([
  ["0.5", 0.5],
  [" 0,5 ", 0.5],
  ["−1", -1],
  ["-.25", -0.25],
  ["50 %", 0.5],
  ["1e-3", 0.001],
  ["\u200e1\u00a0000", 1000],
  ["-0", 0],
  ["1,234", null],
  ["1e999", null],
  ["Infinity", null],
  ["0x10", null],
  ["", null],
  ["1.2.3", null],
])("numberInCell reads %j as %j", (text, value) => {
  expect(numberInCell(text)).toBe(value);
});

test("outcomeInCell prefers the book's own words to yes and no", () => {
  const words = { yes: "No", no: "Yes" };
  expect([outcomeInCell("no", words), outcomeInCell("yes", words)]).toEqual([1, 0]);
  expect(["TRUE", "false", "1.0", "0"].map((text) => outcomeInCell(text, words))).toEqual([1, 0, 1, 0]);
  expect(outcomeInCell("2", words)).toBe(null);
});

/** Any figure that a teacher could mean; what is smaller than this is noise of the machine. */
const raw = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Math.abs(value) < 1e-300 ? 0 : value));

test("scaleSignals brings every column into 0 … 1, its ends to 0 and 1, and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(raw, raw), { minLength: 2, maxLength: 12 }), (values) => {
      const lines = values.map(([one, other], index) => `Rose ${index}|${one}|${other}|${index % 2}`);
      const rows = scaleSignals(rowsOf([names, ...lines]), { signals: [0, 1], decimalSign: "." });
      const { book, faults } = readOwnBook(head, rows);
      expect(faults).toEqual([]);
      for (const column of [0, 1]) {
        const before = values.map((pair) => pair[column] ?? 0);
        const after = book.customers.map(({ signals }) => signals[column] ?? Number.NaN);
        expect(Math.min(...after)).toBe(0);
        expect(Math.max(...after)).toBe(new Set(before.map((value) => value + 0)).size === 1 ? 0 : 1);
        const byValue = before.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
        const sorted = byValue.map(({ index }) => after[index] ?? 0);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }
    }),
  );
});

test("scaleSignals leaves the other columns, names, marks and empty lines alone and counts the market in", () => {
  const rows = rowsOf([names, "Ann|20|0.5|yes", "Bob|30|1|no", "", "sealed", "Cleo|70|0|no"]);
  const scaled = scaleSignals(rows, { signals: [0], decimalSign: "," });
  expect(scaled).toEqual(rowsOf([names, "Ann|0|0.5|yes", "Bob|0,2|1|no", "", "sealed", "Cleo|1|0|no"]));
});
