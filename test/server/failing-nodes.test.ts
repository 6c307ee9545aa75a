// A node of two is stopped, falls silent or loses the database: the class is one all the same.
import { afterAll, beforeAll, expect, test } from "vitest";
import { order } from "../support/teacher.ts";
import { until } from "../support/until.ts";
import { type Client, createClass, refusalOf, type School } from "./school.ts";
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

test("FLT-12 who was connected to a node that falls silent is away after a while, and back when it can be heard", async () => {
  const { far, line } = await house.openFarNode();
  const room = await createClass(house.nodes[0]);
  const [host, near] = [await hostOf(house.nodes[0], room), await studentOf(house.nodes[0], room)];
  const distant = await studentOf(far, room);
  await host.until(isOnline(idOf(distant), true));
  line.be("stalled");
  await host.until(isOnline(idOf(distant), false));
  expect(isOnline(idOf(near), true)(host.view())).toBe(true);
  line.mend();
  await host.until(isOnline(idOf(distant), true));
});

test("FLT-12 when a node is stopped, its students go on at another, and who does not come is seen to be away", async () => {
  const leaving = await house.openNode();
  const room = await createClass(leaving);
  const host = await hostOf(house.nodes[0], room);
  const [returning, absent] = [await studentOf(leaving, room), await studentOf(leaving, room)];
  const { key } = returning.welcome;
  await leaving.close();
  for (const student of [returning, absent]) expect(await student.farewell()).toMatchObject({ code: "DRAINING" });
  const back = await enter(house.nodes[1], { code: room.code, as: "player", key });
  expect(idOf(back)).toBe(idOf(returning));
  await host.until(isOnline(idOf(absent), false));
  await host.until(isOnline(idOf(back), true));
  await order(host, "Start");
  await back.until(({ phase }) => phase !== "lobby");
});

test("FLT-13 while the database says nothing, nothing is acknowledged; then all goes on, with nothing lost or doubled", async () => {
  const { far, line } = await house.openFarNode();
  const room = await createClass(house.nodes[0]);
  const [farHost, host] = [await hostOf(far, room), await hostOf(house.nodes[0], room)];
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
  expect(await readiness(house.nodes[0])).toBe(200);
  kept.push("elsewhere");
  expect(await rename(host, "elsewhere")).toMatchObject({ ok: true });

  line.mend();
  await until("the node is ready", async () => (await readiness(far)) === 200);
  // Who got no answer, or a refusal, says it again.
  for (const name of refused) expect(await rename(farHost, name)).toMatchObject({ ok: true });
  await seeTheSame(farHost, host);
  const log = await house.logOf(room);
  for (const name of [...kept, ...refused]) expect(log.filter(({ id }) => id === name)).toHaveLength(1);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
});
