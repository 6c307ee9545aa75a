// A teacher whose link has got about changes the key: whoever holds an old one is out at once, and students notice nothing.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Ack } from "#protocol/messages.ts";
import { secureChance } from "../../server/chance.ts";
import { newKey } from "../../server/sessions/keys.ts";
import { createDatabase } from "../support/postgres.ts";
import { type Class, type Client, connect, createClass, openSchool, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

async function enter(node: School, auth: Parameters<typeof connect>[1]): Promise<Client> {
  const client = await connect(node, auth);
  toClose.push(client.close);
  return client;
}

const staff = ({ code, hostKey, screenKey }: Class, node = school) =>
  Promise.all([enter(node, { code, as: "host", key: hostKey }), enter(node, { code, as: "screen", key: screenKey })]);

async function changeKey(node: School, code: string, from: string, body: unknown): Promise<number> {
  const answer = await fetch(`${node.url}/api/sessions/${code}/key`, {
    method: "PUT",
    headers: { authorization: `Bearer ${from}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.status;
}

const reportAt = async (node: School, code: string, key: string): Promise<number> =>
  (await fetch(`${node.url}/api/sessions/${code}/report`, { headers: { authorization: `Bearer ${key}` } })).status;

const keyIn = (link = ""): string => /key=([\w-]+)/.exec(link)?.[1] ?? "";

test("SEC-10 with a new key the old ones steer, show and report nothing any more, also after a restart", async () => {
  const room = await createClass(school);
  const { code, hostKey, screenKey } = room;
  const [host, screen] = await staff(room);
  const student = await enter(school, { code, as: "player" });
  await host.send("ShareReport");
  const shareKey = keyIn(host.welcome.links?.shareUrl);
  expect(await reportAt(school, code, shareKey)).toBe(200);
  const key = newKey(secureChance);
  expect(await changeKey(school, code, hostKey, { key })).toBe(204);
  for (const client of [host, screen]) expect(await client.farewell()).toMatchObject({ code: "BAD_KEY" });
  const expectChanged = async () => {
    expect(await refusalOf(school, { code, as: "host", key: hostKey })).toBe("BAD_KEY");
    expect(await refusalOf(school, { code, as: "screen", key: screenKey })).toBe("BAD_KEY");
    for (const old of [hostKey, shareKey]) expect(await reportAt(school, code, old)).toBe(401);
    const again = await enter(school, { code, as: "host", key });
    const { screenUrl, shareUrl } = again.welcome.links ?? {};
    expect(await reportAt(school, code, keyIn(shareUrl))).toBe(200);
    await enter(school, { code, as: "screen", key: keyIn(screenUrl) });
    expect((await again.send("RenamePlayer", { playerId: student.view().me?.playerId, name: "Kim" })).ok).toBe(true);
  };
  await expectChanged();
  await student.until(({ me }) => me?.name === "Kim");
  await school.restart();
  await expectChanged();
});

test("SEC-10 a new key counts at every node", async () => {
  const database = await createDatabase();
  const nodes = await Promise.all([1, 2].map(() => openSchool({ env: { DATABASE_URL: database.url } })));
  toClose.push(database.drop, ...nodes.map(({ close }) => close));
  const [here, there] = nodes;
  if (here === undefined || there === undefined) throw new Error("There must be two nodes");
  const room = await createClass(here);
  const [host, screen] = await staff(room, there);
  expect(await changeKey(here, room.code, room.hostKey, { key: newKey(secureChance) })).toBe(204);
  for (const client of [host, screen]) expect(await client.farewell()).toMatchObject({ code: "BAD_KEY" });
  expect(await refusalOf(there, { code: room.code, as: "host", key: room.hostKey })).toBe("BAD_KEY");
});

test("a change of keys whose answer was lost is asked for again with either key, and has one effect", async () => {
  const { code, hostKey } = await createClass(school);
  const key = newKey(secureChance);
  expect(await changeKey(school, code, hostKey, { key })).toBe(204);
  const host = await enter(school, { code, as: "host", key });
  expect(await changeKey(school, code, hostKey, { key })).toBe(401);
  expect(await changeKey(school, code, key, { key })).toBe(204);
  const ack: Ack = await host.send("Start");
  expect(ack.ok).toBe(true);
});

test("nobody but the teacher changes a key, and only to what is a key", async () => {
  const room = await createClass(school);
  const { code, hostKey, screenKey } = room;
  const student = await enter(school, { code, as: "player" });
  const key = newKey(secureChance);
  for (const other of [screenKey, student.welcome.key ?? "", "", key])
    expect(await changeKey(school, code, other, { key })).toBe(401);
  for (const body of [{}, { key: "short" }, { key: `${key}=` }, { key: 7 }, { key, more: 1 }, [], null, key])
    expect(await changeKey(school, code, hostKey, body)).toBe(400);
  const [host] = await staff(room);
  expect((await host.send("Start")).ok).toBe(true);
});

test("SEC-18 neither the old nor the new key is in the log", async () => {
  const { code, hostKey } = await createClass(school);
  const key = newKey(secureChance);
  expect(await changeKey(school, code, hostKey, { key })).toBe(204);
  expect(school.log()).toContain("keys changed");
  for (const secret of [hostKey, key]) expect(school.log()).not.toContain(secret);
});
