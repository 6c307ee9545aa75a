// Lines as classrooms have them: slow ones, two for one seat, one that is left, and a teacher's that is gone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pass } from "node:timers/promises";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ViewMessage } from "#protocol/messages.ts";
import { watchLine } from "../../server/realtime/slow-line.ts";
import { type Class, type Client, connect, createClass, openSchool, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const hostOf = (room: Class): Promise<Client> => connect(school, { code: room.code, as: "host", key: room.hostKey });

/** A device that fetches what there is for it only when it is told to. */
class Fetcher {
  readonly room: Class;
  readonly views: ViewMessage[] = [];
  #address = "";

  constructor(room: Class) {
    this.room = room;
  }

  async open(): Promise<void> {
    const base = `${school.url}/socket.io/?EIO=4&transport=polling&code=${this.room.code}`;
    const { sid } = JSON.parse((await (await fetch(base)).text()).slice(1)) as { sid: string };
    this.#address = `${base}&sid=${sid}`;
    await this.#post(`40${JSON.stringify({ protocol: 1, code: this.room.code, as: "player" })}`);
    while (this.views.length === 0) await this.fetch();
  }

  async fetch(): Promise<void> {
    const packets = (await (await fetch(this.#address)).text()).split("\x1e");
    for (const packet of packets) if (packet.startsWith("42")) this.#hear(JSON.parse(packet.slice(2)));
    if (packets.includes("2")) await this.#post("3");
  }

  #hear([event, message]: [string, ViewMessage]): void {
    if (event === "view") this.views.push(message);
  }

  async #post(body: string): Promise<void> {
    await fetch(this.#address, { method: "POST", body, headers: { "content-type": "text/plain" } });
  }
}

test("FLT-19 for a device that does not read, one view waits at most, and then it gets the newest; others miss nothing", async () => {
  const room = await createClass(school);
  const host = await hostOf(room);
  const bo = await connect(school, { code: room.code, as: "player" });
  const slow = new Fetcher(room);
  await slow.open();
  const [before, seen] = [slow.views.length, bo.views.length];
  for (let count = 1; count <= 15; count += 1) {
    expect(await host.send("ChangeSettings", { boldness: count })).toMatchObject({ ok: true });
  }
  const newest = (await host.send("ChangeSettings", { boldness: 20 })) as { version: number };
  await expect.poll(() => bo.views.at(-1)?.version).toBe(newest.version);
  expect(bo.views.length - seen).toBeGreaterThan(8);
  await slow.fetch();
  expect(slow.views.length - before).toBe(1);
  await slow.fetch();
  expect(slow.views.length - before).toBe(2);
  expect(slow.views.at(-1)?.version).toBe(newest.version);
  for (const client of [host, bo]) client.close();
});

/** A bare server of the transport, and a client whose reading can be held up. */
async function bareLine() {
  const http = createServer();
  const server = new Server(http, { transports: ["websocket"] });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const connected = new Promise<Parameters<Parameters<typeof server.on>[1]>[0]>((resolve) =>
    server.once("connection", resolve),
  );
  const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
  });
  const heard: number[] = [];
  client.on("thing", (number: number) => heard.push(number));
  const socket = await connected;
  const raw = (client.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws;
  return {
    socket,
    client,
    heard,
    stopReading: () => raw._socket.pause(),
    goOnReading: () => raw._socket.resume(),
    close: async () => {
      client.close();
      await server.close();
    },
  };
}

const thing = "x".repeat(64 * 1024);

test("FLT-19 a line that does not read is sent no more than fits into it, and the last thing once it reads again", async () => {
  const line = await bareLine();
  const whenFree = watchLine(line.socket.conn, () => expect.unreachable("the line is cut"));
  line.stopReading();
  let sent = 0;
  const most = 2000; // 128 MiB
  for (let number = 1; number <= most; number += 1) {
    whenFree(() => {
      sent += 1;
      line.socket.emit("thing", number, thing);
    });
    if (number % 20 === 0) await pass(0);
  }
  expect(sent).toBeLessThan(most / 4);
  line.goOnReading();
  await expect.poll(() => line.heard.at(-1), { timeout: 20_000 }).toBe(most);
  expect(line.heard).toHaveLength(sent);
  await line.close();
});

test("FLT-19 a line for which more than a mebibyte waits is cut", async () => {
  const line = await bareLine();
  let cuts = 0;
  watchLine(line.socket.conn, () => {
    cuts += 1;
  });
  line.stopReading();
  let sent = 0;
  for (; line.socket.connected && sent < 2000; sent += 1) {
    line.socket.emit("thing", sent, thing);
    if (sent % 20 === 0) await pass(0);
  }
  expect(cuts).toBe(1);
  expect(sent).toBeLessThan(2000);
  await line.close();
});

test("a line that reads is never cut, however much goes over it", async () => {
  const line = await bareLine();
  const whenFree = watchLine(line.socket.conn, () => expect.unreachable("the line is cut"));
  for (let number = 1; number <= 200; number += 1) {
    whenFree(() => line.socket.emit("thing", number, thing));
    await expect.poll(() => line.heard.at(-1), { interval: 1 }).toBe(number);
  }
  await line.close();
});

test("who leaves hears that it is done, and then the farewell", async () => {
  const room = await createClass(school);
  const bo = await connect(school, { code: room.code, as: "player" });
  const heard: string[] = [];
  bo.socket.on("farewell", ({ code }: { code: string }) => heard.push(code));
  const ack = await bo.send("Leave");
  heard.unshift(ack.ok ? "done" : ack.code);
  await bo.farewell();
  expect(heard).toEqual(["done", "NOT_JOINED"]);
});

test("FLT-10 the newest of many tabs plays: whatever the older ones send meanwhile, its own answer stands", async () => {
  const room = await createClass(school);
  const host = await hostOf(room);
  let tab = await connect(school, { code: room.code, as: "player" });
  const { key } = tab.welcome;
  await host.send("Start");
  await tab.until((view) => view.phase === "briefing");
  for (let turn = 0; turn < 20; turn += 1) {
    const older = tab;
    const late = older.send("Bet", { value: 0.5 }).catch(() => "unheard");
    tab = await connect(school, { code: room.code, as: "player", key });
    expect(await older.farewell()).toMatchObject({ code: "TAKEN_OVER" });
    expect(older.socket.connected).toBe(false);
    older.close();
    const value = turn % 2;
    expect(await tab.send("Bet", { value })).toMatchObject({ ok: true });
    expect((await tab.until((view) => view.me?.bet === value)).me?.bet).toBe(value);
    void late;
  }
  expect(tab.views.at(-1)?.view.me?.bet).toBe(1);
  for (const client of [host, tab]) client.close();
});

test("FLT-11 the teacher's laptop dies in every phase: students keep their seats, and the link leads on from another device", async () => {
  const room = await createClass(school, { shape: "chain" });
  let host = await hostOf(room);
  const students = [
    await connect(school, { code: room.code, as: "player" }),
    await connect(school, { code: room.code, as: "player" }),
  ];
  const seats = () => students.map(({ view }) => view().me?.seat);
  const seated = seats();
  const phases = new Set<string>();
  await host.send("Start");
  for (let steps = 0; steps < 40 && !phases.has("play-on"); steps += 1) {
    const { turn } = await host.until((view) => view.phase !== "lobby");
    await host.send("Hold", { turn });
    const before = await host.until((view) => view.clock.isHeld || view.turn > turn);
    host.close();
    host = await hostOf(room); // another device: a new socket with the key of the link
    expect(host.view().turn).toBeGreaterThanOrEqual(before.turn);
    phases.add(host.view().phase);
    expect(students.map(({ socket }) => socket.connected)).toEqual([true, true]);
    expect(seats()).toEqual(seated);
    const now = host.view().turn;
    await host.send("Next", { turn: now });
    await host.until((view) => view.turn > now || view.phase === "play-on");
  }
  expect([...phases]).toEqual(["briefing", "report", "verdict", "feedback", "adjust", "reveal", "play-on"]);
  expect(await refusalsOf(students)).toEqual([]);
  for (const client of [host, ...students]) client.close();
});

/** What students were told beside views. */
const refusalsOf = async (students: readonly Client[]): Promise<unknown[]> => {
  const nothing = pass(0).then(() => null);
  const told = await Promise.all(students.map((student) => Promise.race([student.farewell(), nothing])));
  return told.filter((farewell) => farewell !== null);
};
