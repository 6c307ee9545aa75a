// Prints how the projector's wall of fifty companies keeps up with ten updates a second, and what it does on a slow machine.
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { type Client, connect, createClass } from "../server/school.ts";
import { launchBrowser } from "../support/browser.ts";
import { setup } from "../support/build-first.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { at, leadTo, order } from "../support/teacher.ts";
import { wallOf } from "../support/wall-of.ts";
import { millis, printTable } from "./figures.ts";
import { type PageFrames, takeFrames, watchFrames } from "./page-frames.ts";

const companies = 50;
const students = 30; // more, and the server would rightly send less than ten views a second
const watched = 20_000; // ms
const slower = 6; // times
const patience = 40_000; // ms for the wall to become calm, or to come back

interface Wall {
  readonly host: Client;
  readonly witness: Client; // is sent what the projector is sent
  readonly page: Page;
  readonly tools: CDPSession;
  readonly everybody: readonly SocketStudent[];
  received: number; // views, over the page's own socket
}

async function openWall(server: TestServer, page: Page): Promise<Wall> {
  const { code, hostKey, screenKey, screenUrl } = await createClass(server, { companies, level: 0 });
  const host = await connect(server, { code, as: "host", key: hostKey });
  const witness = await connect(server, { code, as: "screen", key: screenKey });
  const coming = Array.from({ length: students }, (_, pick) => socketStudent(server.url, { code }, pick));
  const tools = await page.context().newCDPSession(page);
  const wall: Wall = { host, witness, page, tools, everybody: await Promise.all(coming), received: 0 };
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (payload.toString().startsWith('42["view"')) wall.received += 1;
    }),
  );
  // tsx names functions by a helper that no page has.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(screenUrl);
  await order(host, "Start");
  await leadTo(host, at("play-on", 1));
  await page
    .locator(".tile")
    .nth(companies - 1)
    .waitFor();
  await watchFrames(page);
  return wall;
}

/** Fast-forward after fast-forward: every tile has a new curve ten times a second. */
function keepBusy(host: Client): () => Promise<void> {
  let isBusy = true;
  const work = (async () => {
    while (isBusy) {
      if (host.view().fastForward === null) {
        await order(host, "FastForward", { quarters: 10_000 });
        await host.until(({ fastForward }) => fastForward !== null);
      }
      await pause(20);
    }
  })();
  return async () => {
    isBusy = false;
    await work;
  };
}

interface Stretch extends PageFrames {
  readonly sent: number; // views
  readonly received: number;
}

async function watch(wall: Wall, span: number): Promise<Stretch> {
  await takeFrames(wall.page);
  const [sent, received] = [wall.witness.views.length, wall.received];
  await pause(span);
  const frames = await takeFrames(wall.page);
  return { ...frames, sent: wall.witness.views.length - sent, received: wall.received - received };
}

const rowOf = (name: string, { frames, seconds, longest, drawn, sent, received }: Stretch): string[] => [
  name,
  (frames / seconds).toFixed(1),
  millis(longest),
  (sent / seconds).toFixed(1),
  ...[sent, received, drawn].map(String),
];

/** In words, how long the wall took to become calm, or to stop being so. */
async function untilCalm({ page }: Wall, isWanted: boolean): Promise<string> {
  const startedAt = performance.now();
  const state = isWanted ? "attached" : "detached";
  return page
    .locator(".projector-calm")
    .waitFor({ state, timeout: patience })
    .then(() => `after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    .catch(() => `not within ${patience / 1000} s`);
}

/** Whether every cost on the wall is the one that was sent last, once nothing more is on its way. */
async function isUpToDate({ host, witness, page }: Wall): Promise<boolean> {
  await host.until(({ fastForward }) => fastForward === null);
  await pause(2000);
  const costs = (await wallOf(page)).map((tile) => tile[3]);
  return costs.join() === (witness.view().wall ?? []).map((brief) => brief.costs.at(-1)?.cost.toFixed(3)).join();
}

async function printWall(wall: Wall): Promise<void> {
  const rest = keepBusy(wall.host);
  const usual = await watch(wall, watched);
  await wall.tools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const calm = await untilCalm(wall, true);
  const slow = await watch(wall, watched / 2);
  await wall.tools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const back = await untilCalm(wall, false);
  await rest();
  const last = await isUpToDate(wall);
  printTable(`The wall of ${companies} companies in a browser, 1280 x 720`, [
    ["", "frames/s", "longest gap", "views/s", "sent", "received", "drawn"],
    rowOf(`as it is, ${watched / 1000} s`, usual),
    rowOf(`${slower} times slower, ${watched / 2000} s`, slow),
  ]);
  console.log(`
  ${slower} times slower it leaves out what is only nice ${calm}; at full speed everything is back ${back}.
  At the end every tile says the cost that was sent last: ${last ? "yes" : "NO"}.`);
}

setup();
const server = await startServer();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const wall = await openWall(server, page);
  await printWall(wall);
  for (const client of [wall.host, wall.witness, ...wall.everybody.map((student) => student.client)]) client.close();
} finally {
  await browser.close();
  await server.stop();
}
