// Everything over plain HTTP: who may create, read and delete, what operators ask, and what is said where nothing is.
import { afterAll, beforeAll, expect, test } from "vitest";
import { protocolVersion } from "#protocol/version.ts";
import { type Class, connect, createClass, openSchool, post, type School } from "./school.ts";

let school: School;
let guarded: School;
const password = "correct horse";
beforeAll(async () => {
  school = await openSchool();
  guarded = await openSchool({ env: { HOST_PASSWORD: password, METRICS_TOKEN: "sesame-street" } });
});
afterAll(async () => {
  await school.close();
  await guarded.close();
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${school.url}${path}`, { headers });
const report = (room: Class, key: string) => get(`/api/sessions/${room.code}/report`, bearer(key));

test("a server with a password makes sessions only for who knows it, and lets them choose the seed", async () => {
  expect((await post(guarded, {})).status).toBe(401);
  const wrong = await post(guarded, {}, bearer("wrong"));
  expect([wrong.status, await wrong.json()]).toEqual([401, { code: "BAD_KEY", message: expect.any(String) }]);
  const [one, other] = await Promise.all([1, 2].map(() => createClass(guarded, { seed: 7 }, bearer(password))));
  expect(one?.code).not.toBe(other?.code);
  const trusts = async (room: Class | undefined) => {
    const screen = await connect(guarded, { code: room?.code, as: "screen", key: room?.screenKey });
    screen.close();
    return screen.view().companies?.[0]?.arrows;
  };
  expect(await trusts(one)).toEqual(await trusts(other));
  expect(await (await post(school, { seed: 7 })).json()).toMatchObject({ code: "BAD_PAYLOAD" });
});

test("a session that cannot be made is refused in one sentence", async () => {
  const response = await post(school, { scenario: "NAND" });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    code: "BAD_PAYLOAD",
    message: expect.stringContaining('"scenario" must be'),
  });
});

test("a body that is no JSON, of another type or too large makes no session", async () => {
  const send = (body: string, type: string) =>
    fetch(`${school.url}/api/sessions`, { method: "POST", body, headers: { "content-type": type } });
  expect(await (await send("{", "application/json")).json()).toMatchObject({ code: "BAD_PAYLOAD" });
  expect(await (await send("{}", "text/plain")).json()).toMatchObject({ code: "BAD_PAYLOAD" });
  const large = await send(JSON.stringify({ scenario: "x".repeat(200_000) }), "application/json");
  expect([large.status, await large.json()]).toEqual([413, { code: "TOO_LARGE", message: expect.any(String) }]);
});

test("a foreign page makes no session", async () => {
  const response = await post(school, {}, { origin: "https://evil.example" });
  expect([response.status, await response.json()]).toEqual([403, { code: "NOT_HOST", message: expect.any(String) }]);
});

test("a deleted session ends for everybody and is gone for good", async () => {
  const room = await createClass(school);
  const remove = (key: string) =>
    fetch(`${school.url}/api/sessions/${room.code}`, { method: "DELETE", headers: bearer(key) });
  const bo = await connect(school, { code: room.code, as: "player" });
  const farewell = bo.farewell();
  expect((await remove(room.screenKey)).status).toBe(401);
  expect((await remove(room.hostKey)).status).toBe(204);
  expect(await farewell).toMatchObject({ code: "CANNOT_JOIN" });
  expect((await remove(room.hostKey)).status).toBe(404);
  expect((await report(room, room.hostKey)).status).toBe(404);
});

test("operators are told whether it lives, is ready, which version it is and how it fares", async () => {
  expect([(await get("/healthz")).status, (await get("/readyz")).status]).toEqual([200, 200]);
  expect(await (await get("/version")).json()).toEqual({ version: "test", protocol: protocolVersion });
  const metrics = await (await get("/metrics")).text();
  for (const name of [
    "game_sessions_active",
    "game_connections",
    "game_rejections_total",
    "nodejs_eventloop_lag_seconds",
  ]) {
    expect(metrics).toContain(name);
  }
});

test("the figures are for the operator alone", async () => {
  expect((await get("/metrics", { "x-forwarded-for": "8.8.8.8" })).status).toBe(403);
  const ask = (headers = {}) => fetch(`${guarded.url}/metrics`, { headers });
  expect((await ask()).status).toBe(403);
  expect((await ask(bearer("sesame-street"))).status).toBe(200);
});

test("wrong addresses and methods get plain words and nothing from inside", async () => {
  const nowhere = await get("/nowhere");
  expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining("This desk is empty")]);
  expect((await get("/api/nowhere")).status).toBe(404);
  expect((await fetch(`${school.url}/host`, { method: "POST" })).status).toBe(405);
  for (const path of ["/%ff", "/..%2f..%2fetc/passwd", "/api/sessions/%ff/report", "/assets/../../package.json"]) {
    const response = await get(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/node_modules|\.ts:|\bat .*\(/);
  }
});

test("every answer keeps foreign scripts and frames out, and none forces https on a plain network", async () => {
  const { headers } = await get("/healthz");
  const policy = headers.get("content-security-policy") ?? "";
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(headers.get("strict-transport-security")).toBeNull();
  expect(headers.get("x-powered-by")).toBeNull();
  const secure = await openSchool({ env: { PUBLIC_URL: "https://game.example.org" } });
  expect((await fetch(`${secure.url}/healthz`)).headers.get("strict-transport-security")).toContain("max-age");
  expect((await createClass(secure)).joinUrl).toMatch(/^https:\/\/game\.example\.org\/\?code=\d{6}$/);
  await secure.close();
});
