// Five lessons of three hundred, each another one, and a count of every answer that agrees with the report.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ScenarioName } from "#company/scenarios.ts";
import { type Class, type Client, connect, createClass } from "../server/school.ts";
import { Recount } from "../support/recount.ts";
import { expectSame, logOf, reportOf } from "../support/same-report.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { at, fastForward, leadTo, order } from "../support/teacher.ts";

const students = 300;
const rounds = 4;

interface Lesson {
  readonly title: string;
  readonly settings: { readonly scenario: ScenarioName; readonly companies: number | null; readonly level: number };
  readonly levels: readonly number[]; // of the rounds after the first
  readonly seed: number; // what the students tend to choose
}

const lessons: readonly Lesson[] = [
  { title: "as many as needed", settings: { scenario: "BUY", companies: null, level: 0 }, levels: [1, 2, 3], seed: 0 },
  { title: "one company", settings: { scenario: "FIT", companies: 1, level: 1 }, levels: [2, 3, 3], seed: 11 },
  { title: "fifty companies", settings: { scenario: "AND", companies: 50, level: 1 }, levels: [1, 2, 2], seed: 23 },
  { title: "five companies", settings: { scenario: "XOR", companies: 5, level: 2 }, levels: [2, 1, 3], seed: 37 },
  { title: "twenty companies", settings: { scenario: "CAT", companies: 20, level: 3 }, levels: [3, 3, 3], seed: 41 },
];

interface Hall {
  readonly server: TestServer;
  readonly room: Class;
  readonly host: Client;
  readonly everybody: SocketStudent[];
}

async function openHall(server: TestServer, { settings, seed }: Lesson): Promise<Hall> {
  const room = await createClass(server, settings);
  const { code } = room;
  const host = await connect(server, { code, as: "host", key: room.hostKey });
  host.socket.on("view", () => host.forget());
  const picks = Array.from({ length: students }, (_, place) => seed + place);
  const everybody = await Promise.all(picks.map((pick) => socketStudent(server.url, { code }, pick)));
  await host.until(({ players = [] }) => players.length === students);
  return { server, room, host, everybody };
}

/** In every lesson some are lost and come back, some are sent away, and one step is taken back: in the second round. */
async function secondRound({ server, room, host, everybody }: Hall): Promise<void> {
  await leadTo(host, at("report", 2));
  const lost = everybody.slice(0, 20);
  for (const student of lost) student.lose();
  for (const { playerId } of everybody.slice(20, 23)) await order(host, "RemovePlayer", { playerId });
  await leadTo(host, at("feedback", 2));
  const back = lost.slice(0, 15).map(({ key }, place) => socketStudent(server.url, { code: room.code, key }, place));
  const late = Array.from({ length: 5 }, (_, place) => socketStudent(server.url, { code: room.code }, 500 + place));
  everybody.push(...(await Promise.all([...back, ...late])));
  await order(host, "Undo");
  await leadTo(host, at("adjust", 2));
  await order(host, "Snapshot");
  await leadTo(host, at("play-on", 2));
}

async function lastMinutes({ host }: Hall): Promise<void> {
  await fastForward(host, 200);
  await order(host, "Deploy");
  await leadTo(host, ({ phase }) => phase === "deployed");
  await order(host, "End");
}

test.each(lessons)("a lesson of three hundred in $title: the report is what was counted", async (lesson) => {
  const dataDir = await mkdtemp(join(tmpdir(), "chain-of-command-soak-"));
  const server = await startServer({ dataDir });
  try {
    const hall = await openHall(server, lesson);
    await order(hall.host, "Start");
    await leadTo(hall.host, at("play-on", 1));
    for (const [place, level] of lesson.levels.entries()) {
      await order(hall.host, "ChangeSettings", { level });
      if (place === 0) await secondRound(hall);
      await leadTo(hall.host, at("play-on", place + 2));
    }
    await lastMinutes(hall);
    const report = await reportOf(server, hall.room);
    hall.host.close();
    for (const { client } of hall.everybody) client.close();
    expectSame(report, new Recount(await logOf(server, hall.room.code)));
    expect(report.head).toMatchObject({ rounds, students: students + 5 });
    expect(report.answers.length).toBeGreaterThan(rounds * students);
    expect(report.answers.some(({ undone }) => undone)).toBe(true);
    expect(report.snapshots).toHaveLength(1);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
