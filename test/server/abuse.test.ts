// What people send who mean no good: broken frames, floods, guesses, foreign pages.
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalCodes } from "#game/refusal.ts";
import type { Ack } from "#protocol/messages.ts";
import { type Client, connect, createClass, openSchool, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

/** Waits until the server has answered something that comes after all that was sent before. */
const isAlive = async (): Promise<boolean> => (await fetch(`${school.url}/healthz`)).status === 200;

test("an event without a payload, with null, or without an ack hurts nobody", async () => {
  const room = await createClass(school);
  const bo = await connect(school, { code: room.code, as: "player" });
  bo.socket.emit("command");
  bo.socket.emit("command", null);
  bo.socket.emit("command", { id: "a", type: "Bet", value: 1 });
  bo.socket.emit("command", "x", "y", "z");
  bo.socket.emit("nonsense", { a: [1] });
  expect(await bo.socket.emitWithAck("command")).toMatchObject({ ok: false, code: "BAD_PAYLOAD" });
  expect(await bo.socket.emitWithAck("command", null)).toMatchObject({ ok: false, code: "BAD_PAYLOAD" });
  expect(await bo.socket.emitWithAck("nonsense", 1)).toMatchObject({ ok: false, code: "UNKNOWN_COMMAND" });
  expect(await bo.socket.emitWithAck("constructor", 1)).toMatchObject({ ok: false, code: "UNKNOWN_COMMAND" });
  expect(bo.socket.connected).toBe(true);
  bo.close();
});

test("a frame with an attachment ends that connection and no other", async () => {
  const room = await createClass(school);
  const bo = await connect(school, { code: room.code, as: "player" }, { reconnection: false });
  const cy = await connect(school, { code: room.code, as: "player" });
  const ended = new Promise((resolve) => bo.socket.once("disconnect", resolve));
  bo.socket.emit("command", { id: "a", type: "Bet", value: Buffer.from([1, 2, 3]) });
  await ended;
  expect(cy.socket.connected).toBe(true);
  expect(await cy.send("TakeHint")).toMatchObject({ ok: false });
  cy.close();
});

const frames = [
  "",
  "4",
  "40",
  "42",
  "42[",
  "42[]",
  "42[null]",
  '42["command"]',
  '42["connect"]',
  '42["disconnect"]',
  '42["__proto__",{}]',
  '420["command",{"__proto__":{"x":1}}]',
  "43[1]",
  '439999999["x"]',
  '44{"message":"x"}',
  '451-["command",{"_placeholder":true,"num":0}]',
  '4599999999-["command"]',
  '46["x"]',
  "4/nowhere,0",
  '42/nowhere,["command",{}]',
  "9",
  "1",
  "\u0000",
  `42["command",${"[".repeat(5000)}${"]".repeat(5000)}]`,
  `42["command",{"id":"${"x".repeat(70_000)}"}]`,
];

test.each(frames.map((frame) => [frame.slice(0, 40), frame]))("the raw frame %j hurts nobody", async (_name, frame) => {
  const address = `${school.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const room = await createClass(school);
  const socket = new (await import("ws")).default(address);
  const isClosed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(`40${JSON.stringify({ protocol: 1, code: room.code, as: "player" })}`);
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(frame);
  socket.send(frame);
  expect(await isAlive()).toBe(true);
  socket.close();
  await isClosed;
});

test("a Host header that is no address hurts nobody", async () => {
  const room = await createClass(school);
  const headers = { host: "no address at all" };
  const auth = { code: room.code, as: "host", key: room.hostKey };
  const host = await connect(school, auth, { extraHeaders: headers });
  expect(await host.send("Start")).toMatchObject({ ok: true });
  host.close();
});

test("a hundred random payloads for every role are answered from the closed list and change nothing", async () => {
  const room = await createClass(school);
  const roles = [{ as: "player" }, { as: "host", key: room.hostKey }, { as: "screen", key: room.screenKey }];
  const values = [
    null,
    0,
    -1,
    "x",
    [],
    {},
    true,
    { type: "Start" },
    { id: 1, type: "Start" },
    { id: "a", type: ["Start"] },
  ];
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  for (const role of roles) {
    const client = await connect(school, { code: room.code, ...role });
    const acks = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        client.socket.timeout(5000).emitWithAck("command", values[index % values.length]),
      ),
    );
    for (const ack of acks as Ack[]) expect(ack.ok === false && refusalCodes.includes(ack.code)).toBe(true);
    client.close();
  }
  expect(host.view().phase).toBe("lobby");
  host.close();
});

test("a flood from one seat is refused after a burst and cut off in the end; class-mates go on", async () => {
  const room = await createClass(school);
  const [flooder, mate] = [
    await connect(school, { code: room.code, as: "player" }, { reconnection: false }),
    await connect(school, { code: room.code, as: "player" }),
  ];
  const farewell = flooder.farewell();
  const send = (client: Client) => client.send("TakeHint");
  const burst = await Promise.all(Array.from({ length: 60 }, () => send(flooder)));
  const limited = burst.filter((ack) => !ack.ok && ack.code === "RATE_LIMITED").length;
  expect(limited).toBeGreaterThanOrEqual(35);
  expect(limited).toBeLessThanOrEqual(40);
  expect(await send(mate)).not.toMatchObject({ code: "RATE_LIMITED" });
  for (let count = 0; count < 200; count += 1) flooder.socket.emit("command", {});
  expect(await farewell).toMatchObject({ code: "RATE_LIMITED" });
  expect(mate.socket.connected).toBe(true);
  mate.close();
});

test("wrong codes from one address are counted; a class that is at home there comes in all the same", async () => {
  const lesson = await openSchool();
  const [known, stranger] = [await createClass(lesson), await createClass(lesson)];
  const host = await connect(lesson, { code: known.code, as: "host", key: known.hostKey });
  const codes: string[] = [];
  for (let guess = 0; guess < 14; guess += 1) {
    codes.push(await refusalOf(lesson, { code: String(200_000 + guess), as: "player" }));
  }
  expect(codes).toEqual([...Array(10).fill("CANNOT_JOIN"), ...Array(4).fill("RATE_LIMITED")]);
  expect(await refusalOf(lesson, { code: stranger.code, as: "player" })).toBe("RATE_LIMITED");
  const players: Client[] = [];
  for (let count = 0; count < 6; count += 1) players.push(await connect(lesson, { code: known.code, as: "player" }));
  const withKey = await connect(lesson, { code: stranger.code, as: "screen", key: stranger.screenKey });
  for (const client of [host, withKey, ...players]) client.close();
  await lesson.close();
});

test.each([
  ["https://evil.example", false],
  ["http://127.0.0.1.evil.example", false],
  ["null", false],
  ["http://127.0.0.1:1", false],
  ["https://listed.example", true],
  ["https://game.example.org", true],
])("a page of %s is let in: %s", async (origin, isLetIn) => {
  const lesson = await openSchool({
    env: { ALLOWED_ORIGINS: "https://listed.example", PUBLIC_URL: "https://game.example.org" },
  });
  const room = await createClass(lesson);
  for (const transports of [["websocket"], ["polling"]]) {
    const options = { transports, extraHeaders: { origin } };
    const auth = { code: room.code, as: "screen", key: room.screenKey };
    if (isLetIn) (await connect(lesson, auth, options)).close();
    else expect(await refusalOf(lesson, auth, options)).toBe("TRANSPORT");
  }
  await lesson.close();
});

test("the server's own page and programs without an origin are let in", async () => {
  const room = await createClass(school);
  const auth = { code: room.code, as: "screen", key: room.screenKey };
  (await connect(school, auth, { extraHeaders: { origin: school.url } })).close();
  (await connect(school, auth)).close();
});
