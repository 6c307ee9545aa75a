// A lecture hall: three hundred devices behind one address, in one session.
import { afterAll, beforeAll, expect, test } from "vitest";
import { seatKey } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { type Class, type Client, connect, createClass, openSchool, refusalOf, type School } from "./school.ts";

const students = 300;
let school: School;

beforeAll(async () => {
  school = await openSchool();
});

afterAll(() => school.close());

interface Hall {
  readonly room: Class;
  readonly host: Client;
  readonly screen: Client;
  readonly desks: readonly Client[];
}

/** Everybody comes in at once. */
async function hall(settings: object): Promise<Hall> {
  const room = await createClass(school, settings);
  const { code, hostKey, screenKey } = room;
  const host = await connect(school, { code, as: "host", key: hostKey });
  const screen = await connect(school, { code, as: "screen", key: screenKey });
  const desks = await Promise.all(Array.from({ length: students }, () => connect(school, { code, as: "player" })));
  await host.until((view) => (view.players ?? []).length === students);
  return { room, host, screen, desks };
}

const leave = ({ host, screen, desks }: Hall): void => {
  for (const client of [host, screen, ...desks]) client.close();
};

const seatOf = (desk: Client): string => {
  const seat = desk.view().me?.seat;
  if (!seat) throw new Error("Everybody must have a seat");
  return seatKey(seat);
};

/** Opens the next step and waits until every device has it. */
async function next({ host, screen, desks }: Hall, type = "Next"): Promise<void> {
  const { turn } = host.view();
  expect(await host.send(type, { turn })).toMatchObject({ ok: true });
  await Promise.all([host, screen, ...desks].map((client) => client.until((view) => view.turn > turn)));
}

test("whoever comes and goes again and again does not make the server draw everybody's view each time", async () => {
  const room = await createClass(school);
  const mates = await Promise.all(Array.from({ length: 6 }, () => connect(school, { code: room.code, as: "player" })));
  const [mate] = mates;
  const before = mate?.views.length ?? 0;
  const from = performance.now();
  for (let count = 0; count < 30; count += 1) {
    const passer = await connect(school, { code: room.code, as: "player" });
    passer.socket.emit("command", { id: "bye", type: "Leave" });
    await passer.farewell();
  }
  const tenths = Math.ceil((performance.now() - from) / 100);
  expect((mate?.views.length ?? 0) - before).toBeLessThanOrEqual(tenths + 2);
  for (const client of mates) client.close();
});

test("who knocks again and again at one class is slowed down, and only there", async () => {
  const [room, other] = [await createClass(school, { door: "locked" }), await createClass(school)];
  const knock = () => refusalOf(school, { code: room.code, as: "player" });
  const codes: string[] = [];
  for (let round = 0; round < 11; round += 1) codes.push(...(await Promise.all(Array.from({ length: 50 }, knock))));
  expect(codes.filter((code) => code === "SESSION_LOCKED")).toHaveLength(500);
  expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(50);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const desk = await connect(school, { code: other.code, as: "player" });
  for (const client of [host, desk]) client.close();
}, 60_000);

test("SEC-06 three hundred who come at once from one address are all seated, ten companies and five to a seat", async () => {
  const whole = await hall({});
  await next(whole, "Start");
  const seats = whole.desks.map(seatOf);
  const perSeat = new Map<string, number>();
  for (const seat of seats) perSeat.set(seat, (perSeat.get(seat) ?? 0) + 1);
  expect(perSeat.size).toBe(60);
  expect([...perSeat.values()].every((count) => count === 5)).toBe(true);
  const names = whole.host.view().players?.map(({ name }) => name.toLowerCase()) ?? [];
  expect(new Set(names).size).toBe(students);
  expect(whole.host.view().wall?.map(({ students: count }) => count)).toEqual(Array.from({ length: 10 }, () => 30));
  leave(whole);
});

test("a hundred more fill the session, and the next one hears that it is full", async () => {
  const room = await createClass(school, { companies: 1 });
  const desks = await Promise.all(
    Array.from({ length: 400 }, () => connect(school, { code: room.code, as: "player" })),
  );
  expect(await refusalOf(school, { code: room.code, as: "player" })).toBe("SESSION_FULL");
  for (const desk of desks) desk.close();
});

test("in fifty companies everybody answers at once, and all screens end with the same counts", async () => {
  const whole = await hall({ companies: 50, level: 1 });
  await next(whole, "Start");
  expect(whole.desks.every((desk) => desk.view().company?.people.every(({ members }) => members === 1))).toBe(true);
  await next(whole);
  const { turn } = whole.host.view();
  const asked = whole.desks.filter((desk) => desk.view().me?.ask);
  expect(asked.length).toBeGreaterThan(students / 6);
  const replies = await Promise.all(
    asked.map((desk) => desk.send("AnswerReport", { value: firstChoice(desk.view()) })),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  // All who were asked have answered, so the step has closed for everybody.
  const clients = [whole.host, whole.screen, ...whole.desks];
  const views = await Promise.all(clients.map((client) => client.until((view) => view.turn > turn)));
  expect(new Set(views.map(({ layer }) => layer))).toEqual(new Set([1]));
  const { wall } = whole.screen.view();
  expect(wall).toHaveLength(50);
  const said = await whole.screen.until((view) => view.wall?.every(({ answered }) => answered === 0) ?? false);
  expect(said.companies).toEqual([]);
  leave(whole);
});

function firstChoice({ mayDo }: View): number {
  const offer = mayDo.find(({ type }) => type === "AnswerReport");
  return offer?.value?.choices?.[0] ?? offer?.value?.min ?? 0;
}
