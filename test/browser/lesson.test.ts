// A lesson of thirty: the plan of 45 minutes with its timers shortened, and everything that goes wrong in a real class.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { type Client, connect, refusalOf } from "../server/school.ts";
import { answer } from "../support/class-in-browsers.ts";
import { chromebook, openPages, wall } from "../support/pages.ts";
import { Recount } from "../support/recount.ts";
import { expectSame, logOf, reportOf } from "../support/same-report.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { at, fastForward, leadTo, order } from "../support/teacher.ts";

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
const playTo = ({ host, screens }: Lesson, isThere: (view: View) => boolean): Promise<void> =>
  leadTo(host, isThere, async () => {
    for (const page of screens) await answer(page).catch(() => false);
  });

test("thirty students, one lesson, everything that goes wrong; and a report that a count of its own agrees with", async () => {
  const { code, hostKey, hostUrl, screenUrl } = await pages.openClass({ level: 0, scenario: "BUY", quiz: true });
  const host = await connect(pages.server, { code, as: "host", key: hostKey });
  let panel = await pages.open(hostUrl, { viewport: chromebook });
  const screen = await pages.open(screenUrl, { viewport: wall });
  const screens = [await takeSeat(code), await takeSeat(code)];
  const students: SocketStudent[] = [];
  for (let count = 0; count < 26; count += 1) students.push(await socketStudent(pages.server.url, { code }, count));
  const lesson = { host, screens };
  const [first, second, third, fourth] = students;
  if (!first || !second || !third || !fourth) throw new Error("Students must be here");

  // The quiz, then a worked example, which everybody watches.
  await panel.getByRole("button", { name: /start/i }).click();
  await host.until(({ phase }) => phase === "quiz");
  await playTo(lesson, at("briefing", 1));
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
  await playTo(lesson, at("adjust", 2));

  // Everybody's eyes up: one step too far. While the class rests, the step that is meant is the one that is open.
  await order(host, "Pause", { seconds: 60 });
  await screen
    .getByText(/eyes up/i)
    .first()
    .waitFor();
  const before = host.view().turn;
  await panel.getByRole("button", { name: /undo/i }).click();
  await host.until(({ turn, phase }) => turn > before && phase === "feedback");
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
  await fastForward(host, 500);
  await order(host, "Deploy");
  await host.until(({ phase }) => phase === "vote");
  await playTo(lesson, ({ phase }) => phase === "deployed");
  expect(host.view().deployment?.results).toHaveLength(5);

  // The quiz once more, with other numbers.
  await order(host, "Quiz");
  await host.until(({ phase }) => phase === "quiz");
  await playTo(lesson, ({ phase }) => phase === "deployed");
  await order(host, "ShareReport");
  await order(host, "End");

  const report = await reportOf(pages.server, { code, hostKey });
  const counted = new Recount(await logOf(pages.server, code));
  expectSame(report, counted);
  expect(report.head).toMatchObject({ rounds: 4, students: 30, hasNames: true });
  expect(report.answers.length).toBeGreaterThan(200);
  expect(report.answers.some(({ undone }) => undone)).toBe(true);
  expect(report.answers.some(({ isCover }) => isCover)).toBe(true);
  expect(report.snapshots).toHaveLength(1);
  expect(report.quiz?.all.students).toBeGreaterThan(20); // who answered both times
  for (const { client } of [...students, ...late, forgiven, returned]) client.close();
  host.close();
});
