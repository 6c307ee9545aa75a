// A teacher's story as text and as a file: every way of writing a table reads, and what is saved comes back exactly.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Book, type Customer, checkBook, samplesOf } from "#company/book.ts";
import { shapeOf } from "#company/shape.ts";
import { drawStart, solvedWithin } from "#company/start.ts";
import { isSolved, trainBatch } from "#engine/batch.ts";
import { fromPlain } from "#engine/network.ts";
import { isRefusal } from "#game/refusal.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import { bodyOf, usualPlan } from "../../../client/host/class-plan.ts";
import {
  decoded,
  draftOfText,
  isSavedBook,
  nameOfFile,
  textInFile,
  textOfFile,
} from "../../../client/own-book/book-file.ts";
import { exampleDraft, mostText, readDraft, scaledDraft } from "../../../client/own-book/draft.ts";
import { faultWords } from "../../../client/own-book/fault-words.ts";
import { readTable, writeTable } from "../../../client/own-book/table-text.ts";

const withTable = (table: string) => ({ ...exampleDraft, table });
const faultsOf = (table: string) => readDraft(withTable(table)).faults.map(faultWords);

const plain = "Name,Hunger,Cold,Outcome\nAnn,0.5,1,yes\nBob,-0.25,0,no";

test.each([
  ["tabs and points", "Name\tHunger\tCold\tOutcome\r\nAnn\t0.5\t1\t1\r\nBob\t-0.25\t0\t0\r\n"],
  ["tabs and commas", "Name\tHunger\tCold\tOutcome\nAnn\t0,5\t1\tTRUE\nBob\t−0,25\t0\tFALSE"],
  ["semicolons and commas", "Name;Hunger;Cold;Outcome\nAnn;0,5;1;ordered it\nBob;-0,25;0;did not order it"],
  ["quotes", '"Name","Hunger","Cold","Outcome"\n"Ann","0,5","1","yes"\n"Bob","-0.25","0","no"'],
  ["old line breaks", plain.replaceAll("\n", "\r")],
  ["semicolons and a comma in every number", "Name;Hunger;Cold;Outcome\nAnn;0,5;1,0;yes\nBob;-0,25;0,0;no"],
])("a table with %s reads as the plain one", (_, table) => {
  expect(readDraft(withTable(table))).toEqual(readDraft(withTable(plain)));
  expect(faultsOf(table)).toEqual([]);
});

test("a quote that is never closed spoils no other line", () => {
  const { book, faults } = readDraft(withTable(`${plain}\n"Cleo,1,1,yes\n"Dan" D,0,0,no\nEve,x,0,no`));
  expect(book.customers.map(({ name }) => name)).toEqual(["Ann", "Bob", '"Cleo', '"Dan" D']);
  expect(faults.map(faultWords)).toEqual(["Line 6: Hunger must be a number from −1 to 1: it is “x”."]);
});

test("hostile text is answered with sentences that are short and cannot turn the words around them", () => {
  const novel = "long ago ".repeat(20_000);
  const texts = [
    novel,
    "\u202e\u2066".repeat(50_000),
    `Name,${novel},Outcome\nAnn,2,yes\nBob,3,no`,
    "Name,A\u202eB,Outcome\nAnn,2,yes\nBob,0,no",
    "👩‍👩‍👧,".repeat(9000),
    "=1+1,@x\n".repeat(9000),
    '"'.repeat(mostText),
    "\n".repeat(mostText),
    "\0,\0,\0",
  ];
  for (const text of texts) {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,220}$/u);
  }
});

test("any text at all reads without a crash", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  const table = fc.array(fc.oneof(text, fc.constantFrom(",", "\n", "\t", ";", '"', "0.5", "yes")), { maxLength: 60 });
  fc.assert(fc.property(table, (parts) => Array.isArray(faultsOf(parts.join("")))));
});

const strange = fc.constantFrom(
  "=SUM(A1)",
  "+1",
  "-5",
  "@x",
  "'=x",
  "''-",
  "a;b;c;d;e",
  "tab\there",
  'say "hi"',
  "Sealed",
  '=1",2',
  "Title",
  "＝1",
  "1,5",
);
const text = (most: number) =>
  fc
    .oneof({ weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: most }) }, strange)
    .map((value) => value.trim());

const books: fc.Arbitrary<Book> = fc
  .integer({ min: 1, max: 8 })
  .chain((width) => {
    const customer = fc.record<Customer>({
      name: text(30),
      signals: fc.array(
        fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0),
        {
          minLength: width,
          maxLength: width,
        },
      ),
      outcome: fc.constantFrom(0, 1),
    });
    return fc.record({
      title: text(60),
      question: text(60),
      yes: text(30),
      no: text(30),
      names: fc.array(text(30), { minLength: width, maxLength: width }),
      customers: fc.array(customer, { minLength: 2, maxLength: 12 }),
      sealed: fc.array(customer, { maxLength: 6 }),
    });
  })
  .map(({ names, ...rest }) => ({ id: "own", ...rest, signals: names.map((name) => ({ name, icon: "star" })) }))
  .filter((book) => checkBook(book).length === 0);

const withoutIcons = (book: Book) => ({ ...book, signals: book.signals.map(({ name }) => name) });
const alike = (one: string, other: string) => one.normalize().toLowerCase() === other.normalize().toLowerCase();

test("what is saved comes back exactly, and no cell of it starts a formula", () => {
  fc.assert(
    fc.property(books, (book) => {
      const names = book.signals.map(({ name }) => name);
      fc.pre(
        !alike(book.yes, book.no) && names.every((name, at) => names.findIndex((other) => alike(name, other)) === at),
      );
      const file = textOfFile(book);
      const { book: again, faults } = readDraft(draftOfText(file, exampleDraft));
      expect(faults).toEqual([]);
      expect(withoutIcons(again)).toEqual(withoutIcons(book));
      const cells = readTable(file.slice(1)).rows.flatMap((row) => row.cells);
      const formulas = cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !Number.isFinite(Number(cell)));
      expect(formulas).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a saved story that a spreadsheet has saved again, with semicolons and empty columns, still reads", () => {
  const { book } = readDraft(exampleDraft);
  const lines = readTable(textOfFile(book).slice(1)).rows.map(({ cells }) => {
    return [...cells.map((cell) => (Number.isFinite(Number(cell)) ? cell.replace(".", ",") : cell)), "", ""];
  });
  const draft = draftOfText(writeTable(lines, ";"), withTable(""));
  expect(readDraft(draft)).toEqual(readDraft(exampleDraft));
});

test("a table from elsewhere keeps the title and the words of before", () => {
  expect(draftOfText(`\ufeff\n${plain}\n\n`, exampleDraft)).toEqual(withTable(plain));
  expect(isSavedBook(plain)).toBe(false);
  expect(isSavedBook(textOfFile(readDraft(exampleDraft).book))).toBe(true);
});

test("a file is read in the letters it was written in, and a huge one is not read at all", async () => {
  const bytes = (...list: number[]) => decoded(new Uint8Array(list));
  expect(bytes(0xc3, 0xa9)).toBe("é");
  expect(bytes(0xe9)).toBe("é");
  expect(bytes(0xff, 0xfe, 0xe9, 0x00)).toBe("é");
  expect(await textInFile(new Blob([plain]))).toBe(plain);
  expect(await textInFile(new Blob(["x".repeat(5 * mostText)]))).toBe(null);
});

test("nameOfFile keeps letters of every script and nothing that a disk could mind", () => {
  expect(nameOfFile({ title: "Soup of the day!" })).toBe("soup-of-the-day.csv");
  expect(nameOfFile({ title: "../Café 3: ça va?" })).toBe("café-3-ça-va.csv");
  expect(nameOfFile({ title: "🍲" })).toBe("story.csv");
});

test("scaledDraft mends raw numbers and writes them as the table was written", () => {
  const draft = withTable("Name;Age;Price;Outcome\nAnn;20;0,5;yes\nBob;30;1,5;no\nCleo;45;0,5;no");
  const { outside } = readDraft(draft);
  const scaled = scaledDraft(draft, outside);
  expect(scaled.table).toBe("Name;Age;Price;Outcome\nAnn;0;0;yes\nBob;0,4;1;no\nCleo;1;0;no");
  expect(readDraft(scaled)).toMatchObject({ faults: [], outside: [] });
});

test("the example can be played as it stands, and the server takes it", () => {
  const { book, faults } = readDraft(exampleDraft);
  expect(faults).toEqual([]);
  expect(book.sealed).toHaveLength(4);
  const creation = parseCreation(JSON.parse(JSON.stringify(bodyOf({ ...usualPlan, scenario: book }))), {
    maySeed: false,
  });
  if (isRefusal(creation)) throw new Error(creation.message);
  expect(creation.book).toEqual(book);
});

test("a company learns the example within 400 quarters, wherever it starts", () => {
  const { book } = readDraft(exampleDraft);
  const samples = samplesOf(book.customers);
  for (const seed of [1, 20, 300, 4000, 50_000]) {
    const network = fromPlain(drawStart({ shape: shapeOf("article"), recipe: "default", book }, seed));
    trainBatch(network, samples, { cost: "quadratic", rate: 3, updates: 400, until: solvedWithin });
    expect(isSolved(network, samples, solvedWithin)).toBe(true);
  }
});
