// The house itself: connections that say nothing, floods of them and of sessions, poisoned objects, the whole of HTTP.

import { connect as connectTo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { millis } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { usualLimits } from "../../server/limits.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { enter, openRawLine } from "../support/attacks/raw-line.ts";
import { until } from "../support/until.ts";
import { type Client, connect, createClass, openSchool, post, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test("SEC-09 a page is let in by its whole origin: of a host that is listed only the scheme that is listed", async () => {
  const env = { PUBLIC_URL: "https://game.example.org", ALLOWED_ORIGINS: "http://listed.example:8080" };
  const lesson = await openSchool({ env });
  const room = await createClass(lesson);
  const auth = { code: room.code, as: "screen", key: room.screenKey };
  const own = new URL(lesson.url).host;
  const foreign = [
    "http://game.example.org",
    "https://listed.example:8080",
    "http://listed.example",
    "https://game.example.org.evil.example",
    "https://evilgame.example.org",
    "https://game.example.org:444",
    `http://${own}.evil.example`,
    "null",
    "file://",
    "no origin",
  ];
  for (const transports of [["websocket"], ["polling"]]) {
    for (const origin of foreign)
      expect([origin, await refusalOf(lesson, auth, { transports, extraHeaders: { origin } })]).toEqual([
        origin,
        "TRANSPORT",
      ]);
    for (const origin of ["https://game.example.org", "http://listed.example:8080", lesson.url])
      (await connect(lesson, auth, { transports, extraHeaders: { origin } })).close();
  }
  const swapped = { host: "game.example.org", origin: "http://game.example.org" };
  expect(await refusalOf(lesson, auth, { extraHeaders: swapped })).toBe("TRANSPORT");
  (
    await connect(lesson, auth, { extraHeaders: { ...swapped, host: "other.example", origin: "http://other.example" } })
  ).close();
  for (const origin of foreign) expect([origin, (await post(lesson, {}, { origin })).status]).toEqual([origin, 403]);
  await lesson.close();
});

/** One after the other, the last one counts. */
function betsOf({ mayDo }: View): number[] {
  const range = mayDo.find(({ type }) => type === "Bet")?.value ?? { min: 0, max: 0 };
  return [range.min, range.max, range.min, range.max];
}

test("SEC-11 a student who sends far too much is cut off; the others' answers are all carried out", async () => {
  const room = await createClass(school);
  const join = () => connect(school, { code: room.code, as: "player" }, { reconnection: false });
  const [flooder, ...mates] = await Promise.all(Array.from({ length: 5 }, join));
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  await host.send("Start");
  await Promise.all(mates.map((mate) => mate.until((view) => view.phase === "briefing")));
  const isCutOff = flooder?.farewell();
  const flood = Array.from({ length: 1000 }, () => flooder?.socket.emit("command", { id: "x", type: "TakeHint" }));
  const bets = mates.flatMap((mate) => betsOf(mate.view()).map((value) => mate.send("Bet", { value })));
  expect(flood).toHaveLength(1000);
  for (const bet of await Promise.all(bets)) expect(bet).toMatchObject({ ok: true });
  for (const mate of mates) await mate.until((view) => view.me?.bet === betsOf(view).at(-1));
  expect(await isCutOff).toMatchObject({ code: "RATE_LIMITED" });
  for (const client of [host, ...mates]) client.close();
});

test("SEC-12 who never says what they want, or leaves the game and keeps the line, is hung up on", async () => {
  expect(usualLimits.silence).toBeLessThanOrEqual(15_000);
  const lesson = await openSchool({ limits: { silence: 2000 } });
  const room = await createClass(lesson);
  const auth = { protocol: 1, code: room.code, as: "player" };
  const stays = await connect(lesson, { code: room.code, as: "player" });

  const open = () => openRawLine(lesson.url);
  const refused = await open();
  expect(await enter(refused, { ...auth, code: "1" })).toMatch(/^44/);
  const elsewhere = await open();
  elsewhere.send("40/nowhere,{}");
  const left = await open();
  expect(await enter(left, auth)).toMatch(/^40/);
  left.send("41");
  const tester = await open();
  expect(await enter(tester, { protocol: 1, as: "test" })).toMatch(/^40/);
  tester.send("41");
  const silent = await Promise.all(Array.from({ length: 50 }, open));
  await Promise.all([refused, elsewhere, left, tester, ...silent].map((line) => line.ended()));

  const slow = connectTo(Number(new URL(lesson.url).port), "127.0.0.1");
  slow.write("GET /healthz HTTP/1.1\r\nhost: x\r\n");
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    slow.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    slow.on("error", () => {});
    slow.on("close", () => resolve(text));
  });
  expect(answer).toMatch(/^(HTTP\/1.1 408|$)/);
  expect(stays.socket.connected).toBe(true);
  stays.close();
  await lesson.close();
});

test("SEC-12 a server takes so many sockets and no more; those that are in stay", async () => {
  const lesson = await openSchool({ limits: { sockets: 4 } });
  const room = await createClass(lesson);
  const auth = { code: room.code, as: "player" };
  const inside: Client[] = [];
  for (let one = 0; one < 4; one += 1) inside.push(await connect(lesson, auth));
  expect(await refusalOf(lesson, auth)).toBe("TRANSPORT");
  expect(inside.every(({ socket }) => socket.connected)).toBe(true);
  inside[0]?.close();
  await until("there is room again", async () => {
    const next = await connect(lesson, auth).catch(() => null);
    next?.close();
    return next !== null;
  });
  for (const client of inside) client.close();
  await lesson.close();
});

test("SEC-06 one address makes only so many sessions, and a full server makes none while those that run go on", async () => {
  expect(usualLimits.newSessions).toBeGreaterThanOrEqual(60);
  const env = { TRUST_PROXY: "true" };
  const lesson = await openSchool({ env, limits: { newSessions: 3, sessions: 5 } });
  const from = (address: string) => ({ "x-forwarded-for": address });
  const statuses: number[] = [];
  for (let one = 0; one < 5; one += 1) statuses.push((await post(lesson, {}, from("192.0.2.1"))).status);
  expect(statuses).toEqual([201, 201, 201, 429, 429]);
  expect((await post(lesson, { scenario: "none" }, from("192.0.2.2"))).status).toBe(400);
  const room = await createClass(lesson, {}, from("192.0.2.2"));
  await createClass(lesson, {}, from("192.0.2.2"));
  const full = await post(lesson, {}, from("192.0.2.3"));
  expect([full.status, await full.json()]).toEqual([503, { code: "BUSY", message: expect.any(String) }]);
  const bo = await connect(lesson, { code: room.code, as: "player" });
  expect(bo.view().me?.standing).toBe("in");
  bo.close();
  await lesson.close();
});

/** The poison at every depth of what may be sent. */
function poisoned(value: object): string[] {
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const text = JSON.stringify(value);
  return [...text.matchAll(/\{/g)].map(({ index }) => {
    const rest = text.slice(index + 1);
    return `${text.slice(0, index + 1)}${poison}${rest.startsWith("}") ? "" : ","}${rest}`;
  });
}

test("SEC-14 poisoned objects are refused at every depth and change no other object", async () => {
  const room = await createClass(school);
  const auth = { protocol: 1, code: room.code, as: "host", key: room.hostKey };
  const commands = [
    { id: "a", type: "Start" },
    { id: "b", type: "AddTeammate", kind: "expert", seat: { company: 0, layer: 0, index: 0 } },
    {
      id: "c",
      type: "ChangeSettings",
      handsOn: { report: "first", feedback: "first", adjust: "first" },
      deadlines: {},
    },
  ];
  const line = await openRawLine(school.url);
  expect(await enter(line, auth)).toMatch(/^40/);
  const poison = commands.flatMap(poisoned);
  poison.forEach((payload, place) => void line.send(`42${place}["command",${payload}]`));
  for (const place of poison.keys())
    expect(await line.until((frame) => frame.startsWith(`43${place}[`))).toContain('"code":"BAD_PAYLOAD"');
  line.close();
  for (const body of poisoned({ handsOn: { report: "first" }, scenario: { signals: [{ name: "x" }] } })) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${school.url}/api/sessions`, { method: "POST", headers, body });
    expect(await response.json()).toMatchObject({ code: "BAD_PAYLOAD" });
  }
  for (const bad of poisoned(auth)) {
    const door = await openRawLine(school.url);
    door.send(`40${bad}`);
    expect(await door.until((frame) => /^4[04]/.test(frame))).toContain("BAD_PAYLOAD");
    door.close();
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("SEC-15 what the sockets' library answers keeps foreign scripts and frames out as well", async () => {
  const { headers } = await fetch(`${school.url}/socket.io/?EIO=4&transport=polling`);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];
const paths = [
  "/healthz",
  "/version",
  "/api/sessions",
  "/api/sessions/123456",
  "/api/sessions/123456/report",
  "/api/sessions/123456/report.csv",
  "/api/sessions/123456/report/replay",
  "/api/sessions/123456/story",
  "/api/sessions/123456/real-name",
  "/api/sessions/123456/real-names",
  "/api/sessions/..%2f..%2f",
  "/api/sessions/%00/report",
  "/api/",
  "/admin",
  "/.env",
  "/.git/config",
  "/server/main.js",
  "/assets/%2e%2e/%2e%2e/package.json",
  "//evil.example/",
  "/socket.io/",
  `/${"x".repeat(5000)}`,
];
/** Beside preflights, which allow nothing to foreign pages. */
const answered: Readonly<Record<string, readonly string[]>> = {
  "/healthz": ["GET", "HEAD"],
  "/version": ["GET", "HEAD"],
  "/api/sessions": ["POST"],
};

test("SEC-19 whatever is asked by whatever method is answered as listed or refused, never with anything from inside", async () => {
  for (const path of paths) {
    for (const method of methods) {
      const hasBody = !["GET", "HEAD"].includes(method);
      const headers = { "content-type": "application/json", ...bearer("no key") };
      const response = await fetch(`${school.url}${path}`, { method, headers, ...(hasBody ? { body: "{}" } : {}) });
      const text = await response.text();
      const what = `${method} ${path.slice(0, 50)}: ${response.status}`;
      const isListed = answered[path]?.includes(method) === true;
      const isRefused = response.status >= 400 && response.status < 500;
      const isPreflight = method === "OPTIONS" && response.status < 300;
      expect(isListed ? response.status < 300 : isRefused || isPreflight, what).toBe(true);
      expect(text, what).not.toMatch(/node_modules|\.ts:|\.js:|\bat .*\(|express|socket\.io\//i);
      expect(response.headers.get("x-powered-by"), what).toBeNull();
      expect(response.headers.get("access-control-allow-origin"), what).toBeNull();
    }
  }
});

test("SEC-19 an address that somebody claims to pass on counts only where the operator has said so", async () => {
  for (const [env, isTrusted] of [
    [{}, false],
    [{ TRUST_PROXY: "true" }, true],
  ] as const) {
    const lesson = await openSchool({ env });
    const statuses: number[] = [];
    for (let one = 0; one < 14; one += 1) {
      const headers = { ...bearer("wrong"), "x-forwarded-for": `198.51.100.${one}` };
      statuses.push((await fetch(`${lesson.url}/api/sessions/123456/report`, { headers })).status);
    }
    expect(statuses.includes(429)).toBe(!isTrusted);
    const codes: string[] = [];
    for (let one = 0; one < 14; one += 1) {
      const extraHeaders = { "x-forwarded-for": `203.0.113.${one}` };
      codes.push(await refusalOf(lesson, { code: "123456", as: "player" }, { extraHeaders }));
    }
    expect(codes.includes("RATE_LIMITED")).toBe(!isTrusted);
    await lesson.close();
  }
});

test("SEC-20 every command of the teacher that has an effect stands in the log with its time", async () => {
  const stores: Store[] = [];
  const keep = (store: Store) => {
    stores.push(store);
    return store;
  };
  const wall = createWallClock();
  const now = millis(1_700_000_000_000);
  const lesson = await openSchool({ through: keep, clock: { ...wall, now: () => now } });
  const room = await createClass(lesson);
  const host = await connect(lesson, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(lesson, { code: room.code, as: "player" }, { reconnection: false });
  const { playerId } = bo.welcome;
  const orders: [string, object][] = [
    ["ChangeSettings", { door: "ask" }],
    ["RenamePlayer", { playerId, name: "Kim" }],
    ["Start", {}],
    ["Pause", { seconds: 60 }],
    ["Resume", {}],
    ["Next", {}],
    ["Undo", {}],
    ["Snapshot", {}],
    ["RemovePlayer", { playerId }],
    ["LetIn", { playerId }],
    ["BanPlayer", { playerId }],
    ["ShareReport", {}],
    ["End", {}],
  ];
  for (const [type, payload] of orders)
    expect([type, await host.send(type, { ...payload, id: `order ${type}` })]).toEqual([
      type,
      expect.objectContaining({ ok: true }),
    ]);
  const [store] = stores;
  const entries = (await store?.read((await store.find(room.code))?.id ?? "")) ?? [];
  const written = entries.filter(({ actor }) => actor === "host").map(({ id, at }) => [id, at]);
  expect(written).toEqual(orders.map(([type]) => [`order ${type}`, now]));
  for (const client of [host, bo]) client.close();
  await lesson.close();
});

test("SEC-20 whoever was removed comes back to the same seat when the teacher takes it back: twenty of twenty", async () => {
  const lesson = await openSchool();
  const { code, hostKey } = await createClass(lesson);
  const students: Client[] = [];
  for (let one = 0; one < 20; one += 1)
    students.push(await connect(lesson, { code, as: "player" }, { reconnection: false }));
  let restored = 0;
  for (const { welcome } of students) {
    const { playerId, key } = welcome;
    const host = await connect(lesson, { code, as: "host", key: hostKey });
    const seat = host.view().players?.find((player) => player.playerId === playerId)?.seat;
    for (const type of ["RemovePlayer", "LetIn"])
      expect(await host.send(type, { playerId })).toMatchObject({ ok: true });
    const back = await connect(lesson, { code, as: "player", key });
    if (JSON.stringify(back.view().me?.seat) === JSON.stringify(seat)) restored += 1;
    for (const client of [host, back]) client.close();
  }
  expect(restored).toBe(20);
  for (const student of students) student.close();
  await lesson.close();
});
