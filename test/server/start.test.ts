// The server as a process: what it prints, how it refuses to start, how it stops, what a kill costs.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { version } from "../../server/version.ts";
import { projectFolder } from "../support/project-folder.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { type Client, connect, createClass, type School } from "./school.ts";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the built server until it ends by itself. */
async function runToEnd(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, [join(projectFolder, "dist/server/main.js")], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: printed.join("").trim() };
}

/** Stopped with the test, also when that fails. */
async function openServer(): Promise<TestServer> {
  const server = await startServer();
  onTestFinished(() => server.stop());
  return server;
}

/** The clients of the other tests speak to any server that has an address. */
const schoolOf = (server: TestServer): School => ({
  url: server.url,
  dataDir: server.dataDir,
  log: server.output,
  restart: server.restart,
  close: server.stop,
});

test("the version the server tells is the package's", () => {
  const manifest = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(version).toBe(manifest.version);
});

test("a wrong environment ends with exit code 1 and one line for each variable", async () => {
  const { code, output } = await runToEnd({ PORT: "many", LOG_LEVEL: "loud", DATABASE_URL: "mysql://secret@db/x" });
  expect(code).toBe(1);
  expect(output.split("\n")).toEqual([
    "Cannot start as these variables must be right:",
    "  PORT must be a whole number from 0 to 65535",
    "  DATABASE_URL must be an address such as postgres://user:password@db.example.org/game",
    expect.stringContaining("  LOG_LEVEL must be one of"),
  ]);
});

test("a port in use and a data folder in use end with exit code 1 and one line", async () => {
  const server = await openServer();
  const other = mkdtempSync(join(tmpdir(), "chain-of-command-other-"));
  const { port } = new URL(server.url);
  expect(await runToEnd({ PORT: port, DATA_DIR: other })).toEqual({
    code: 1,
    output: `Cannot listen on port ${port} as it must be free: another program uses it`,
  });
  expect(await runToEnd({ PORT: "0", DATA_DIR: server.dataDir })).toEqual({
    code: 1,
    output: `Cannot keep sessions in ${server.dataDir} as it must be a writable folder: another server is using it`,
  });
  rmSync(other, { recursive: true });
});

test("a data folder that cannot be written ends with exit code 1 and one line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-other-"));
  writeFileSync(join(folder, "file"), "");
  const dataDir = join(folder, "file", "data");
  expect(await runToEnd({ PORT: "0", DATA_DIR: dataDir })).toEqual({
    code: 1,
    output: `Cannot keep sessions in ${dataDir} as it must be a writable folder: a file is in its place`,
  });
  rmSync(folder, { recursive: true });
});

test("the server prints where the teacher and the students go, with a code to scan, and stops cleanly", async () => {
  const server = await openServer();
  const lines = server.output().split("\n");
  expect(lines[0]).toBe(`Listening on ${server.url}`);
  expect(server.output()).toContain(`Teacher:  ${server.url}/host`);
  expect(server.output()).toMatch(/Students: http:\/\/\d+\.\d+\.\d+\.\d+:\d+|Students: http:\/\/localhost:\d+/);
  expect(server.output()).toContain("█");
  const room = await createClass(schoolOf(server));
  const host = await connect(schoolOf(server), { code: room.code, as: "host", key: room.hostKey });
  const farewell = host.farewell();
  const { process: child } = server;
  await server.stop();
  expect(await farewell).toMatchObject({ code: "DRAINING" });
  expect(child.exitCode).toBe(0);
  host.close();
});

test("the built pages are served from the one shell, and their files may be kept for ever", async () => {
  const server = await openServer();
  for (const path of ["/", "/play", "/host", "/screen", "/solo", "/test", "/play?code=1"]) {
    const response = await fetch(`${server.url}${path}`);
    expect([path, response.status, response.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
  }
  const shell = await (await fetch(server.url)).text();
  const script = /src="(?:\.?)(\/assets\/[^"]+\.js)"/.exec(shell)?.[1];
  const asset = await fetch(`${server.url}${script}`);
  expect([asset.status, asset.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  expect((await fetch(`${server.url}/index.js`)).status).toBe(404);
});

test("FLT-01 after each kill -9 everything acknowledged is there once, and the same screens come back by themselves", async () => {
  const server = await openServer();
  const school = schoolOf(server);
  const room = await createClass(school);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(school, { code: room.code, as: "player" }, { reconnection: false });
  await host.send("Start");
  let acknowledged = 0;
  for (let kill = 0; kill < 5; kill += 1) {
    const boldness = 1 + kill;
    const first = await host.send("ChangeSettings", { id: `change ${kill}`, boldness });
    expect(first).toMatchObject({ ok: true });
    acknowledged = first.ok ? first.version : 0;
    void host.send("ChangeSettings", { boldness }).catch(() => {}); // in flight: it may be lost, it was not acknowledged
    await server.kill9();
    await server.restart();
    await untilConnected(host);
    expect(await host.send("ChangeSettings", { id: `change ${kill}`, boldness: 99 })).toEqual(first);
    expect(await host.until((view) => view.settings?.boldness === boldness)).toMatchObject({
      phase: "briefing",
      round: 1,
    });
  }
  const back = await connect(school, { code: room.code, as: "player", key: bo.welcome.key });
  expect(back.view().me?.name).toBe(bo.views[0]?.view.me?.name);
  expect(back.views.at(-1)?.version).toBeGreaterThanOrEqual(acknowledged);
  for (const client of [host, bo, back]) client.close();
});

async function untilConnected({ socket }: Client): Promise<void> {
  if (!socket.connected) await new Promise<void>((resolve) => socket.once("connect", resolve));
}
