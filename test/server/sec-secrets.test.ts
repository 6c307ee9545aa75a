// What nobody may find out: the outcome before the verdict, others' keys, seeds; and what is left when a class is gone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Book } from "#company/book.ts";
import { bookOf } from "#company/scenarios.ts";
import { millis, playerId } from "#game/ids.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { gameFrames, viewOf, type WatchedClass, watchedClass } from "../support/attacks/watched-class.ts";
import { ClassRoom, newSession } from "../support/class-room.ts";
import { projectFolder } from "../support/project-folder.ts";
import { startServer } from "../support/server.ts";
import { until } from "../support/until.ts";

/** The same book, except that one customer says the opposite. */
function otherwise(book: Book, name: string): Book {
  const customers = book.customers.map((each) =>
    each.name === name ? { ...each, outcome: each.outcome === 1 ? (0 as const) : (1 as const) } : each,
  );
  return { ...book, customers };
}

/** Everything that can be done before the verdict, in the same order; returns all acknowledgements. */
async function playToVerdict(watched: WatchedClass): Promise<string[]> {
  const { host, students, send } = watched;
  const acks = [await send(host, "Start")];
  for (let steps = 0; steps < 12 && viewOf(host).phase !== "verdict"; steps += 1) {
    for (const student of students) {
      acks.push(await send(student, "Bet", { value: 1 }));
      acks.push(await send(student, "TakeHint"));
      acks.push(await send(student, "AnswerReport", { value: steps % 2 }));
      acks.push(await send(student, "AnswerVerdict", { value: 1 }));
      if (viewOf(host).phase === "verdict") break;
    }
    if (viewOf(host).phase !== "verdict") acks.push(await send(host, "Next"));
  }
  return acks;
}

const httpAnswers = async ({ school, room, keys }: WatchedClass): Promise<string[]> => {
  const ask = async (path: string, key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${school.url}/api/sessions/${room.code}${path}`, { headers });
    return `${path} ${response.status} ${await response.text()}`;
  };
  const answers: string[] = [];
  for (const path of ["/story", "/report", "/report/replay?round=1&company=0"])
    answers.push(await ask(path, keys[0] ?? ""));
  return answers;
};

/** The cost of the whole book, which is made of all outcomes, is shown to all from the start: it is no secret. */
const withoutCosts = (frame: string): string =>
  frame.replace(/"cost":[\d.]+/g, '"cost":0').replace(/127\.0\.0\.1:\d+/g, "the server");

/** What students and projector were sent before the verdict opened. */
const framesBefore = (watched: WatchedClass): readonly string[] =>
  [...watched.students, watched.screen]
    .flatMap(gameFrames)
    .filter((frame) => !frame.includes('"phase":"verdict"'))
    .map(withoutCosts);

test("SEC-04 two classes equal but for what the customer will say send the same bytes until the verdict", async () => {
  const book = { ...bookOf("BUY"), id: "own" };
  let compared = 0;
  for (const seed of [3, 5]) {
    const one = await watchedClass(book, seed);
    const acks = await playToVerdict(one);
    const { customer } = viewOf(one.host);
    const other = await watchedClass(otherwise(book, customer?.name ?? ""), seed);
    await playToVerdict(other);
    expect([viewOf(one.host).phase, viewOf(other.host).phase]).toEqual(["verdict", "verdict"]);
    if (viewOf(other.host).customer?.name === customer?.name) {
      const [here, there] = [framesBefore(one), framesBefore(other)];
      expect(here.findIndex((frame, place) => frame !== there[place])).toBe(-1);
      expect(there.length).toBe(here.length);
      expect(await httpAnswers(other)).toEqual(await httpAnswers(one));
      const isOpen =
        gameFrames(other.screen).map(withoutCosts).join() !== gameFrames(one.screen).map(withoutCosts).join();
      expect(isOpen, "the verdict tells them apart").toBe(true);
      compared += here.length;
    }
    expect(acks.some((ack) => ack.includes('"ok":true'))).toBe(true);
    for (const watched of [one, other]) await watched.close();
  }
  expect(compared).toBeGreaterThan(100);
});

/** A secret as it may be written: plain, in base64, in hexadecimal. */
const writings = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
  Buffer.from(secret).toString("hex"),
];

test("SEC-05 keys, codes and the seed are in nobody else's frames, in no log and in no figure", async () => {
  const watched = await watchedClass({ ...bookOf("BUY"), id: "own" }, 987_654_321);
  const { room, school, students, screen, host, keys, seed, send } = watched;
  await playToVerdict(watched);
  for (let steps = 0; steps < 20 && viewOf(host).phase !== "play-on"; steps += 1) await send(host, "Next");
  await send(host, "End");
  const headers = { authorization: "Bearer for the tests of secrets" };
  const figures = await (await fetch(`${school.url}/metrics`, { headers })).text();
  const shareKey = /report#code=\d+&key=([\w-]+)/.exec(host.heard.join())?.[1] ?? "no key";
  const secrets = [room.hostKey, room.screenKey, shareKey, String(seed)];
  const places = [
    ...students.map((line, place) => ({
      text: line.heard.join(),
      kept: [...secrets, room.code, ...keys.filter((key) => key !== keys[place])],
    })),
    { text: screen.heard.join(), kept: [room.hostKey, shareKey, String(seed), ...keys] },
    { text: host.heard.join(), kept: [room.hostKey, String(seed), ...keys] },
    { text: school.log(), kept: [...secrets, room.code, ...keys, "127.0.0.1"] },
    { text: figures, kept: [...secrets, room.code, ...keys] },
  ];
  expect(keys.every((key) => key.length > 40)).toBe(true);
  for (const { text, kept } of places) {
    expect(text.length).toBeGreaterThan(200);
    for (const secret of kept.flatMap(writings)) expect(text.includes(secret), secret).toBe(false);
    expect(text).not.toMatch(/keyHash|"seed"/);
  }
  await watched.close();
});

test("SEC-05 what browsers are given holds no map of the sources and nothing of the server's", () => {
  const folder = join(projectFolder, "dist/client");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
  const scripts = files.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts)
    expect(readFileSync(join(folder, name), "utf8"), name).not.toMatch(
      /sourceMappingURL|HOST_PASSWORD|METRICS_TOKEN|hostKeyHash/,
    );
});

test("SEC-18 a class past its time leaves nothing in the data folder, once the server has swept", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "chain-of-command-retention-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const store = openLibsqlStore(dataDir);
  const day = 24 * 60 * 60 * 1000;
  for (const [name, days, code] of [
    ["Sentinel Gone", 8, "482913"],
    ["Sentinel Kept", 6, "482914"],
  ] as const) {
    const at = millis(Date.now() - days * day);
    const stored = { id: `session ${code}`, code, hostKeyHash: "hash", screenKeyHash: "hash", createdAt: at };
    const room = new ClassRoom({ log: newSession({ settings: { names: "free" } }) });
    room.join(name);
    const [created, ...joined] = room.log;
    if (created === undefined) throw new Error("There must be a first event");
    await store.create(stored, { version: 1, at, actor: "house", id: "create", events: [created] });
    await store.append(stored.id, { version: 2, at, actor: "house", id: "join", events: joined });
    await store.setRealName(stored.id, playerId("player-1"), `${name} in truth`);
  }
  await store.close();
  const disk = () =>
    readdirSync(dataDir)
      .map((file) => readFileSync(join(dataDir, file), "latin1"))
      .join("");
  expect(disk()).toContain("Sentinel Gone");
  const server = await startServer({ dataDir, env: { RETENTION_DAYS: "7" } });
  onTestFinished(() => server.stop());
  await until("the class is gone from the disk", async () => !disk().includes("Sentinel Gone"), 20_000);
  expect(disk()).toContain("Sentinel Kept");
  expect(disk()).not.toContain("in truth"); // real names go after a day
});
