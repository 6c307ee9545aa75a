// How a server goes down when it is asked to: nothing new comes in, what was sent is stored, and everybody is let go gently.
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "../support/server.ts";
import { type Client, connect, createClass, openSchool, post, refusalOf } from "./school.ts";

test("FLT-03 a server that goes down is not ready at once, refuses games and joins, and stores what was sent before", async () => {
  let isSlow = false;
  const goOn: (() => void)[] = [];
  const school = await openSchool({
    through: (store) => ({
      ...store,
      async append(id, entry) {
        if (isSlow) await new Promise<void>((resolve) => goOn.push(resolve));
        return store.append(id, entry);
      },
    }),
  });
  const room = await createClass(school);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  isSlow = true;
  const sent = host.send("Start", { id: "start" });
  await expect.poll(() => goOn.length).toBe(1);

  const farewell = host.farewell();
  const down = school.restart();
  expect(await farewell).toMatchObject({ code: "DRAINING" });
  const ready = await fetch(`${school.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, checks: { open: false, storage: true } }]);
  expect((await fetch(`${school.url}/healthz`)).status).toBe(200);
  expect(await (await post(school, {})).json()).toMatchObject({ code: "DRAINING" });
  expect(await refusalOf(school, { code: room.code, as: "player" })).toBe("DRAINING");
  expect(await host.send("ChangeSettings", { boldness: 2 })).toMatchObject({ ok: false, code: "DRAINING" });
  expect(host.socket.connected).toBe(true);

  isSlow = false;
  for (const resolve of goOn) resolve();
  const stored = await sent;
  expect(stored).toMatchObject({ ok: true });
  await down;
  const again = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  expect(again.view().phase).toBe("briefing");
  expect(await again.send("Start", { id: "start" })).toEqual(stored);
  for (const client of [host, again]) client.close();
  await school.close();
});

test("FLT-03 devices are hung up on a few at a time, in a way after which they come back by themselves", async () => {
  const school = await openSchool();
  const room = await createClass(school);
  const joining = Array.from({ length: 40 }, () => connect(school, { code: room.code, as: "player" }));
  const students = await Promise.all(joining);
  const reasons: string[] = [];
  let answers: readonly Promise<boolean>[] = [];
  const isAnswered = (student: Client) =>
    student.send("Bet", { value: 1 }).then(
      ({ ok }) => !ok,
      () => false,
    );
  for (const { socket } of students) {
    socket.once("disconnect", (reason) => {
      if (reasons.length === 0) answers = students.filter((student) => student.socket.connected).map(isAnswered);
      reasons.push(reason);
    });
  }
  await school.restart();
  // When the first one is gone, most of the others are still answered.
  expect((await Promise.all(answers)).filter((answered) => answered).length).toBeGreaterThan(10);
  await Promise.all(students.map(untilBack));
  expect(new Set(reasons)).toEqual(new Set(["transport close"]));
  for (const student of students) student.close();
  await school.close();
});

async function untilBack({ socket }: Client): Promise<void> {
  // Who was quick has come back while the server was still going down, and was told to wait.
  while (!socket.connected) {
    if (!socket.active) socket.connect();
    await new Promise<void>((resolve) => {
      socket.once("connect", resolve);
      socket.once("connect_error", () => resolve());
    });
  }
}

const halfRequest =
  "POST /api/sessions HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";

/** Somebody who began a request and says no more. */
async function hesitate(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const line = connectTcp(Number(port), hostname);
  await once(line, "connect");
  line.on("error", () => {});
  line.write(halfRequest);
  onTestFinished(() => void line.destroy());
}

test("FLT-03 half a request does not keep the process from ending with code 0", async () => {
  const server = await startServer();
  await hesitate(server.url);
  const { process: child } = server;
  await server.stop(); // fails after ten seconds
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});

test("FLT-03 a second signal ends the process at once", async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  await hesitate(server.url);
  const { process: child } = server;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await expect.poll(() => server.output()).toContain('"event":"draining"');
  child.kill("SIGTERM");
  expect(await exited).toEqual([1, null]);
});
