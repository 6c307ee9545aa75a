// Prints how the projector's wall of fifty companies keeps up with ten updates a second, and what it does on a slow machine.
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import type { Ack } from "#protocol/messages.ts";
import { type Client, connect, createClass } from "../server/school.ts";
import { launchBrowser } from "../support/browser.ts";
import { setup } from "../support/build-first.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { at, leadTo, order } from "../support/teacher.ts";
import { wallOf } from "../support/wall-of.ts";
import { millis, printTable } from "./figures.ts";
import { answerTo, offerOf } from "./offers.ts";
import { type PageFrames, takeFrames, watchFrames } from "./page-frames.ts";

const companies = 50;
const perSecond = 10; // views, which is the most that the server sends
const students = 30; // more, and the server would rightly send less than ten views a second
const watched = 20_000; // ms
const slower = [6, 20, 60]; // times, until it is too slow
const patience = 40_000; // ms for the wall to come back

interface Wall {
  readonly host: Client;
  readonly witness: Client; // is sent what the projector is sent
  readonly page: Page;
  readonly tools: CDPSession;
  readonly desks: readonly Client[];
  received: number; // views, over the page's own socket
}

async function openWall(server: TestServer, page: Page): Promise<Wall> {
  const { code, hostKey, screenKey, screenUrl } = await createClass(server, { companies, level: 1 });
  const host = await connect(server, { code, as: "host", key: hostKey });
  const witness = await connect(server, { code, as: "screen", key: screenKey });
  const coming = Array.from({ length: students }, () => connect(server, { code, as: "player" }));
  const tools = await page.context().newCDPSession(page);
  const wall: Wall = { host, witness, page, tools, desks: await Promise.all(coming), received: 0 };
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (payload.toString().startsWith('42["view"')) wall.received += 1;
    }),
  );
  // tsx names functions by a helper that no page has.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(screenUrl);
  await order(host, "Start");
  await leadTo(host, at("report", 1));
  await page
    .locator(".tile")
    .nth(companies - 1)
    .waitFor();
  await watchFrames(page);
  return wall;
}

/** Ten times a second somebody answers; where nobody is asked any more the teacher opens the next step. */
function keepBusy({ host, desks }: Wall): () => void {
  const answered = new Map<Client, number>(); // the turn in which they did
  let opened = -1; // the turn in which the next step was asked for
  const again = (ack?: Ack) => {
    if (!ack?.ok) opened = -1;
  };
  const timer = setInterval(
    () => {
      const { turn } = host.view();
      const isAsked = (desk: Client) =>
        desk.view().turn === turn && answered.get(desk) !== turn && offerOf(desk.view());
      const next = desks.find(isAsked);
      const offer = next && offerOf(next.view());
      if (next === undefined || offer === undefined) {
        if (opened !== turn) host.send("Next", { turn }).then(again, () => again());
        opened = turn;
        return;
      }
      answered.set(next, turn);
      next.send(offer.type, { ...answerTo(offer), turn }).catch(() => {});
    },
    1000 / perSecond / 2,
  ); // one more than needed: while a step opens nobody can answer
  return () => clearInterval(timer);
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

const isCalm = async ({ page }: Wall): Promise<boolean> => (await page.locator(".projector-calm").count()) > 0;

/** In words, how long the wall took to show everything again. */
async function untilBack({ page }: Wall): Promise<string> {
  const startedAt = performance.now();
  return page
    .locator(".projector-calm")
    .waitFor({ state: "detached", timeout: patience })
    .then(() => `after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    .catch(() => `not within ${patience / 1000} s`);
}

/** Whether every tile says what was sent last, once nothing more is on its way. */
async function isUpToDate({ witness, page }: Wall): Promise<boolean> {
  await pause(2000);
  const drawn = (await wallOf(page)).map(([name, , , cost]) => [name, cost]);
  const sent = (witness.view().wall ?? []).map(({ name, costs }) => [name, costs.at(-1)?.cost.toFixed(3)]);
  return JSON.stringify(drawn) === JSON.stringify(sent);
}

async function printWall(wall: Wall): Promise<void> {
  const rest = keepBusy(wall);
  const setRate = (rate: number) => wall.tools.send("Emulation.setCPUThrottlingRate", { rate });
  const rows = [rowOf(`as it is, ${watched / 1000} s`, await watch(wall, watched))];
  const words: string[] = [];
  for (const rate of slower) {
    await setRate(rate);
    const stretch = await watch(wall, watched / 2);
    rows.push(rowOf(`${rate} times slower, ${watched / 2000} s`, stretch));
    if (!(await isCalm(wall))) {
      words.push(`${rate} times slower everything stays: it has frames enough.`);
      continue;
    }
    await setRate(1);
    words.push(
      `${rate} times slower it leaves out what is only nice; at full speed it is back ${await untilBack(wall)}.`,
    );
    break;
  }
  rest();
  words.push(
    "Drawn are frames in which a tile has changed; two views may share one, and not every view changes a tile.",
  );
  words.push(`At the end every tile says what was sent last: ${(await isUpToDate(wall)) ? "yes" : "NO"}.`);
  const head = ["", "frames/s", "longest gap", "views/s", "sent", "received", "drawn"];
  printTable(`The wall of ${companies} companies in a browser, 1280 x 720`, [head, ...rows]);
  console.log(`\n  ${words.join("\n  ")}`);
}

setup();
const server = await startServer();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const wall = await openWall(server, page);
  await printWall(wall);
  for (const client of [wall.host, wall.witness, ...wall.desks]) client.close();
} finally {
  await browser.close();
  await server.stop();
}
