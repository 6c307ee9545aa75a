// FLT-16 and FLT-21: what is damaged in one class can be looked at and not played; no other class notices.
import { join } from "node:path";
import Database from "libsql";
import { expect, onTestFinished, test } from "vitest";
import { millis } from "#game/ids.ts";
import { DamagedLog, type Store } from "../../server/storage/store.ts";
import { type Client, connect, createClass, openSchool, refusalOf } from "../server/school.ts";
import { folderOf, serverOver, withStore } from "../support/data-folder.ts";
import { factsOf } from "../support/golden-facts.ts";
import { asKept, goldenEntries, goldenSession, hostKeyOf, poisoned } from "../support/golden-logs.ts";
import { keyOfPlayer } from "../support/recorded-room.ts";
import { reportOf } from "../support/same-report.ts";
import type { TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

const codeAt = (place: number): string => goldenSession("", place).code;

const hostAt = (server: TestServer, place: number, name: string): Promise<Client> =>
  connect(server, { code: codeAt(place), as: "host", key: hostKeyOf(name) });

const studentAt = (server: TestServer, place: number): Promise<Client> =>
  connect(server, { code: codeAt(place), as: "player", key: keyOfPlayer("player-1") });

/** Changes the file behind the server's back. */
function damage(folder: string, statement: string): void {
  const database = new Database(join(folder, "sessions.db"));
  database.exec(statement);
  database.close();
}

async function metric(server: TestServer, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
}

const csvOf = (server: TestServer, place: number, name: string) =>
  fetch(`${server.url}/api/sessions/${codeAt(place)}/report.csv`, {
    headers: { authorization: `Bearer ${hostKeyOf(name)}` },
  });

const troubleOf = ({ views }: Client) => views.at(-1)?.trouble;

test("FLT-16 a log that is damaged in the middle is shown as it stood before, takes nothing more, and no other class notices", async () => {
  const whole = 60; // entries before the damage
  const folder = await folderOf({ lesson: goldenEntries("lesson"), door: goldenEntries("door") });
  damage(
    folder,
    `UPDATE log SET entry = replace(entry, '"at"', '"ta"') WHERE session = 'lesson' AND version = ${whole + 1}`,
  );
  const server = await serverOver(folder);
  const facts = asKept(factsOf(goldenEntries("lesson", whole))) as ReturnType<typeof factsOf>;

  const host = await hostAt(server, 0, "lesson");
  const student = await studentAt(server, 0);
  for (const client of [host, student]) {
    expect([client.views.at(-1)?.version, troubleOf(client)]).toEqual([whole, "damaged"]);
    expect(client.view()).toMatchObject({ phase: facts.step.split("/")[0], turn: facts.turn });
  }
  for (const [client, type] of [
    [host, "Next"],
    [host, "End"],
    [student, "TakeHint"],
  ] as const)
    expect(await client.send(type)).toEqual({
      ok: false,
      code: "STORAGE_UNAVAILABLE",
      message: "What was saved of this session is damaged; it can be looked at, but not played on",
    });
  expect(await refusalOf(server, { code: codeAt(0), as: "player" })).toBe("STORAGE_UNAVAILABLE");
  const report = await reportOf(server, { code: codeAt(0), hostKey: hostKeyOf("lesson") });
  expect(report.answers).toHaveLength(facts.report.answers);
  const csv = await csvOf(server, 0, "lesson");
  expect([csv.status, (await csv.text()).trim().split("\n").length]).toEqual([200, facts.report.answers + 1]);

  const other = await hostAt(server, 1, "door");
  expect(troubleOf(other)).toBeUndefined();
  expect(await other.send("Next")).toMatchObject({ ok: true });
  expect(await metric(server, "game_sessions_quarantined_total")).toBe(1);
  expect(server.output()).toContain("Cannot open session lesson as entry 61 of its log must be as it was written");
  expect(server.output()).not.toContain(codeAt(0));
  for (const client of [host, student, other]) client.close();
  await server.stop();
  const rows = new Database(join(folder, "sessions.db"));
  expect(rows.prepare("SELECT count(*) AS count FROM log WHERE session = 'lesson'").get()).toMatchObject({
    count: goldenEntries("lesson").length,
  });
  rows.close();
});

test("FLT-16 a log whose last entries are missing is noticed, as nothing else would tell", async () => {
  const folder = await folderOf({ door: goldenEntries("door") });
  damage(folder, "DELETE FROM log WHERE session = 'door' AND version > 18");
  const server = await serverOver(folder);
  const host = await hostAt(server, 0, "door");
  expect([host.views.at(-1)?.version, troubleOf(host)]).toEqual([18, "damaged"]);
  host.close();
});

test("FLT-16 a session of which nothing can be read is refused in a sentence, and no other class notices", async () => {
  const folder = await folderOf({ lesson: goldenEntries("lesson", 5), door: goldenEntries("door") });
  damage(folder, "UPDATE log SET checksum = 1 WHERE session = 'lesson' AND version = 1");
  const server = await serverOver(folder);
  const auth = { code: codeAt(0), as: "host", key: hostKeyOf("lesson") };
  expect(await refusalOf(server, auth)).toBe("STORAGE_UNAVAILABLE");
  await expect(connect(server, auth)).rejects.toThrow("What was saved of this session is damaged");
  const other = await hostAt(server, 1, "door");
  expect(await other.send("Next")).toMatchObject({ ok: true });
  other.close();
});

test("FLT-16 damage that shows itself only while a class plays is told on all its screens, and ends its play alone", async () => {
  const damaged = new Set<string>();
  let store: Store | null = null;
  const school = await openSchool({
    through(opened) {
      store = opened;
      const append: Store["append"] = (id, entry) =>
        damaged.has(id) ? Promise.reject(new DamagedLog(`Cannot append to session ${id}`)) : opened.append(id, entry);
      return { ...opened, append };
    },
  });
  onTestFinished(() => school.close());
  const [one, two] = [await createClass(school), await createClass(school)];
  const host = await connect(school, { code: one.code, as: "host", key: one.hostKey });
  const student = await connect(school, { code: one.code, as: "player" });
  const other = await connect(school, { code: two.code, as: "host", key: two.hostKey });
  damaged.add((await (store as Store | null)?.find(one.code))?.id ?? "");
  expect(await host.send("Start")).toMatchObject({ ok: false, code: "STORAGE_UNAVAILABLE" });
  for (const client of [host, student]) await client.until(() => troubleOf(client) === "damaged");
  expect(await host.send("Start")).toMatchObject({ message: expect.stringContaining("it can be looked at") });
  expect(await other.send("Start")).toMatchObject({ ok: true });
  expect(troubleOf(other)).toBeUndefined();
  for (const client of [host, student, other]) client.close();
});

test("FLT-21 a class whose log the rules cannot record is shown as it stood before", async () => {
  const entries = goldenEntries("door", 10);
  const strange = {
    version: 11,
    at: millis(1_700_000_100_000),
    actor: "host",
    id: "strange",
    events: [{ type: "StepOpened" }],
  };
  const folder = await folderOf({ door: [...entries, asKept(strange) as (typeof entries)[number]] });
  const server = await serverOver(folder);
  const host = await hostAt(server, 0, "door");
  expect([host.views.at(-1)?.version, troubleOf(host)]).toEqual([10, "damaged"]);
  expect(server.output()).toContain("Cannot replay session door beyond entry 10");
  expect((await csvOf(server, 0, "door")).status).toBe(200);
  host.close();
});

test("FLT-21 a command on which the rules fail is refused with a reference, stores nothing, and no other class notices", async () => {
  const folder = await folderOf({ lesson: poisoned(goldenEntries("lesson", 3)), door: goldenEntries("door") });
  const server = await serverOver(folder);
  const host = await hostAt(server, 0, "lesson");
  const other = await hostAt(server, 1, "door");
  const { version } = host.views.at(-1) ?? {};
  const ack = await host.send("Start");
  expect(ack).toMatchObject({ ok: false, code: "INTERNAL" });
  const reference = ack.ok ? "" : ack.message.split(" ").at(-1);
  await until("the reference is logged", async () => server.output().includes(`"reference":"${reference}"`));
  expect(await host.send("ChangeSettings", { boldness: 2 })).toMatchObject({ ok: true, version: (version ?? 0) + 1 });
  expect(await other.send("Next")).toMatchObject({ ok: true });
  for (const client of [host, other]) client.close();
  await server.stop();
  await withStore(folder, async (store) => {
    const ids = (await store.read("lesson")).flatMap(({ events }) => events.map(({ type }) => type));
    expect(ids).not.toContain("SaleOpened");
  });
});

test("FLT-21 a clock on which the rules fail again and again is logged, and no other class notices", async () => {
  const all = goldenEntries("race");
  const ordered = all.findIndex(({ events }) => events.some(({ type }) => type === "FastForwardOrdered"));
  const folder = await folderOf({ race: poisoned(all.slice(0, ordered + 1)), door: goldenEntries("door") });
  const server = await serverOver(folder);
  const host = await hostAt(server, 0, "race");
  const other = await hostAt(server, 1, "door");
  await until("the failure is logged", async () => server.output().includes("Cannot create a network"));
  expect(await host.send("Snapshot")).toMatchObject({ ok: true });
  expect(await other.send("Next")).toMatchObject({ ok: true });
  for (const client of [host, other]) client.close();
});
