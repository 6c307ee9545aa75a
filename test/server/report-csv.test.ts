// The tables of a report read back with another program's eyes: the same figures, and no cell that is a formula.
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import type { Report } from "#game/report/report.ts";
import { reportOf } from "#game/report/report-of.ts";
import { type TableName, tableAsCsv, tableNames } from "../../server/http/report-csv.ts";
import { loggedRoom, wholeLesson } from "../support/logged-room.ts";

const hostile = [
  '=HYPERLINK("http://evil")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\tTab",
  "\rReturn",
  'Quo"te, comma',
  "Zoë 😀",
  "−1",
];

let report: Report;
beforeAll(() => {
  report = reportOf(wholeLesson(hostile).entries);
});

type Cells = Readonly<Record<string, string>>;

function read(table: TableName, of: Report = report): readonly Cells[] {
  const { data, errors } = Papa.parse<Cells>(tableAsCsv(table, of).replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);

test("every table begins with the mark of UTF-8", () => {
  for (const table of tableNames) expect(tableAsCsv(table, report).codePointAt(0)).toBe(0xfeff);
});

test("no cell is taken for a formula, and a number stays one", () => {
  for (const table of tableNames) {
    const cells = read(table).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell))).toEqual([]);
  }
});

test("names come back as they were, with a sign before those that begin like a formula", () => {
  const told = new Map(report.students.map(({ student, name }) => [String(student), name]));
  expect([...told.values()]).toEqual(expect.arrayContaining(['=HYPERLINK("http://e', "@SUM(A1)"]));
  for (const { student_id: id, student } of read("seats")) {
    const name = told.get(id ?? "") ?? "";
    expect(student).toBe(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);
  }
});

test("the answers are all there, figure for figure", () => {
  const rows = read("answers");
  expect(rows).toHaveLength(report.answers.length);
  for (const [index, row] of rows.entries()) {
    const answer = report.answers[index];
    expect([row.round, row.points, row.seconds, row.hints].map(Number)).toEqual([
      ...[answer?.round, answer?.points, answer?.seconds, answer?.hints],
    ]);
    expect(JSON.parse(row.values ?? "")).toEqual(answer?.values);
    expect(JSON.parse(row.truth ?? "")).toEqual(answer?.truth);
    expect(row.outcome).toBe(answer?.outcome ?? "");
    expect([row.retry, row.covered, row.undone]).toEqual(
      [answer?.isRetry, answer?.isCover, answer?.undone].map((value) => (value ? "yes" : "no")),
    );
  }
});

test("the rounds have a line for every company, with the costs unrounded", () => {
  const rows = read("rounds");
  const all = report.rounds.flatMap(({ companies }) => companies);
  expect(rows).toHaveLength(all.length);
  for (const [index, row] of rows.entries()) {
    expect(Number(row.book_cost_before)).toBe(all[index]?.bookBefore);
    expect(Number(row.sale_cost_after)).toBe(all[index]?.saleAfter);
    expect(row.company).toBe(all[index]?.name);
  }
});

test("a class without a round still has the heads of its tables", () => {
  const empty = reportOf(loggedRoom({}).entries);
  for (const table of tableNames) {
    expect(read(table, empty)).toEqual([]);
    expect(tableAsCsv(table, empty)).toContain(table === "quiz" ? "students" : "company");
  }
});
