// A lesson of thirty: the plan of 45 minutes with its timers shortened, and everything that goes wrong in a real class.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { Report } from "#game/report/report.ts";
import type { LogEntry } from "#game/table.ts";
import type { View } from "#game/view.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { type Client, connect, refusalOf } from "../server/school.ts";
import { answer } from "../support/class-in-browsers.ts";
import { chromebook, openPages, wall } from "../support/pages.ts";
import { type CountedRow, Recount } from "../support/recount.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { until } from "../support/until.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chain-of-command-lesson-"));
const pages = openPages({ dataDir });
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function takeSeat(code: string): Promise<Page> {
  const page = await pages.open(`/?code=${code}`);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.waitForURL(/\/play/);
  return page;
}

interface Lesson {
  readonly host: Client;
  readonly screens: readonly Page[];
}

/** Students on screens answer what they see, and the teacher goes on when most have answered, until the class is there. */
async function playTo({ host, screens }: Lesson, isThere: (view: View) => boolean): Promise<void> {
  await until("the class is where it was to be played to", async () => {
    const view = host.view();
    if (isThere(view)) return true;
    for (const page of screens) await answer(page).catch(() => false);
    const may = view.mayDo.some(({ type }) => type === "Next") && view.waitingFor.mayClose;
    if (may && host.view().turn === view.turn) await host.send("Next", { turn: view.turn });
    return false;
  });
}

/** The teacher's commands are carried out; only a hand quicker than any person's is asked to wait. */
async function order(host: Client, type: string, payload: object = {}): Promise<void> {
  await until(`${type} is carried out`, async () => {
    const ack = await host.send(type, payload);
    if (!ack.ok && ack.code !== "RATE_LIMITED") throw new Error(`${type}: ${ack.message}`);
    return ack.ok;
  });
}

const at = (phase: View["phase"], round: number) => (view: View) => view.phase === phase && view.round === round;

test("thirty students, one lesson, everything that goes wrong; and a report that a count of its own agrees with", async () => {
  const { code, hostKey, hostUrl, screenUrl } = await pages.openClass({ level: 0, scenario: "BUY" });
  const host = await connect(pages.server, { code, as: "host", key: hostKey });
  let panel = await pages.open(hostUrl, { viewport: chromebook });
  const screen = await pages.open(screenUrl, { viewport: wall });
  const screens = [await takeSeat(code), await takeSeat(code)];
  const students: SocketStudent[] = [];
  for (let count = 0; count < 26; count += 1) students.push(await socketStudent(pages.server.url, { code }, count));
  const lesson = { host, screens };
  const [first, second, third, fourth] = students;
  if (!first || !second || !third || !fourth) throw new Error("Students must be here");

  // A worked example, which everybody watches.
  await panel.getByRole("button", { name: /start/i }).click();
  await host.until(at("briefing", 1));
  expect(host.view().board).toHaveLength(5);
  await playTo(lesson, at("play-on", 1));

  // Directions. Somebody misbehaves, two phones are lost, two students come late.
  await order(host, "ChangeSettings", { level: 1 });
  await playTo(lesson, at("report", 2));
  await order(host, "RemovePlayer", { playerId: first.playerId });
  expect((await first.client.farewell()).code).toBe("REMOVED");
  await order(host, "BanPlayer", { playerId: second.playerId });
  expect(await refusalOf(pages.server, { code, as: "player", key: second.key })).toBe("REMOVED");
  third.lose();
  fourth.lose();
  await host.until(
    ({ players = [] }) => players.filter(({ isOnline, standing }) => standing === "in" && !isOnline).length === 2,
  );
  const late = [
    await socketStudent(pages.server.url, { code }, 40),
    await socketStudent(pages.server.url, { code }, 41),
  ];
  for (const { client } of late) expect(client.view().me?.seat).not.toBeNull();
  await order(host, "LetIn", { playerId: first.playerId });
  const forgiven = await socketStudent(pages.server.url, { code, key: first.key }, 42);
  await playTo(lesson, at("verdict", 2));

  // The teacher's laptop is gone: the class stays where it is, and the link leads it on from another one.
  await panel.context().close();
  await order(host, "Snapshot");
  panel = await pages.open(hostUrl, { viewport: { width: 1024, height: 600 } });
  await panel
    .getByText(/verdict/i)
    .first()
    .waitFor();
  const returned = await socketStudent(pages.server.url, { code, key: third.key }, 2);
  expect(returned.playerId).toBe(third.playerId);
  await playTo(lesson, at("feedback", 2));

  // One step too far, and everybody's eyes up.
  const before = host.view().turn;
  await panel.getByRole("button", { name: /undo/i }).click();
  await host.until(({ turn }) => turn > before);
  await order(host, "Pause", { seconds: 60 });
  await screen
    .getByText(/eyes up/i)
    .first()
    .waitFor();
  await panel
    .getByRole("button", { name: /resume|go on/i })
    .first()
    .click();
  await host.until(({ clock }) => !clock.isPaused);
  await playTo(lesson, at("play-on", 2));

  // Sizes, then figures.
  for (const [round, level] of [
    [3, 2],
    [4, 3],
  ] as const) {
    await order(host, "ChangeSettings", { level });
    await playTo(lesson, at("play-on", round));
  }

  // Fast-forward, the vote, the market.
  await order(host, "FastForward", { quarters: 500 });
  await host.until(({ fastForward, wall: companies = [] }) =>
    companies.every(({ costs }) => fastForward === null && (costs.at(-1)?.quarter ?? 0) >= 500),
  );
  await order(host, "Deploy");
  await host.until(({ phase }) => phase === "vote");
  await playTo(lesson, ({ phase }) => phase === "deployed");
  expect(host.view().deployment?.results).toHaveLength(5);
  await order(host, "ShareReport");
  await order(host, "End");

  const report = await reportOf(code, hostKey);
  const counted = new Recount(await logOf(code));
  expectSame(report, counted);
  expect(report.head).toMatchObject({ rounds: 4, students: 30, hasNames: true });
  expect(report.answers.length).toBeGreaterThan(200);
  expect(report.answers.some(({ undone }) => undone)).toBe(true);
  expect(report.answers.some(({ isCover }) => isCover)).toBe(true);
  expect(report.snapshots).toHaveLength(1);
  for (const { client } of [...students, ...late, forgiven, returned]) client.close();
  host.close();
});

async function reportOf(code: string, key: string): Promise<Report> {
  const response = await fetch(`${pages.server.url}/api/sessions/${code}/report`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Report;
}

/** What the server has written, read when it is down. */
async function logOf(code: string): Promise<readonly LogEntry[]> {
  await pages.server.stop();
  const store = openLibsqlStore(dataDir);
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

function expectSame(report: Report, counted: Recount): void {
  const rows = report.answers as unknown as CountedRow[];
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
