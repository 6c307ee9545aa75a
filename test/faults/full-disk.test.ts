// FLT-15: a disk that is full or fails costs nothing that was acknowledged, every screen hears of it, and nobody is told otherwise.
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { expect, onTestFinished, test } from "vitest";
import type { Ack } from "#protocol/messages.ts";
import { type Class, type Client, connect, createClass, openSchool, post, type School } from "../server/school.ts";
import { dataFolder } from "../support/data-folder.ts";
import { startServer } from "../support/server.ts";
import { until } from "../support/until.ts";

type Server = Pick<School, "url">;

const hostOf = (server: Server, { code, hostKey }: Class): Promise<Client> =>
  connect(server, { code, as: "host", key: hostKey });

const troubleOf = ({ views }: Client) => views.at(-1)?.trouble;

const readiness = async ({ url }: Server) => {
  const response = await fetch(`${url}/readyz`);
  return [response.status, await response.json()];
};

const reportOf = ({ url }: Server, { code, hostKey }: Class, path = "report") =>
  fetch(`${url}/api/sessions/${code}/${path}`, { headers: { authorization: `Bearer ${hostKey}` } });

const remove = ({ url }: Server, { code, hostKey }: Class) =>
  fetch(`${url}/api/sessions/${code}`, { method: "DELETE", headers: { authorization: `Bearer ${hostKey}` } });

/** The teacher changes a setting until that is refused. Resolves with the last that was acknowledged, and the refusal. */
async function changeUntilRefused(host: Client): Promise<{ readonly version: number; readonly refused: Ack }> {
  let version = 0;
  let refused: Ack | null = null;
  await until("a change is refused", async () => {
    const ack = await host.send("ChangeSettings", { boldness: 1 + (version % 2) });
    if (ack.ok) version = ack.version;
    else if (ack.code !== "RATE_LIMITED") refused = ack;
    return refused !== null;
  });
  return { version, refused: refused ?? { ok: true, version } };
}

/** More and more classes are opened until one is refused. Resolves with those that were opened. */
async function openUntilRefused(server: Server): Promise<Class[]> {
  const opened: Class[] = [];
  await until("a class is refused", async () => {
    const response = await post(server, {});
    if (response.ok) opened.push((await response.json()) as Class);
    return !response.ok;
  });
  return opened;
}

/** Fails unless nothing can be saved, all can be read, and all of these say so. */
async function expectUnsaved(server: Server, room: Class, clients: readonly Client[]): Promise<void> {
  for (const client of clients) await client.until(() => troubleOf(client) === "unsaved");
  expect(await readiness(server)).toEqual([503, { ready: false, checks: { open: true, storage: false } }]);
  for (const path of ["report", "report.csv"]) expect((await reportOf(server, room, path)).status).toBe(200);
  const created = await post(server, {});
  expect([created.status, await created.json()]).toMatchObject([503, { code: "STORAGE_UNAVAILABLE" }]);
}

/** As it lies there from an earlier day: under the limit of this test the server could not write it. */
function layByReserve(folder: string): void {
  const file = join(folder, "reserve");
  writeFileSync(file, "");
  truncateSync(file, 16 * 1024 * 1024);
}

test("FLT-15 on a full disk nothing counts that is not stored, every class hears it, and it goes on when there is room", async () => {
  const school = await openSchool({ store: { mostPages: 80 } });
  onTestFinished(() => school.close());
  const [one, two] = [await createClass(school), await createClass(school)];
  const host = await hostOf(school, one);
  const student = await connect(school, { code: one.code, as: "player" });
  const other = await hostOf(school, two);
  const before = await host.send("ChangeSettings", { boldness: 2 });

  const others = await openUntilRefused(school);
  expect(others.length).toBeGreaterThan(1);
  await expectUnsaved(school, one, [host, student, other]);
  expect(await host.send("ChangeSettings", { boldness: 5 })).toEqual({
    ok: false,
    code: "STORAGE_UNAVAILABLE",
    message: "The answer could not be saved; try again",
  });
  expect(host.view().boldness).toBe(2);

  for (const room of others) expect((await remove(school, room)).status).toBe(204);
  for (const client of [host, student, other]) await client.until(() => troubleOf(client) === undefined);
  expect(await readiness(school)).toEqual([200, { ready: true, checks: { open: true, storage: true } }]);
  const after = await host.send("ChangeSettings", { boldness: 3 });
  expect([before, after]).toMatchObject([{ ok: true }, { ok: true }]);
  for (const client of [host, student, other]) client.close();

  await school.restart();
  const again = await hostOf(school, one);
  expect(again.views.at(-1)?.version).toBeGreaterThanOrEqual(after.ok ? after.version : Number.NaN);
  expect(again.view().boldness).toBe(3);
  again.close();
});

test("FLT-15 after a write that fails nothing more is written until the next start, and all that was acknowledged is there", async () => {
  const folder = dataFolder();
  layByReserve(folder);
  const server = await startServer({ dataDir: folder, before: "trap '' XFSZ; ulimit -f 500" });
  onTestFinished(() => server.stop());
  const [one, two, old] = [await createClass(server), await createClass(server), await createClass(server)];
  const host = await hostOf(server, one);
  const student = await connect(server, { code: one.code, as: "player" });
  const other = await hostOf(server, two);

  const { version, refused } = await changeUntilRefused(host);
  expect(refused).toMatchObject({ code: "STORAGE_UNAVAILABLE" });
  await expectUnsaved(server, one, [host, student, other]);
  expect(await other.send("Start")).toMatchObject({ ok: false, code: "STORAGE_UNAVAILABLE" });
  expect((await remove(server, old)).status).toBe(503); // not even what would make room
  const words = "Nothing more is written until the server has been started again";
  await until("the operator is told", async () => server.output().includes(words));
  for (const client of [host, student, other]) client.close();
  await server.stop();
  expect(server.process.exitCode).toBe(0);

  const next = await startServer({ dataDir: folder });
  onTestFinished(() => next.stop());
  const again = await hostOf(next, one);
  expect(again.views.at(-1)?.version).toBeGreaterThanOrEqual(version);
  expect(await again.send("Start")).toMatchObject({ ok: true });
  expect(await readiness(next)).toMatchObject([200, {}]);
  again.close();
  await next.stop();
  const rows = new Database(join(folder, "sessions.db"));
  expect(rows.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
  rows.close();
});
