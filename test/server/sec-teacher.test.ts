// What a teacher has ordered stands in the log, and somebody who was sent away by mistake comes back.
import { expect, test } from "vitest";
import { millis } from "#game/ids.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { type Client, connect, createClass, openSchool } from "./school.ts";

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
