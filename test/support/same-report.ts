// Holds the report that the server makes against a count of the log that it has written.
import { expect } from "vitest";
import type { LogEntry } from "#game/journal.ts";
import { quizForms, quizItems } from "#game/quiz/items.ts";
import type { QuizGain } from "#game/report/quiz.ts";
import type { Report } from "#game/report/report.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import type { Class } from "../server/school.ts";
import type { CountedRow, Recount } from "./recount.ts";
import { brierOf, gainIn } from "./recount-quiz.ts";
import type { TestServer } from "./server.ts";

export async function reportOf(
  { url }: Pick<TestServer, "url">,
  { code, hostKey }: Pick<Class, "code" | "hostKey">,
): Promise<Report> {
  const response = await fetch(`${url}/api/sessions/${code}/report`, {
    headers: { authorization: `Bearer ${hostKey}` },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Report;
}

/** What the server has written, read when it is down; its data folder must be one that stays. */
export async function logOf(server: TestServer, code: string): Promise<readonly LogEntry[]> {
  await server.stop();
  const store = openLibsqlStore(server.dataDir);
  const stored = await store.find(code);
  const entries = await store.read(stored?.id ?? "");
  await store.close();
  return JSON.parse(JSON.stringify(entries)) as LogEntry[];
}

const told = ({ round, phase, kind, variant, level, student, values, truth, outcome, misconception }: CountedRow) => ({
  ...{ round, phase, kind, variant, level, student, values, truth, outcome, misconception },
});
const rest = ({ hints, points, isRetry, isCover, seconds, undone }: CountedRow) => ({
  ...{ hints, points, isRetry, isCover, seconds, undone },
});

/** How many rows there are of each sort: where some are missing, this says which. */
function tally(rows: readonly CountedRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { round, phase, kind, isRetry, undone } of rows) {
    const sort = [`round ${round}`, phase, kind, isRetry ? "retry" : "", undone ? "undone" : ""].join(" ").trim();
    counts[sort] = (counts[sort] ?? 0) + 1;
  }
  return counts;
}

/** Fails where a gain or a Brier figure of the quiz is not the one that was counted; for three students or more. */
export function expectSameQuiz({ quiz }: Report, counted: Recount): void {
  if (quiz === null) {
    expect(counted.quizzes).toEqual({ before: {}, after: {} });
    return;
  }
  const near = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(9));
  const tell = ({ students, before, after, gain }: QuizGain) => near([students, before, after, gain]);
  const count = (items: readonly string[]) => near(Object.values(gainIn(counted.quizzes, items)));
  expect(tell(quiz.all)).toEqual(count(quizItems));
  for (const gain of quiz.items) expect(tell(gain)).toEqual(count([gain.item]));
  for (const gain of quiz.misconceptions) {
    const items = quizForms.B.filter(({ options }) => options.some(({ says }) => says === gain.code));
    expect(tell(gain)).toEqual(count(items.map(({ item }) => item)));
  }
  expect(quiz.before.brier).toBeCloseTo(brierOf(counted.quizzes.before), 12);
  expect(quiz.after.brier).toBeCloseTo(brierOf(counted.quizzes.after), 12);
}

/** Fails where a figure of the report is not the one that was counted. */
export function expectSame(report: Report, counted: Recount): void {
  const rows = report.answers as unknown as CountedRow[];
  expectSameQuiz(report, counted);
  expect(tally(rows)).toEqual(tally(counted.rows));
  expect(rows.map(told)).toEqual(counted.rows.map(told));
  expect(rows.map(rest)).toEqual(counted.rows.map(rest));
  expect(report.companies.map(({ name }) => name)).toEqual(counted.companies.map(({ name }) => name));
  expect(report.companies.map(({ costs }) => costs.map(({ quarter, cost }) => [quarter, cost]))).toEqual(
    counted.companies.map(({ costs }) => costs),
  );
  expect(report.companies.map(({ market }) => market?.right)).toEqual(counted.marketRight);
  for (const [index, { companies }] of report.rounds.entries()) {
    const round = counted.rounds[index];
    expect(companies.map(({ saleBefore, saleAfter }) => [saleBefore, saleAfter])).toEqual(round?.saleCosts);
    expect(companies.map((each) => [each.bookBefore, each.bookAfter, each.bookAtEnd])).toEqual(round?.bookCosts);
    expect(companies.map(({ playedOn }) => playedOn)).toEqual(round?.playedOn);
    expect(
      companies.map(({ slips }) =>
        slips.map((slip) => [`${slip.layer}.${slip.index}`, slip.share, slip.misconception]),
      ),
    ).toEqual(round?.slips);
    const shifts = report.rounds[index]?.tables.map((table) => [
      ...[`${table.layer}.${table.index}`, table.of, table.before, table.after],
    ]);
    expect(shifts?.sort()).toEqual(round?.shifts);
  }
  const votes = [...counted.votes.values()];
  expect(report.deployment).toMatchObject({
    go: votes.filter((vote) => vote > 0).length,
    noGo: votes.filter((vote) => vote < 0).length,
  });
  for (const student of report.students) {
    const firsts = counted.rows.filter(
      (row) => row.student === student.student && !row.undone && row.outcome !== null && !row.isRetry,
    );
    const count = (outcome: string) => firsts.filter((row) => row.outcome === outcome).length;
    expect(student).toMatchObject({
      answered: firsts.length,
      right: count("right"),
      close: count("close"),
      wrong: count("wrong"),
    });
    const standing = counted.rows.filter((row) => row.student === student.student && !row.undone);
    expect(student.points).toBe(standing.reduce((sum, { points }) => sum + points, 0));
  }
}
