// Same-role tables over the wire: what is refused, and what a desk, the projector and the panel are sent.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { socketStudent } from "../support/socket-student.ts";
import { leadTo, order } from "../support/teacher.ts";
import { connect, createClass, openSchool, post, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const isTalk = ({ act }: View) => act === "talk";

test("tables with the players' own steps are refused in one sentence, at creation and later", async () => {
  const refused = await post(school, { tables: true, applied: "players" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Same-role tables need the engine's steps");
  const room = await createClass(school, { tables: true });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  expect(await host.send("ChangeSettings", { applied: "players" })).toMatchObject({ ok: false, code: "BAD_PAYLOAD" });
  expect(host.view().settings).toMatchObject({ tables: true, applied: "engine" });
  host.close();
});

test("a class of sockets comes to its tables, answers again, and only counts reach the projector", async () => {
  const room = await createClass(school, { tables: true, companies: 2, level: 1 });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const screen = await connect(school, { code: room.code, as: "screen", key: room.screenKey });
  const students = await Promise.all(
    Array.from({ length: 11 }, (_, pick) => socketStudent(school.url, { code: room.code }, pick)),
  );
  // One says nothing, so that every step that asks anybody stays long enough to be sent.
  const silent = await connect(school, { code: room.code, as: "player" });
  await order(host, "Start");
  let inTalk: View | undefined;
  let desks: View[] = [];
  await leadTo(
    host,
    ({ phase }) => phase === "reveal",
    async () => {
      const view = screen.views.map((each) => each.view).find(isTalk);
      inTalk ??= view;
      if (desks.length === 0 && isTalk(host.view())) desks = students.map(({ client }) => client.view());
      // Where few are asked the silent one is too large a part of them, and the teacher goes on without.
      const { waitingFor, turn } = host.view();
      const [only, ...others] = waitingFor.seats;
      const isStuck = only?.playerId === silent.view().me?.playerId && others.length === 0 && !waitingFor.mayClose;
      if (isStuck && screen.view().turn === turn) await order(host, "Skip", { seat: only?.seat });
    },
  );
  inTalk ??= screen.views.map((each) => each.view).find(isTalk);
  expect(inTalk?.tables?.length).toBeGreaterThan(0);
  for (const { before, after } of inTalk?.tables ?? []) expect([before, after]).toEqual([null, null]);
  for (const view of desks) expect([view.tables, view.tally, view.slips]).toEqual([undefined, undefined, undefined]);
  const shift = await screen.until(({ phase }) => phase === "reveal");
  // What a single student has said is for the teacher alone.
  expect(shift.tables).toEqual(host.view().tables?.filter(({ of }) => of > 1));
  for (const { of, after } of shift.tables ?? []) expect(after).toBeLessThanOrEqual(of);
  silent.close();
  for (const { client } of students) client.close();
  await host.until(({ players = [] }) => players.every(({ isOnline }) => !isOnline));
  screen.close();
  host.close();
});
