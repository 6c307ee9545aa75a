// The wire as other people's programs rely on it: coming in, views, acknowledgements, refusals, farewells.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, type Client, connect, createClass, openSchool, post, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const joinAs = (room: Class, name?: string): Promise<Client> =>
  connect(school, { code: room.code, as: "player", ...(name === undefined ? {} : { name }) });
const hostOf = (room: Class): Promise<Client> => connect(school, { code: room.code, as: "host", key: room.hostKey });
const screenOf = (room: Class): Promise<Client> =>
  connect(school, { code: room.code, as: "screen", key: room.screenKey });

test("POST /api/sessions answers with a code, two keys and three links", async () => {
  const response = await post(school, { scenario: "XOR", level: 2 });
  expect(response.status).toBe(201);
  const room = (await response.json()) as Class;
  expect(Object.keys(room)).toEqual(["code", "hostKey", "screenKey", "joinUrl", "hostUrl", "screenUrl"]);
  expect(room.code).toMatch(/^\d{6}$/);
  expect(room.joinUrl).toBe(`${school.url}/?code=${room.code}`);
  expect(room.hostUrl).toBe(`${school.url}/host#code=${room.code}&key=${room.hostKey}`);
  expect(room.screenUrl).toBe(`${school.url}/screen#code=${room.code}&key=${room.screenKey}`);
  const host = await hostOf(room);
  expect(host.view()).toMatchObject({ phase: "lobby", level: 2, settings: { level: 2 } });
  host.close();
});

test("a newcomer is told an id and a key once, then sees the lobby from an own seat", async () => {
  const room = await createClass(school);
  const bo = await joinAs(room);
  expect(bo.welcome).toEqual({ playerId: expect.any(String), key: expect.stringMatching(/^[\w-]{43}$/) });
  expect(bo.view()).toMatchObject({ phase: "lobby", me: { playerId: bo.welcome.playerId, standing: "in" } });
  expect(bo.views[0]).toEqual({ version: expect.any(Number), view: expect.any(Object), happened: expect.any(Array) });
  const again = await connect(school, { code: room.code, as: "player", key: bo.welcome.key });
  expect(again.welcome).toEqual({ playerId: bo.welcome.playerId });
  expect(again.view().me?.name).toBe(bo.view().me?.name);
  again.close();
});

test("host and projector are welcomed with links, without a key, and see all companies; only the host sees players", async () => {
  const room = await createClass(school);
  const [host, screen] = [await hostOf(room), await screenOf(room)];
  const bo = await joinAs(room);
  expect(host.welcome).toEqual({
    links: {
      joinUrl: room.joinUrl,
      screenUrl: room.screenUrl,
      shareUrl: expect.stringMatching(/\/report#code=\d{6}&key=/),
    },
  });
  expect(screen.welcome).toEqual({ links: { joinUrl: room.joinUrl } });
  expect(Object.keys(bo.welcome)).toEqual(["playerId", "key"]);
  const seen = await host.until((view) => view.players?.length === 1);
  expect(seen.players?.[0]).toMatchObject({ playerId: bo.welcome.playerId, isOnline: true });
  expect(screen.view().players).toBeUndefined();
  expect(screen.view().mayDo).toEqual([]);
  for (const client of [host, screen, bo]) client.close();
  await pass(0);
});

test("a command is acknowledged with a version, and everybody sees what it did", async () => {
  const room = await createClass(school);
  const [host, bo] = [await hostOf(room), await joinAs(room)];
  const ack = await host.send("Start");
  expect(ack).toEqual({ ok: true, version: expect.any(Number) });
  await bo.until((view) => view.phase === "briefing");
  const last = bo.views.at(-1);
  expect(ack.ok && last && last.version >= ack.version).toBe(true);
  expect(bo.views.flatMap(({ happened }) => happened)).toContainEqual({
    type: "StepOpened",
    phase: "briefing",
    layer: null,
    act: null,
  });
  for (const client of [host, bo]) client.close();
});

test("the same id gets the same answer and has no second effect", async () => {
  const room = await createClass(school);
  const [host, bo] = [await hostOf(room), await joinAs(room)];
  const first = await host.send("Start", { id: "start" });
  const bet = await bo.send("Bet", { id: "bet", value: 1 });
  const before = await host.until((view) => view.phase === "briefing");
  expect(await host.send("Start", { id: "start" })).toEqual(first);
  expect(await bo.send("Bet", { id: "bet", value: 1 })).toEqual(bet);
  expect(await bo.send("Bet", { id: "bet", value: 0 })).toEqual(bet);
  expect((await bo.until((view) => view.me?.bet !== null)).me?.bet).toBe(1);
  expect(host.view().turn).toBe(before.turn);
  for (const client of [host, bo]) client.close();
});

test("refusals carry a code and a sentence, and change nothing", async () => {
  const room = await createClass(school);
  const [host, screen, bo] = [await hostOf(room), await screenOf(room), await joinAs(room)];
  const code = async (client: Client, type: string, payload?: object) => {
    const ack = await client.send(type, payload);
    expect(ack).toEqual({ ok: false, code: expect.any(String), message: expect.stringMatching(/\w+ \w+/) });
    return ack.ok ? "" : ack.code;
  };
  expect(await code(bo, "Start")).toBe("NOT_HOST");
  expect(await code(screen, "Start")).toBe("NOT_HOST");
  expect(await code(host, "Bet", { value: 1 })).toBe("NOT_JOINED");
  expect(await code(bo, "Cheat")).toBe("UNKNOWN_COMMAND");
  expect(await code(bo, "Bet", { value: "1" })).toBe("BAD_PAYLOAD");
  expect(await code(bo, "Bet", { value: 1, turn: 99 })).toBe("STALE_TURN");
  expect(await code(bo, "AnswerBlame", { value: 1 })).toBe("WRONG_PHASE");
  expect(await code(bo, "Retry", { values: [1], padding: "x".repeat(20_000) })).toBe("TOO_LARGE");
  expect(host.view().phase).toBe("lobby");
  for (const client of [host, screen, bo]) client.close();
});

test("unknown codes, ended sessions and wrong keys are turned away alike, without a word about other classes", async () => {
  const room = await createClass(school);
  const host = await hostOf(room);
  const bo = await joinAs(room);
  expect(await refusalOf(school, { code: "100001", as: "player" })).toBe("CANNOT_JOIN");
  expect(await refusalOf(school, { code: "zebra", as: "player" })).toBe("CANNOT_JOIN");
  expect(await refusalOf(school, { code: "100001", as: "host", key: room.hostKey })).toBe("CANNOT_JOIN");
  expect(await refusalOf(school, { code: room.code, as: "host", key: room.screenKey })).toBe("BAD_KEY");
  expect(await refusalOf(school, { code: room.code, as: "screen", key: room.hostKey })).toBe("BAD_KEY");
  expect(await refusalOf(school, { code: room.code, as: "player", key: bo.view().me?.playerId })).toBe("BAD_KEY");
  await host.send("End");
  expect(await refusalOf(school, { code: room.code, as: "player" })).toBe("CANNOT_JOIN");
  expect(await refusalOf(school, { code: room.code, as: "player", name: "" })).toBe("CANNOT_JOIN");
  expect(await refusalOf(school, { code: room.code, as: "player", key: "no key" })).toBe("CANNOT_JOIN");
  const back = await connect(school, { code: room.code, as: "player", key: bo.welcome.key });
  expect(back.view().phase).toBe("over");
  for (const client of [host, bo, back]) client.close();
});

test("a wrong protocol, a missing auth and a name that is none are refused with their own codes", async () => {
  const other = await openSchool();
  const room = await createClass(other, { names: "free" });
  const { code } = room;
  expect(await refusalOf(other, { code, as: "player", protocol: 2 })).toBe("PROTOCOL_MISMATCH");
  expect(await refusalOf(other, {}, { auth: undefined })).toBe("BAD_PAYLOAD");
  for (const name of ["", "\u200b\u200b", "x".repeat(10_000), "f u c k"]) {
    expect(await refusalOf(other, { code, as: "player", name })).toBe("BAD_NAME");
  }
  const bo = await connect(other, { code, as: "player", name: " B\u200bo " });
  expect(bo.view().me?.name).toBe("Bo");
  bo.close();
  await other.close();
});

test("the newest connection has the seat; the older one is told and ended", async () => {
  const room = await createClass(school);
  const host = await hostOf(room);
  const old = await joinAs(room);
  for (let turn = 0; turn < 5; turn += 1) {
    const older = turn === 0 ? old : await connect(school, { code: room.code, as: "player", key: old.welcome.key });
    const farewell = older.farewell();
    const newer = await connect(school, { code: room.code, as: "player", key: old.welcome.key });
    expect(await farewell).toEqual({ code: "TAKEN_OVER", message: expect.any(String) });
    expect(older.socket.connected).toBe(false);
    await host.until((view) => view.players?.[0]?.isOnline === true);
    newer.close();
    await host.until((view) => view.players?.[0]?.isOnline === false);
  }
  host.close();
});

test("a player who is removed hears why and cannot come back by the key; one whom the host lets in can", async () => {
  const room = await createClass(school);
  const [host, bo] = [await hostOf(room), await joinAs(room)];
  const { playerId, key } = bo.welcome;
  await host.send("RemovePlayer", { playerId });
  expect(await bo.farewell()).toMatchObject({ code: "REMOVED" });
  expect(await refusalOf(school, { code: room.code, as: "player", key })).toBe("REMOVED");
  expect(await host.send("LetIn", { playerId })).toMatchObject({ ok: true });
  const back = await connect(school, { code: room.code, as: "player", key });
  expect(back.welcome.playerId).toBe(playerId);
  for (const client of [host, back]) client.close();
});

test("a locked session says so after a right code", async () => {
  const room = await createClass(school, { shape: "chain" });
  const host = await hostOf(room);
  const players = [await joinAs(room)];
  await host.send("ChangeSettings", { door: "locked" });
  expect(await refusalOf(school, { code: room.code, as: "player" })).toBe("SESSION_LOCKED");
  for (const client of [host, ...players]) client.close();
});

test("the projector gets at most ten views a second, however much happens, and the last is up to date", async () => {
  const room = await createClass(school);
  const [host, screen] = [await hostOf(room), await screenOf(room)];
  const startedAt = performance.now();
  for (let count = 0; count < 6; count += 1) {
    await host.send("ChangeSettings", { boldness: count + 1 });
    await host.send("AddTeammate", { kind: "expert" });
  }
  await host.until((view) => view.settings?.boldness === 6);
  await pass(150);
  const seconds = (performance.now() - startedAt) / 1000;
  expect(screen.views.length).toBeLessThanOrEqual(2 + seconds * 10);
  expect(screen.views.at(-1)?.version).toBe(host.views.at(-1)?.version);
  for (const client of [host, screen]) client.close();
});

test("both transports speak the same wire", async () => {
  const room = await createClass(school);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey }, { transports: ["polling"] });
  expect(await host.send("Start")).toMatchObject({ ok: true });
  expect(await host.until((view) => view.phase === "briefing")).toMatchObject({ round: 1 });
  host.close();
});

test("the server's restart keeps everything: keys, seats, names, phase, and answers to ids it has seen", async () => {
  const lesson = await openSchool();
  const room = await createClass(lesson, { scenario: "AND" });
  const host = await connect(lesson, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(lesson, { code: room.code, as: "player" }, { reconnection: false });
  await host.send("Start");
  const bet = await bo.send("Bet", { id: "my bet", value: 0.5 });
  await bo.until((view) => view.me?.bet === 0.5);
  const before = bo.view();
  const farewell = bo.farewell();
  await lesson.restart();
  expect(await farewell).toMatchObject({ code: "DRAINING" });
  const observer = await connect(lesson, { code: room.code, as: "host", key: room.hostKey });
  expect(observer.view().players?.[0]?.isOnline).toBe(false);
  const back = await connect(lesson, { code: room.code, as: "player", key: bo.welcome.key });
  expect((await observer.until((view) => view.players?.[0]?.isOnline === true)).phase).toBe(before.phase);
  expect(back.view()).toMatchObject({
    phase: before.phase,
    turn: before.turn,
    round: 1,
    company: { name: before.company?.name },
  });
  expect(back.view().me).toMatchObject({ name: before.me?.name, seat: before.me?.seat, bet: 0.5 });
  expect(await back.send("Bet", { id: "my bet", value: 1 })).toEqual(bet);
  expect(back.view().me?.bet).toBe(0.5);
  expect(await host.until((view) => view.phase === before.phase)).toMatchObject({ turn: before.turn });
  for (const client of [host, observer, back]) client.close();
  await lesson.close();
});

test("keys are nowhere on the disk, and no key, code or name is in the log", async () => {
  const lesson = await openSchool();
  const room = await createClass(lesson, { names: "free" });
  const host = await connect(lesson, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(lesson, { code: room.code, as: "player", name: "Sentinel Bo" });
  await host.send("Start");
  await refusalOf(lesson, { code: room.code, as: "host", key: "wrong-key-sentinel" });
  const report = await fetch(`${lesson.url}/api/sessions/${room.code}/report`, {
    headers: { authorization: `Bearer ${room.hostKey}` },
  });
  expect(report.status).toBe(200);
  const disk = readdirSync(lesson.dataDir)
    .map((file) => readFileSync(join(lesson.dataDir, file), "latin1"))
    .join("");
  expect(disk).toContain("Sentinel Bo");
  const keys = [room.hostKey, room.screenKey, String(bo.welcome.key)];
  for (const key of keys) expect(disk).not.toContain(key);
  expect(lesson.log()).toContain("request completed");
  for (const secret of [...keys, room.code, "Sentinel", "wrong-key", "127.0.0.1"]) {
    expect(lesson.log()).not.toContain(secret);
  }
  for (const client of [host, bo]) client.close();
  await lesson.close();
});

test("what cannot be stored is not acknowledged and not shown", async () => {
  let isBroken = false;
  const lesson = await openSchool({
    through: (store) => ({
      ...store,
      append: (id, entry) => (isBroken ? Promise.reject(new Error("the disk is full")) : store.append(id, entry)),
    }),
  });
  const room = await createClass(lesson);
  const host = await connect(lesson, { code: room.code, as: "host", key: room.hostKey });
  isBroken = true;
  expect(await host.send("Start", { id: "s" })).toMatchObject({ ok: false, code: "STORAGE_UNAVAILABLE" });
  expect(host.view().phase).toBe("lobby");
  isBroken = false;
  expect(await host.send("Start", { id: "s" })).toMatchObject({ ok: true });
  host.close();
  await lesson.close();
});
