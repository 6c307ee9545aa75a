// FLT-15 on a disk that is really full: one of 48 MiB in memory, which the test fills up. Root alone may mount it.
import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Client, connect, createClass, post } from "../server/school.ts";
import { scratchFolder } from "../support/golden-logs.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

function smallDisk(): string {
  const { path, clear } = scratchFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m,mode=700", "tmpfs", path], { stdio: "inherit" });
  onTestFinished(() => {
    execFileSync("umount", [path]);
    clear();
  });
  return path;
}

/** Writes a file until there is no room left. */
function fillUp(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (const size of [2 ** 20, 4096, 1]) while (hasRoomFor(descriptor, size));
  } finally {
    closeSync(descriptor);
  }
}

function hasRoomFor(descriptor: number, size: number): boolean {
  try {
    return writeSync(descriptor, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}

const isReady = async ({ url }: TestServer) => (await fetch(`${url}/readyz`)).ok;

const troubleOf = ({ views }: Client) => views.at(-1)?.trouble;

/** The code of the first refusal that is not for haste, or "ok" after so many changes. */
async function change(host: Client, times: number): Promise<string> {
  for (let count = 0; count < times; ) {
    const ack = await host.send("ChangeSettings", { boldness: 1 + (count % 7) });
    if (ack.ok) count += 1;
    else if (ack.code !== "RATE_LIMITED") return ack.code;
    else await until("the hand has rested", async () => host.socket.connected);
  }
  return "ok";
}

test("FLT-15 on a full disk running games go on from the reserve; then nothing counts until there is room, and nothing acknowledged is lost", async () => {
  const folder = smallDisk();
  const server = await startServer({ dataDir: folder });
  onTestFinished(() => server.stop());
  const room = await createClass(server);
  const host = await connect(server, { code: room.code, as: "host", key: room.hostKey });

  fillUp(join(folder, "somebody-else's"));
  expect(await change(host, 10)).toBe("ok");
  expect([await isReady(server), (await post(server, {})).status, troubleOf(host)]).toEqual([false, 503, undefined]);
  expect(server.output()).toContain("the reserve is given up");

  fillUp(join(folder, "still-more"));
  await until("a change is refused", async () => (await change(host, 1)) === "STORAGE_UNAVAILABLE");
  await host.until(() => troubleOf(host) === "unsaved");
  const { version } = host.views.at(-1) ?? {};
  const headers = { authorization: `Bearer ${room.hostKey}` };
  expect((await fetch(`${server.url}/api/sessions/${room.code}/report`, { headers })).status).toBe(200);

  for (const name of ["somebody-else's", "still-more"]) rmSync(join(folder, name));
  await host.until(() => troubleOf(host) === undefined);
  await until("the reserve is back", () => isReady(server));
  expect((await post(server, {})).status).toBe(201);
  expect(await host.send("ChangeSettings", { boldness: 9 })).toEqual({ ok: true, version: (version ?? 0) + 1 });
  await server.kill9();
  await server.restart();
  await host.until(({ boldness }) => boldness === 9 && host.socket.connected);
  expect(host.views.at(-1)?.version).toBeGreaterThanOrEqual((version ?? 0) + 1);
  host.close();
});
