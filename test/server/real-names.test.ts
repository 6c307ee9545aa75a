// Real names over HTTP: who may tell and read them, that they are found nowhere else, and when they are gone.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Millis, millis, playerId } from "#game/ids.ts";
import { isRefusal } from "#game/refusal.ts";
import { readLink } from "#protocol/links.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import type { RealName } from "#protocol/real-name.ts";
import { secureChance } from "../../server/chance.ts";
import { createSessions } from "../../server/sessions/sessions.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { type Class, type Client, connect, createClass, openSchool, type School } from "./school.ts";

let school: School;
let store: Store;
beforeAll(async () => {
  school = await openSchool({
    through(opened) {
      store = opened;
      return opened;
    },
  });
});
afterAll(() => school.close());

const bearer = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };

interface Telling {
  readonly at?: Pick<School, "url">;
  readonly headers?: Record<string, string>;
}

const tell = (room: Class, key: string | undefined, body: unknown, { at = school, headers = {} }: Telling = {}) =>
  fetch(`${at.url}/api/sessions/${room.code}/real-name`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...bearer(key), ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const ask = (room: Class, key: string | undefined, { at = school, headers = {} }: Telling = {}) =>
  fetch(`${at.url}/api/sessions/${room.code}/real-names`, { headers: { ...bearer(key), ...headers } });

const namesOf = async (room: Class) => (await (await ask(room, room.hostKey)).json()) as readonly RealName[];

const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];

/** A class that asks for real names, with one student in it. */
async function classOfOne(settings: object = { realNames: true }): Promise<{ room: Class; bo: Client; key: string }> {
  const room = await createClass(school, settings);
  const bo = await connect(school, { code: room.code, as: "player" });
  return { room, bo, key: bo.welcome.key ?? "" };
}

test("a student tells their name, changes it and takes it back, and the teacher reads what it is now", async () => {
  const { room, bo, key } = await classOfOne();
  expect(bo.view().me?.asksRealName).toBe(true);
  expect(await namesOf(room)).toEqual([]);
  expect((await tell(room, key, { name: "Robert  Miler" })).status).toBe(204);
  expect((await tell(room, key, { name: "Robert Miller" })).status).toBe(204);
  const answer = await ask(room, room.hostKey);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual([{ playerId: bo.welcome.playerId, name: "Robert Miller" }]);
  await school.restart();
  expect(await namesOf(room)).toHaveLength(1);
  expect((await tell(room, key, { name: "" })).status).toBe(204);
  expect(await namesOf(room)).toEqual([]);
  bo.close();
});

test("other keys tell nothing and read nothing", async () => {
  const { room, bo, key } = await classOfOne();
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  await host.send("ShareReport");
  const shareKey = readLink(new URL(host.welcome.links?.shareUrl ?? "").hash).key ?? "";
  await tell(room, key, { name: "Robert Miller" });
  const elsewhere = await classOfOne();
  for (const wrong of [undefined, "guess", room.screenKey, shareKey]) {
    expect(await codeOf(await tell(room, wrong, { name: "Somebody Else" }))).toEqual([401, "BAD_KEY"]);
    expect(await codeOf(await ask(room, wrong))).toEqual([401, "BAD_KEY"]);
  }
  await school.restart(); // so many wrong keys would soon be too many
  expect(await codeOf(await tell(room, room.hostKey, { name: "Somebody Else" }))).toEqual([401, "BAD_KEY"]);
  expect(await codeOf(await tell(room, elsewhere.key, { name: "Somebody Else" }))).toEqual([401, "BAD_KEY"]);
  expect(await codeOf(await ask(room, key))).toEqual([401, "BAD_KEY"]);
  expect(await codeOf(await ask(room, elsewhere.room.hostKey))).toEqual([401, "BAD_KEY"]);
  const nowhere = { ...room, code: "100001" };
  expect(await codeOf(await tell(nowhere, key, { name: "Somebody Else" }))).toEqual([404, "CANNOT_JOIN"]);
  expect(await codeOf(await ask(nowhere, room.hostKey))).toEqual([404, "CANNOT_JOIN"]);
  expect((await namesOf(room)).map(({ name }) => name)).toEqual(["Robert Miller"]);
  for (const client of [bo, host, elsewhere.bo]) client.close();
});

test("too many wrong keys are turned away, and the right ones never", async () => {
  const other = await openSchool();
  const room = await createClass(other, { realNames: true });
  const bo = await connect(other, { code: room.code, as: "player" });
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await tell(room, "guess", { name: "Bo" }, { at: other })).status).toBe(401);
    expect((await ask(room, "guess", { at: other })).status).toBe(401);
  }
  expect((await tell(room, "guess", { name: "Bo" }, { at: other })).status).toBe(429);
  expect((await ask(room, "guess", { at: other })).status).toBe(429);
  expect((await tell(room, bo.welcome.key, { name: "Bo" }, { at: other })).status).toBe(204);
  expect((await ask(room, room.hostKey, { at: other })).status).toBe(200);
  bo.close();
  await other.close();
});

test("a foreign page tells nothing and reads nothing", async () => {
  const { room, bo, key } = await classOfOne();
  const headers = { origin: "https://evil.example" };
  expect(await codeOf(await tell(room, key, { name: "Somebody Else" }, { headers }))).toEqual([403, "NOT_HOST"]);
  expect(await codeOf(await ask(room, room.hostKey, { headers }))).toEqual([403, "NOT_HOST"]);
  expect(await namesOf(room)).toEqual([]);
  bo.close();
});

test("what is no name is refused, and the name before it stays", async () => {
  const { room, bo, key } = await classOfOne();
  await tell(room, key, { name: "Robert Miller" });
  const form = { headers: { "content-type": "text/plain" } };
  for (const [body, code, how] of [
    [{ name: "!!!" }, [400, "BAD_NAME"]],
    [{ name: "x".repeat(41) }, [400, "BAD_NAME"]],
    [{ name: 7 }, [400, "BAD_PAYLOAD"]],
    [{}, [400, "BAD_PAYLOAD"]],
    ["{", [400, "BAD_PAYLOAD"]],
    [{ name: "Bo" }, [400, "BAD_PAYLOAD"], form],
    [{ name: "x".repeat(17_000) }, [413, "TOO_LARGE"]],
  ] as const)
    expect(await codeOf(await tell(room, key, body, how))).toEqual(code);
  expect((await namesOf(room)).map(({ name }) => name)).toEqual(["Robert Miller"]);
  bo.close();
});

test("a class that does not ask for real names takes none and has none to read", async () => {
  const { room, bo, key } = await classOfOne({});
  expect(bo.view().me?.asksRealName).toBe(false);
  expect(await codeOf(await tell(room, key, { name: "Robert Miller" }))).toEqual([409, "WRONG_PHASE"]);
  expect(await codeOf(await ask(room, room.hostKey))).toEqual([409, "WRONG_PHASE"]);
  bo.close();
});

test("whether a class asks is settled when it is opened", async () => {
  const { room, bo } = await classOfOne({});
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const ack = await host.send("ChangeSettings", { settings: { realNames: true } });
  const plain = await host.send("ChangeSettings", { realNames: true });
  for (const each of [ack, plain]) expect(each).toMatchObject({ ok: false, code: "BAD_PAYLOAD" });
  host.close();
  bo.close();
});

test("who is out of the class, and everybody once it is over, tells nothing more", async () => {
  const { room, bo, key } = await classOfOne();
  const ann = await connect(school, { code: room.code, as: "player" });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  await tell(room, key, { name: "Robert Miller" });
  await host.send("RemovePlayer", { playerId: bo.welcome.playerId });
  expect(await codeOf(await tell(room, key, { name: "Somebody Else" }))).toEqual([409, "REMOVED"]);
  await host.send("End");
  expect(await codeOf(await tell(room, ann.welcome.key, { name: "Anna" }))).toEqual([409, "WRONG_PHASE"]);
  expect((await namesOf(room)).map(({ name }) => name)).toEqual(["Robert Miller"]);
  for (const client of [bo, ann, host]) client.close();
});

test("one student cannot keep the disk busy with changes of a name", async () => {
  const { room, bo, key } = await classOfOne();
  const answers = await Promise.all(Array.from({ length: 25 }, (_, at) => tell(room, key, { name: `Robert ${at}` })));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(20).fill(204), ...Array(5).fill(429)]);
  bo.close();
});

test("a real name is in no view, no log, no report, no table, no story and no line that the server logs", async () => {
  const canary = "Quirina Zwettl";
  const { room, bo, key } = await classOfOne({ realNames: true, names: "free" });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const screen = await connect(school, { code: room.code, as: "screen", key: room.screenKey });
  const ann = await connect(school, { code: room.code, as: "player", name: "Ann" });
  expect((await tell(room, key, { name: canary })).status).toBe(204);
  expect((await tell(room, key, `{"name": "${canary}"`)).status).toBe(400);
  await tell(room, undefined, { name: canary });
  await host.send("Start");
  for (let steps = 0; steps < 60 && host.view().phase !== "play-on"; steps += 1) {
    const { turn } = host.view();
    await host.send("Next");
    await host.until((view) => view.turn !== turn);
  }
  await host.send("End");
  await bo.until((view) => view.phase === "over");
  const get = async (path: string, with_: string) =>
    (await fetch(`${school.url}/api/sessions/${room.code}${path}`, { headers: bearer(with_) })).text();
  const tables = ["rounds", "answers", "seats"].map((table) => get(`/report.csv?table=${table}`, room.hostKey));
  const reports = [
    get("/report", room.hostKey),
    get("/report/replay?round=1&company=0", room.hostKey),
    get("/story", key),
  ];
  const shown = await Promise.all([...tables, ...reports]);
  expect(shown.join("")).toContain("Ann"); // they are not empty
  const stored = await store.find(room.code);
  const log = JSON.stringify(await store.read(stored?.id ?? ""));
  expect(log.includes("PlayerJoined")).toBe(true);
  expect(school.log()).toContain("/real-name");
  const figures = await (await fetch(`${school.url}/metrics`)).text();
  const views = [bo, ann, host, screen].flatMap((client) => client.views);
  for (const text of [...shown, JSON.stringify(views), school.log(), log, figures])
    for (const part of canary.split(" ")) expect(text.includes(part)).toBe(false);
  for (const client of [bo, ann, host, screen]) client.close();
});

test("a sweep deletes the real names of a class in which nothing has happened for a day, long before the class itself", async () => {
  const folder = mkdtempSync(pathOf(tmpdir(), "chain-of-command-sweep-"));
  const hour = 60 * 60 * 1000;
  let now = millis(1_700_000_000_000);
  const clock = { now: () => now, after: () => () => undefined };
  const kept = openLibsqlStore(folder);
  const onFailure = (error: unknown) => expect.fail(String(error));
  const sessions = createSessions({
    store: kept,
    clock,
    chance: secureChance,
    retentionDays: 30,
    node: "node",
    onFailure,
  });
  const creation = parseCreation({ realNames: true }, { maySeed: false });
  if (isRefusal(creation)) throw new Error(creation.message);
  const { code } = await sessions.create(creation);
  const namesLeft = async () => (await (await sessions.find(code))?.realNames())?.length;
  const join = { type: "Join", name: null, isDoubtful: false, keyHash: "hash" } as const;
  const bo = playerId("bo");
  const after = async (hours: number) => {
    now = (now + hours * hour) as Millis;
    await sessions.sweep();
  };
  await (await sessions.find(code))?.setRealName(bo, "Robert Miller");
  await after(24);
  expect(await namesLeft()).toBe(1);
  const live = await sessions.find(code);
  await live?.play({ role: "house" }, "join", { ...join, playerId: bo });
  await live?.play({ role: "house" }, "hang up", {
    type: "Disconnect",
    playerId: bo,
    line: { node: "node", number: 1 },
  });
  await after(24);
  expect(await namesLeft()).toBe(1);
  await after(0.1);
  expect(await namesLeft()).toBe(0);
  expect((await sessions.find(code))?.table.session().players).toHaveLength(1);
  sessions.close();
  await kept.close();
  rmSync(folder, { recursive: true, force: true });
});
