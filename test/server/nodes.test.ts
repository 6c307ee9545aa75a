// Several nodes on one database: to a class they are one house, and whoever looks sees the same.
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { GameEvent } from "#game/event.ts";
import { millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";
import type { ViewMessage } from "#protocol/messages.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { socketStudent } from "../support/socket-student.ts";
import { at, leadTo, order } from "../support/teacher.ts";
import { until } from "../support/until.ts";
import { createClass, refusalOf } from "./school.ts";
import {
  enter,
  hostOf,
  idOf,
  isOnline,
  openTwoNodes,
  seeTheSame,
  sendAs,
  studentOf,
  type TwoNodes,
} from "./two-nodes.ts";

let house: TwoNodes;
beforeAll(async () => {
  house = await openTwoNodes();
});
afterAll(() => house.close());

/** Timers may ring a moment before the clock says that it is time. */
function hastyClock(): Clock {
  const clock = createWallClock();
  return { now: clock.now, after: (span, callBack) => clock.after(millis(span * 0.9), callBack) };
}

const isConnected = ({ type }: GameEvent): boolean => type === "PlayerConnected";

test("a class spread over two nodes plays, and whoever looks sees the same at both", async () => {
  const room = await createClass(house.nodes[0]);
  const [host, otherHost] = [await hostOf(house.nodes[0], room), await hostOf(house.nodes[1], room)];
  const students = await Promise.all(
    Array.from({ length: 10 }, (_, pick) =>
      socketStudent(house.nodes[pick % 2 === 0 ? 0 : 1].url, { code: room.code }, pick),
    ),
  );
  onTestFinished(() => {
    for (const { lose } of students) lose();
  });
  await host.until(({ players = [] }) => players.length === 10 && players.every((player) => player.isOnline));
  await order(host, "Start");
  await leadTo(host, at("reveal", 1));
  await leadTo(otherHost, at("report", 2));
  await seeTheSame(host, otherHost);
  const log = await house.logOf(room);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  await order(otherHost, "End");
  await host.until(({ phase }) => phase === "over");
  await seeTheSame(host, otherHost);
});

test("a seat that is opened at another node is told so where it was open, and stays that student's", async () => {
  const hasty = await house.openNode({ clock: hastyClock() });
  onTestFinished(hasty.close);
  const room = await createClass(hasty);
  const host = await hostOf(hasty, room);
  const first = await studentOf(hasty, room);
  const { key } = first.welcome;
  const playerId = idOf(first);
  let before = first;
  for (const node of [house.nodes[1], hasty, house.nodes[1]]) {
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
  const room = await createClass(house.nodes[0]);
  const hosts = [await hostOf(house.nodes[0], room), await hostOf(house.nodes[1], room)];
  const playerId = idOf(await studentOf(house.nodes[1], room));
  const names = Array.from({ length: 10 }, (_, index) => `Name ${index}`);
  for (const name of names) {
    const command = { type: "RenamePlayer", playerId, name };
    const [ack, otherAck] = await Promise.all(hosts.map((host) => sendAs(host, `id of ${name}`, command)));
    expect(ack).toMatchObject({ ok: true });
    expect(otherAck).toEqual(ack);
  }
  const renamed = (await house.logOf(room))
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === "PlayerRenamed");
  expect(renamed.map((event) => "name" in event && event.name)).toEqual(names);
});

test("FLT-12 commands that race from two nodes: every version once, and all that was acknowledged there once", async () => {
  const room = await createClass(house.nodes[0]);
  const students = await Promise.all(
    [0, 1, 0, 1, 0, 1].map((index) => studentOf(house.nodes[index === 0 ? 0 : 1], room)),
  );
  const hosts = await Promise.all(
    [0, 1, 0, 1, 0, 1, 0, 1].map((index) => hostOf(house.nodes[index === 0 ? 0 : 1], room)),
  );
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
  const log = await house.logOf(room);
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
  const room = await createClass(house.nodes[0]);
  const young = await house.openNode();
  onTestFinished(young.close);
  const student = await studentOf(young, room);
  const host = await hostOf(house.nodes[1], room);
  await host.until(isOnline(idOf(student), true));
  await order(host, "RenamePlayer", { playerId: idOf(student), name: "Ada" });
  const events = (await house.logOf(room)).flatMap((entry) => entry.events);
  expect(events.map(({ type }) => type)).not.toContain("PlayerDisconnected");
});

test("a class that is deleted at one node ends at the other", async () => {
  const room = await createClass(house.nodes[0]);
  const [host, student] = [await hostOf(house.nodes[1], room), await studentOf(house.nodes[1], room)];
  const authorization = `Bearer ${room.hostKey}`;
  const url = `${house.nodes[0].url}/api/sessions/${room.code}`;
  expect((await fetch(url, { method: "DELETE", headers: { authorization } })).ok).toBe(true);
  for (const client of [host, student]) expect(await client.farewell()).toMatchObject({ code: "CANNOT_JOIN" });
  for (const node of house.nodes)
    expect(await refusalOf(node, { code: room.code, as: "host", key: room.hostKey })).toBe("CANNOT_JOIN");
  expect(await house.logOf(room)).toEqual([]);
});

test("a pause that is over ends once, though two nodes watch the clock", async () => {
  const room = await createClass(house.nodes[0]);
  const [host, otherHost] = [await hostOf(house.nodes[0], room), await hostOf(house.nodes[1], room)];
  await studentOf(house.nodes[0], room);
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
  const ended = (await house.logOf(room)).flatMap(({ events }) => events).filter(({ type }) => type === "Resumed");
  expect(ended).toHaveLength(3);
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
  const [own, other] = await Promise.all([
    house.openNode({ through: counting }),
    house.openNode({ through: counting }),
  ]);
  for (const node of [own, other]) onTestFinished(node.close);
  const room = await createClass(own, { companies: 4 });
  const [host, otherHost] = [await hostOf(own, room), await hostOf(other, room)];
  const desks = await Promise.all(
    Array.from({ length: 60 }, (_, pick) => studentOf(pick % 2 === 0 ? own : other, room)),
  );
  const known = async () => (await house.logOf(room)).flatMap(({ events }) => events.filter(isConnected)).length;
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
