// Copies of the sessions: made while the server runs or rests, kept for a while, proved, and put back.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";
import { restoreDrill } from "../support/restore-drill.ts";
import { runTool } from "../support/run-tool.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { connect, createClass } from "./school.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "chain-of-command-copies-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function open(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = await startServer(options);
  onTestFinished(() => server.stop());
  return server;
}

const envOf = ({ url, dataDir }: TestServer) => ({ PORT: new URL(url).port, DATA_DIR: dataDir });

test("restore.drill: three copies made while a class plays lead to what was acknowledged when they were made", async () => {
  await restoreDrill(3);
});

test("a copy is put back elsewhere, and the class goes on there", async () => {
  const server = await open();
  const room = await createClass(server, { names: "free" });
  const host = await connect(server, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(server, { code: room.code, as: "player", name: "Bo" });
  await host.send("Start");
  const { output: file } = await runTool("backup", [folder()], envOf(server));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(server.dataDir).filter((name) => name.startsWith("backup"))).toEqual([]);
  const dataDir = join(folder(), "elsewhere");
  expect(await runTool("restore", [file], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
  expect(await runTool("restore", [file], { DATA_DIR: dataDir })).toMatchObject({
    code: 1,
    output: expect.stringContaining(`Cannot restore into ${dataDir} as it must have no sessions.db`),
  });
  const other = await open({ dataDir });
  const back = await connect(other, { code: room.code, as: "player", key: bo.welcome.key });
  expect(back.view()).toMatchObject({ phase: "briefing", me: { name: "Bo" } });
  for (const client of [host, bo, back]) client.close();
});

test("a server that rests is copied too, and one that cannot be reached is not guessed at", async () => {
  const server = await open();
  await createClass(server);
  const to = folder();
  expect(await runTool("backup", [to], { ...envOf(server), PORT: "1" })).toMatchObject({
    code: 1,
    output: expect.stringContaining("another server is using it; where it is the server of this folder"),
  });
  const away = folder();
  expect(await runTool("backup", [to], { ...envOf(server), DATA_DIR: away })).toMatchObject({
    code: 1,
    output: expect.stringContaining(`must keep its sessions in ${away}: it does not`),
  });
  await server.kill9();
  const { code, output } = await runTool("backup", [to], envOf(server));
  expect([code, readdirSync(to).map((name) => join(to, name))]).toEqual([0, [output]]);
  expect((await runTool("restore", ["--verify", output], {})).output).toMatch(/ 1 [\da-f]{64}\n1 sessions, 0 damaged$/);
});

test("a PostgreSQL database is left to its own tools", async () => {
  const database = await createDatabase();
  onTestFinished(database.drop);
  const server = await open({ env: { DATABASE_URL: database.url } });
  expect((await fetch(`${server.url}/backup`, { method: "POST" })).status).toBe(409);
  for (const tool of ["backup", "restore"] as const) {
    const ran = await runTool(tool, ["x"], { DATABASE_URL: database.url });
    expect(ran).toEqual({ code: 1, output: expect.stringMatching(/pg_(dump|restore) does that, see SCHOOL-IT.md$/) });
  }
});

test("only the operator may have a copy made, and nobody is sent one", async () => {
  const server = await open({ env: { METRICS_TOKEN: "sesame-street" } });
  const ask = (headers: Record<string, string>) => fetch(`${server.url}/backup`, { method: "POST", headers });
  const token = { authorization: "Bearer sesame-street" };
  expect((await ask({})).status).toBe(403);
  expect((await ask({ ...token, origin: "https://evil.example" })).status).toBe(403);
  expect((await fetch(`${server.url}/backup`, { headers: token })).status).toBe(404);
  const made = await ask(token);
  expect([made.status, await made.json()]).toEqual([201, { bytes: expect.any(Number) }]);
  const { code } = await runTool("backup", [folder()], { ...envOf(server), METRICS_TOKEN: "sesame-street" });
  expect(code).toBe(0);
});

test("SEC-18 no real name is in a copy, and a copy is deleted with the first one made a week later", async () => {
  const server = await open();
  const room = await createClass(server, { realNames: true, names: "free" });
  const bo = await connect(server, { code: room.code, as: "player", name: "Sentinel Bo" });
  const response = await fetch(`${server.url}/api/sessions/${room.code}/real-name`, {
    method: "PUT",
    body: JSON.stringify({ name: "Sentinel Person" }),
    headers: { "content-type": "application/json", authorization: `Bearer ${bo.welcome.key}` },
  });
  expect(response.status).toBe(204);
  const to = folder();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const kept = ["notes.txt", `chain-of-command-${daysAgo(6)}T12-00-00Z.db`];
  for (const name of [...kept, `chain-of-command-${daysAgo(9)}T12-00-00Z.db`]) writeFileSync(join(to, name), "");
  const { output: file } = await runTool("backup", [to], envOf(server));
  expect(
    readdirSync(to)
      .map((name) => join(to, name))
      .sort(),
  ).toEqual([...kept.map((name) => join(to, name)), file].sort());
  const copy = readFileSync(file, "latin1");
  expect([copy.includes("Sentinel Bo"), copy.includes("Sentinel Person")]).toEqual([true, false]);
  bo.close();
});

test("a copy that is damaged says so, and names the session", async () => {
  const server = await open();
  const room = await createClass(server, { names: "free" });
  const bo = await connect(server, { code: room.code, as: "player", name: "Sentinel Bo" });
  bo.close();
  const { output: file } = await runTool("backup", [folder()], envOf(server));
  const bytes = readFileSync(file);
  bytes.write("Z", bytes.indexOf("Sentinel Bo"));
  writeFileSync(file, bytes);
  const checked = await runTool("restore", ["--verify", file], {});
  expect(checked).toMatchObject({ code: 2, output: expect.stringMatching(/ damaged\n1 sessions, 1 damaged$/) });
  writeFileSync(file, "no database");
  expect(await runTool("restore", ["--verify", file], {})).toMatchObject({
    code: 1,
    output: expect.stringContaining("it is damaged or something else"),
  });
  const empty = join(folder(), "none");
  mkdirSync(empty);
  expect(await runTool("backup", [folder()], { PORT: "1", DATA_DIR: empty })).toMatchObject({ code: 1 });
  expect(existsSync(join(empty, "sessions.db"))).toBe(false);
});
