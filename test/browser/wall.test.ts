// The wall of fifty companies on a real projector: what the server has sent last is what stands there.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "#game/view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { type Client, connect, createClass } from "../server/school.ts";
import { launchBrowser } from "../support/browser.ts";
import { sticksOut } from "../support/overflow.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { at, fastForward, leadTo, order } from "../support/teacher.ts";
import { until } from "../support/until.ts";
import { wallOf } from "../support/wall-of.ts";

const companies = 50;
const students = 100;
const projectors = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Hall {
  readonly host: Client;
  readonly witness: Client; // is sent what the projector is sent
  readonly screen: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

async function openHall(): Promise<Hall> {
  const { code, hostKey, screenKey, screenUrl } = await createClass(server, { companies, level: 1 });
  const host = await connect(server, { code, as: "host", key: hostKey });
  const witness = await connect(server, { code, as: "screen", key: screenKey });
  const context = await browser.newContext({ viewport: projectors[0] ?? null, reducedMotion: "reduce" });
  const screen = await context.newPage();
  const complaints: string[] = [];
  screen.on("pageerror", ({ message }) => complaints.push(message));
  screen.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  await screen.goto(screenUrl);
  const coming = Array.from({ length: students }, (_, pick) => socketStudent(server.url, { code }, pick));
  const everybody: SocketStudent[] = await Promise.all(coming);
  await host.until(({ players = [] }) => players.length === students);
  const close = async () => {
    for (const { client } of everybody) client.close();
    host.close();
    witness.close();
    await context.close();
  };
  return { host, witness, screen, complaints, close };
}

/** A tile in words, written here once more: name, who has answered, the CEO's report, the cost. */
const tileOf = ({ name, answered, asked, said, costs }: CompanyBrief): readonly string[] => [
  name,
  asked === 0 ? "" : answered >= asked ? "all in" : `${answered} of ${asked}`,
  said === null ? "" : `${Math.round(said * 100)} %`,
  costs.at(-1)?.cost.toFixed(3) ?? "",
];

/** Nothing more is under way, and every tile says what the newest view says. */
async function expectDrawn({ host, witness, screen }: Hall, moment: string): Promise<void> {
  let last = { drawn: [] as readonly (readonly string[])[], sent: [] as readonly (readonly string[])[] };
  await until(
    `the wall says at ${moment} what was sent last`,
    async () => {
      const version = witness.views.at(-1)?.version;
      const drawn = await wallOf(screen);
      last = { drawn, sent: (witness.view().wall ?? []).map(tileOf) };
      const isQuiet = version === witness.views.at(-1)?.version && host.views.at(-1)?.version === version;
      return isQuiet && JSON.stringify(last.drawn) === JSON.stringify(last.sent);
    },
    8000,
  ).catch(() => expect(last.drawn, moment).toEqual(last.sent));
}

/** The step is held open until all who are asked have answered, one after the other. */
async function everybodyIn(host: Client): Promise<void> {
  const isWaiting = ({ waitingFor }: View) => waitingFor.answered < waitingFor.asked;
  if (!isWaiting(host.view())) return;
  await order(host, "Hold");
  await host.until((view) => !isWaiting(view));
}

async function expectInside({ screen, witness }: Hall): Promise<void> {
  const names = (witness.view().wall ?? []).map(({ name }) => name);
  for (const viewport of projectors) {
    await screen.setViewportSize(viewport);
    expect(await sticksOut(screen, names), `${viewport.width} wide`).toEqual([]);
    expect(await screen.locator(".tile:visible").count()).toBe(companies);
    const isWhole = await screen.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
    expect(isWhole, `${viewport.height} high`).toBe(true);
  }
}

test("fifty companies are a wall that ends with every figure that was sent, and fits both projectors", async () => {
  const hall = await openHall();
  await order(hall.host, "Start");
  const moments: readonly (readonly [string, (view: View) => boolean])[] = [
    ["the first reports", at("report", 1)],
    ["the verdict", at("verdict", 1)],
    ["the feedback", at("feedback", 1)],
    ["the adjusting", at("adjust", 1)],
    ["the end of the sale", at("play-on", 1)],
  ];
  for (const [moment, isThere] of moments) {
    await leadTo(hall.host, isThere);
    await everybodyIn(hall.host);
    await expectDrawn(hall, moment);
    if (moment === "the verdict") await expectInside(hall);
  }
  await fastForward(hall.host, 2000);
  await expectDrawn(hall, "the end of the fast-forward");
  await expectInside(hall);
  expect(hall.witness.view().wall).toHaveLength(companies);
  expect(hall.complaints).toEqual([]);
  await hall.close();
});
