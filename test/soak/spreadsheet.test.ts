// The tables of a report, opened in a real spreadsheet, from a class whose names try everything.
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TableName, tableNames } from "../../server/http/report-csv.ts";
import { type Class, type Client, connect, createClass, Refused } from "../server/school.ts";
import { families } from "../support/hostile-names.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { findSpreadsheet, openInSpreadsheet, type Sheet } from "../support/spreadsheet.ts";
import { at, leadTo, order } from "../support/teacher.ts";

const mostStudents = 300;

const formulas = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "=2*3",
  "=NOW()",
  '=CHAR(65)&"x"',
  "\t=1+1",
  "\r=1+1",
  " =1+1",
].concat(["＝1+1", "'=1+1", '"=1+1"', "=1+1,=2+2", '=1+1"', "=WEBSERVICE(1)", "=A1", "{=1+1}", "-A1", "+A1", "=\n1+1"]);
const names = [
  ...formulas,
  ...families.filter(({ isForTheTeacher }) => !isForTheTeacher).flatMap((each) => each.names),
];

let server: TestServer;
let texts: Readonly<Record<TableName, string>>;
let sheets: Readonly<Record<TableName, Sheet>>;

beforeAll(async () => {
  findSpreadsheet(); // before a class has been played for nothing
  server = await startServer();
  const room = await createClass(server, { level: 2, names: "free" });
  const host = await connect(server, { code: room.code, as: "host", key: room.hostKey });
  const students = await everybodyLetIn(room);
  await playOneRound(host);
  const table = async (name: TableName) => [name, await textOf(room, name)] as const;
  texts = Object.fromEntries(await Promise.all(tableNames.map(table))) as typeof texts;
  for (const { client } of students) client.close();
  host.close();
  sheets = await openInSpreadsheet(texts);
});

afterAll(() => server?.stop());

/** Those whose names are taken: some are refused at the door, and the school's other tests say which. */
async function everybodyLetIn({ code }: Class): Promise<SocketStudent[]> {
  const students: SocketStudent[] = [];
  for (const name of names) {
    if (students.length === mostStudents) break;
    const student = await socketStudent(server.url, { code, name }, students.length).catch((error: unknown) => {
      if (error instanceof Refused && error.code === "BAD_NAME") return null;
      throw error;
    });
    if (student !== null) students.push(student);
  }
  return students;
}

async function playOneRound(host: Client): Promise<void> {
  await order(host, "Start");
  await leadTo(host, at("play-on", 1), async () => host.forget());
}

async function textOf({ code, hostKey }: Class, table: TableName): Promise<string> {
  const headers = { authorization: `Bearer ${hostKey}` };
  const response = await fetch(`${server.url}/api/sessions/${code}/report.csv?table=${table}`, { headers });
  expect(response.status).toBe(200);
  return response.text();
}

function cellsOf(csv: string): readonly string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
}

const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell);

/** A number may be written in another way, to the 15 digits that a spreadsheet keeps; a text may not. */
function isKept(given: string, read: string | undefined): boolean {
  if (read === undefined || !isNumber(given) || !isNumber(read)) return given === read;
  return Math.abs(Number(given) - Number(read)) <= 1e-13 * Math.max(1, Math.abs(Number(given)));
}

describe.each(tableNames)("the table of %s", (name) => {
  test("is the same in the spreadsheet, cell for cell", () => {
    const given = cellsOf(texts[name]);
    const read = cellsOf(sheets[name].csv);
    expect(given.length).toBeGreaterThan(1);
    expect(read.map((row) => row.length)).toEqual(given.map((row) => row.length));
    const pairs = given.flatMap((row, line) => row.map((cell, place) => [cell, read[line]?.[place]] as const));
    expect(pairs.filter(([cell, other]) => !isKept(cell, other))).toEqual([]);
  });

  test("has no formula", () => {
    expect(sheets[name].formulas).toEqual([]);
  });
});

test("the names that try are all in the tables", () => {
  const told = cellsOf(texts.seats).map(([, student]) => student);
  expect(told).toHaveLength(mostStudents + 1);
  expect(told).toEqual(expect.arrayContaining(["'=1+1", "'+1+1", "'-1+1", "'@SUM(1,1)", "'=NOW()"]));
});

test("without the sign before them the same names would be worked out", async () => {
  const bare = texts.seats.replaceAll(/(^|[,"])'(?==)/gm, "$1");
  const { seats } = await openInSpreadsheet({ seats: bare });
  expect(seats.formulas.length).toBeGreaterThan(5);
});
