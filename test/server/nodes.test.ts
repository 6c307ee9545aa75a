// Several nodes on one database: to a class they are one house, whichever of them fails, and however they hear of each other.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { GameEvent } from "#game/event.ts";
import { millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Clock } from "#game/table.ts";
import type { View } from "#game/view.ts";
import type { Ack, ViewMessage } from "#protocol/messages.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { socketStudent } from "../support/socket-student.ts";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { at, leadTo, order } from "../support/teacher.ts";
import { until } from "../support/until.ts";
import { type Class, type Client, connect, createClass, openSchool, refusalOf, type School } from "./school.ts";
import { impatient } from "./stored.ts";

let database: TestDatabase;
let nodes: readonly [School, School];
let past: Store; // asks what is stored, past the nodes
beforeAll(async () => {
  database = await createDatabase();
  nodes = await Promise.all([openNode(), openNode()]);
  past = await openPostgresStore(database.url, impatient);
});
afterAll(async () => {
  await past.close();
  for (const node of nodes) await node.close();
  await database.drop();
});

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

function openNode(url = database.url, through = (store: Store) => store): Promise<School> {
  return openSchool({ env: { DATABASE_URL: url }, through });
}

/** Timers may ring a moment before the clock says that it is time. */
function hastyClock(): Clock {
  const clock = createWallClock();
  return { now: clock.now, after: (span, callBack) => clock.after(millis(span * 0.9), callBack) };
}

/** One more node, whose line to the database may fail. */
async function openFarNode(): Promise<{ far: School; line: TcpProxy }> {
  const line = await openTcpProxy(database.url);
  const far = await openNode(line.url);
  toClose.push(line.close, far.close, line.mend);
  return { far, line };
}

async function enter(node: School, auth: Parameters<typeof connect>[1]): Promise<Client> {
  const client = await connect(node, auth);
  toClose.push(client.close);
  return client;
}

const hostOf = (node: School, { code, hostKey }: Class) => enter(node, { code, as: "host", key: hostKey });
const studentOf = (node: School, { code }: Class) => enter(node, { code, as: "player" });

async function logOf({ code }: Class): Promise<readonly LogEntry[]> {
  const stored = await past.find(code);
  return stored === null ? [] : past.read(stored.id);
}

const idOf = (client: Client): string => client.view().me?.playerId ?? "";

/** The same command as often as wanted: its id is the caller's. */
const sendAs = (client: Client, id: string, command: object): Promise<Ack> =>
  client.socket.timeout(20_000).emitWithAck("command", { id, ...command }) as Promise<Ack>;

const isConnected = ({ type }: GameEvent): boolean => type === "PlayerConnected";

const isOnline = (playerId: string, wanted: boolean) => (view: View) =>
  view.players?.some((player) => player.playerId === playerId && player.isOnline === wanted) === true;

/** What is to be the same for two who look at the same: the clock of a view is that of the moment it was drawn. */
function sameFor(client: Client) {
  const { clock, ...rest } = client.view();
  return { version: client.views.at(-1)?.version, ...rest, isPaused: clock.isPaused };
}

async function seeTheSame(one: Client, other: Client): Promise<void> {
  await until("both see the same version", async () => one.views.at(-1)?.version === other.views.at(-1)?.version);
  expect(sameFor(one)).toEqual(sameFor(other));
}

test("a class spread over two nodes plays, and whoever looks sees the same at both", async () => {
  const room = await createClass(nodes[0]);
  const [host, otherHost] = [await hostOf(nodes[0], room), await hostOf(nodes[1], room)];
  const students = await Promise.all(
    Array.from({ length: 10 }, (_, pick) =>
      socketStudent(nodes[pick % 2 === 0 ? 0 : 1].url, { code: room.code }, pick),
    ),
  );
  toClose.push(...students.map(({ lose }) => lose));
  await host.until(({ players = [] }) => players.length === 10 && players.every((player) => player.isOnline));
  await order(host, "Start");
  await leadTo(host, at("reveal", 1));
  await leadTo(otherHost, at("report", 2));
  await seeTheSame(host, otherHost);
  const log = await logOf(room);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  await order(otherHost, "End");
  await host.until(({ phase }) => phase === "over");
  await seeTheSame(host, otherHost);
});

test("a seat that is opened at another node is told so where it was open, and stays that student's", async () => {
  const hasty = await openSchool({ env: { DATABASE_URL: database.url }, clock: hastyClock() });
  toClose.push(hasty.close);
  const room = await createClass(hasty);
  const host = await hostOf(hasty, room);
  const first = await studentOf(hasty, room);
  const { key } = first.welcome;
  const playerId = idOf(first);
  let before = first;
  for (const node of [nodes[1], hasty, nodes[1]]) {
    const after = await enter(node, { code: room.code, as: "player", key });
    expect(await before.farewell()).toMatchObject({ code: "TAKEN_OVER" });
    expect(idOf(after)).toBe(playerId);
    before = after;
  }
  await host.until(isOnline(playerId, true));
  expect(host.view().players).toHaveLength(1);
  before.close();
  await host.until(isOnline(playerId, false));
});

test("FLT-08 the same command by way of two nodes has one effect and one answer", async () => {
  const room = await createClass(nodes[0]);
  const hosts = [await hostOf(nodes[0], room), await hostOf(nodes[1], room)];
  const playerId = idOf(await studentOf(nodes[1], room));
  const names = Array.from({ length: 10 }, (_, index) => `Name ${index}`);
  for (const name of names) {
    const command = { type: "RenamePlayer", playerId, name };
    const [ack, otherAck] = await Promise.all(hosts.map((host) => sendAs(host, `id of ${name}`, command)));
    expect(ack).toMatchObject({ ok: true });
    expect(otherAck).toEqual(ack);
  }
  const renamed = (await logOf(room)).flatMap(({ events }) => events).filter(({ type }) => type === "PlayerRenamed");
  expect(renamed.map((event) => "name" in event && event.name)).toEqual(names);
});

test("FLT-12 commands that race from two nodes: every version once, and all that was acknowledged there once", async () => {
  const room = await createClass(nodes[0]);
  const students = await Promise.all([0, 1, 0, 1, 0, 1].map((index) => studentOf(nodes[index === 0 ? 0 : 1], room)));
  const hosts = await Promise.all([0, 1, 0, 1, 0, 1, 0, 1].map((index) => hostOf(nodes[index === 0 ? 0 : 1], room)));
  const sent = hosts.flatMap((host, number) =>
    Array.from({ length: 15 }, (_, count) => {
      const id = `${number} ${count}`;
      const playerId = idOf(students[count % students.length] ?? host);
      return sendAs(host, id, { type: "RenamePlayer", playerId, name: `Name ${number} ${count}` }).then((ack) => ({
        id,
        ack,
      }));
    }),
  );
  const answers = await Promise.all(sent);
  const log = await logOf(room);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  for (const { id, ack } of answers) {
    expect(ack).toEqual({ ok: true, version: expect.any(Number) });
    const entries = log.filter((entry) => entry.actor === "host" && entry.id === id);
    expect(entries.map(({ version }) => version)).toEqual([ack.ok && ack.version]);
  }
  const [first, second] = hosts;
  if (first !== undefined && second !== undefined) await seeTheSame(first, second);
});

test("nobody is taken for gone who is connected to a node that has only just been started", async () => {
  const room = await createClass(nodes[0]);
  const young = await openNode();
  toClose.push(young.close);
  const student = await studentOf(young, room);
  const host = await hostOf(nodes[1], room);
  await host.until(isOnline(idOf(student), true));
  await order(host, "RenamePlayer", { playerId: idOf(student), name: "Ada" });
  const events = (await logOf(room)).flatMap((entry) => entry.events);
  expect(events.map(({ type }) => type)).not.toContain("PlayerDisconnected");
});

test("a class that is deleted at one node ends at the other", async () => {
  const room = await createClass(nodes[0]);
  const [host, student] = [await hostOf(nodes[1], room), await studentOf(nodes[1], room)];
  const authorization = `Bearer ${room.hostKey}`;
  const url = `${nodes[0].url}/api/sessions/${room.code}`;
  expect((await fetch(url, { method: "DELETE", headers: { authorization } })).ok).toBe(true);
  for (const client of [host, student]) expect(await client.farewell()).toMatchObject({ code: "CANNOT_JOIN" });
  for (const node of nodes)
    expect(await refusalOf(node, { code: room.code, as: "host", key: room.hostKey })).toBe("CANNOT_JOIN");
  expect(await logOf(room)).toEqual([]);
});

test("a pause that is over ends once, though two nodes watch the clock", async () => {
  const room = await createClass(nodes[0]);
  const [host, otherHost] = [await hostOf(nodes[0], room), await hostOf(nodes[1], room)];
  await studentOf(nodes[0], room);
  await order(host, "Start");
  for (const teacher of [host, otherHost, host]) {
    const paused = await teacher.send("Pause", { seconds: 1 });
    if (!paused.ok) throw new Error(paused.message);
    const isOver = ({ version, view }: ViewMessage) => version > paused.version && !view.clock.isPaused;
    await until("both see the end of the pause", async () =>
      [host, otherHost].every(({ views }) => views.slice(-1).every(isOver)),
    );
  }
  await seeTheSame(host, otherHost);
  const ended = (await logOf(room)).flatMap(({ events }) => events).filter(({ type }) => type === "Resumed");
  expect(ended).toHaveLength(3);
});

test("FLT-12 who was connected to a node that falls silent is away after a while, and back when it can be heard", async () => {
  const { far, line } = await openFarNode();
  const room = await createClass(nodes[0]);
  const [host, near] = [await hostOf(nodes[0], room), await studentOf(nodes[0], room)];
  const distant = await studentOf(far, room);
  await host.until(isOnline(idOf(distant), true));
  line.be("stalled");
  await host.until(isOnline(idOf(distant), false));
  expect(isOnline(idOf(near), true)(host.view())).toBe(true);
  line.mend();
  await host.until(isOnline(idOf(distant), true));
});

test("FLT-12 when a node is stopped, its students go on at another, and who does not come is seen to be away", async () => {
  const leaving = await openNode();
  const room = await createClass(leaving);
  const host = await hostOf(nodes[0], room);
  const [returning, absent] = [await studentOf(leaving, room), await studentOf(leaving, room)];
  const { key } = returning.welcome;
  await leaving.close();
  for (const student of [returning, absent]) expect(await student.farewell()).toMatchObject({ code: "DRAINING" });
  const back = await enter(nodes[1], { code: room.code, as: "player", key });
  expect(idOf(back)).toBe(idOf(returning));
  await host.until(isOnline(idOf(absent), false));
  await host.until(isOnline(idOf(back), true));
  await order(host, "Start");
  await back.until(({ phase }) => phase !== "lobby");
});

test("FLT-13 while the database says nothing, nothing is acknowledged; then all goes on, with nothing lost or doubled", async () => {
  const { far, line } = await openFarNode();
  const room = await createClass(nodes[0]);
  const [farHost, host] = [await hostOf(far, room), await hostOf(nodes[0], room)];
  const playerId = idOf(await studentOf(far, room));
  const rename = (client: Client, name: string) => sendAs(client, name, { type: "RenamePlayer", playerId, name });
  const readiness = async (node: School) => (await fetch(`${node.url}/readyz`)).status;
  const kept = ["before 1", "before 2"];
  for (const name of kept) expect(await rename(farHost, name)).toMatchObject({ ok: true });

  line.be("stalled");
  const refused = Array.from({ length: 10 }, (_, index) => `during ${index}`);
  for (const ack of await Promise.all(refused.map((name) => rename(farHost, name))))
    expect(ack).toMatchObject({ ok: false, code: expect.stringMatching(/^(STORAGE_UNAVAILABLE|BUSY)$/) });
  expect(await readiness(far)).toBe(503);
  expect(await refusalOf(far, { code: room.code, as: "player" })).toBe("STORAGE_UNAVAILABLE");
  expect(await readiness(nodes[0])).toBe(200);
  kept.push("elsewhere");
  expect(await rename(host, "elsewhere")).toMatchObject({ ok: true });

  line.mend();
  await until("the node is ready", async () => (await readiness(far)) === 200);
  // Who got no answer, or a refusal, says it again.
  for (const name of refused) expect(await rename(farHost, name)).toMatchObject({ ok: true });
  await seeTheSame(farHost, host);
  const log = await logOf(room);
  for (const name of [...kept, ...refused]) expect(log.filter(({ id }) => id === name)).toHaveLength(1);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
});

test("a command asks the database once at its own node and once at another, however many look", async () => {
  const asked = { appends: 0, reads: 0 };
  const counting = (store: Store): Store => ({
    ...store,
    append(id, entry) {
      asked.appends += 1;
      return store.append(id, entry);
    },
    read(id, after) {
      asked.reads += 1;
      return store.read(id, after);
    },
  });
  const [own, other] = await Promise.all([openNode(database.url, counting), openNode(database.url, counting)]);
  toClose.push(own.close, other.close);
  const room = await createClass(own, { companies: 4 });
  const [host, otherHost] = [await hostOf(own, room), await hostOf(other, room)];
  const desks = await Promise.all(
    Array.from({ length: 60 }, (_, pick) => studentOf(pick % 2 === 0 ? own : other, room)),
  );
  const known = async () => (await logOf(room)).flatMap(({ events }) => events.filter(isConnected)).length;
  await until("the class knows of every line", async () => (await known()) === desks.length);
  await seeTheSame(host, otherHost);
  const turns = ["Start", "Next", "Next", "Next"];
  asked.appends = 0;
  asked.reads = 0;
  for (const type of turns) {
    const { turn } = host.view();
    expect(await host.send(type, { turn })).toMatchObject({ ok: true });
    await Promise.all([host, otherHost, ...desks].map((client) => client.until((view) => view.turn > turn)));
  }
  // On a slow machine the clock, which runs at both, may have a word of its own in between.
  expect(asked.appends).toBeLessThanOrEqual(2 * turns.length);
  expect(asked.reads).toBeLessThanOrEqual(2 * turns.length);
});
