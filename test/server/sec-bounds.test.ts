// Nobody takes more than a part: who sends far too much, holds lines that say nothing, or makes sessions without end.
import { connect as connectTo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { usualLimits } from "../../server/limits.ts";
import { enter, openRawLine } from "../support/attacks/raw-line.ts";
import { until } from "../support/until.ts";
import { type Client, connect, createClass, openSchool, post, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

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
