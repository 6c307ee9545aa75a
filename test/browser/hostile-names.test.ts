// Names that are legal and still a trouble: very long, very wide, right to left, full of signs that mean something to a page.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, connect } from "../server/school.ts";
import { launchBrowser } from "../support/browser.ts";
import { sticksOut } from "../support/overflow.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

const atPhones = ["W".repeat(20), "عبد الرحمن القحطاني"];
const others = [
  "<i id=zap>Ann</i>",
  "<img src=x id=zap a>",
  "&lt;b&gt;&amp;Ann",
  "{name} {count} $& $1",
  "m".repeat(20),
  "Maximilian Alexander",
  "נתנאל בן־עמי השלישי",
  "محمد 2",
  "שרה (1) [x]",
  "王小明".repeat(6),
  "ひらがなカタカナ".repeat(2),
  "김철수".repeat(6),
  `${"🦊".repeat(18)} A`,
  "﷽﷽﷽ Ann",
  "صلى الله عليه وسلم",
  "𒐫𒐫𒐫𒐫𒐫𒐫 7",
  "कृष्णमूर्ति श्रीनिवासन",
  "ก็".repeat(20),
  "Z̀́òè̈s̀́s̀́s̀́s̀́s̀́",
  "=HYPERLINK(1;2)",
  "C:\\temp\\aux\\con.txt",
  "'; DROP TABLE a;--",
];

const password = "only for this test";

interface Links {
  readonly code: string;
  readonly hostKey: string;
  readonly hostUrl: string;
  readonly screenUrl: string;
}

let server: TestServer;
let browser: Browser;
let links: Links;
let host: Client;
let names: readonly string[];
const contexts: BrowserContext[] = [];
const sockets: Client[] = [];
const dialogs: string[] = [];
const pages: { screens: Page[]; panel: Page[]; desks: Page[] } = { screens: [], panel: [], desks: [] };

async function openPage(address: string, [width, height]: readonly [number, number]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  contexts.push(context);
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const url = new URL(address);
  url.searchParams.set("renderer", "canvas");
  await page.goto(url.href);
  return page;
}

/** Takes a seat under this name, typed at the door. */
async function sitDown(name: string, width: number): Promise<Page> {
  const page = await openPage(`${server.url}/?code=${links.code}`, [width, 700]);
  await page.getByLabel("Nickname").fill(name);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.waitForURL(/\/play/);
  await page.locator("main.desk-main").waitFor();
  return page;
}

beforeAll(async () => {
  server = await startServer({ env: { HOST_PASSWORD: password } });
  browser = await launchBrowser();
  const response = await fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${password}` },
    body: JSON.stringify({ names: "free", level: 3, handsOn: { report: "always" }, seed: 4 }),
  });
  links = (await response.json()) as Links;
  host = await connect(server, { code: links.code, as: "host", key: links.hostKey });
  pages.desks = [await sitDown(atPhones[0] ?? "", 320), await sitDown(atPhones[1] ?? "", 390)];
  for (const name of others) sockets.push(await connect(server, { code: links.code, as: "player", name }));
  const view = await host.until(({ players = [] }) => players.length === atPhones.length + others.length);
  names = (view.players ?? []).map(({ name }) => name);
  pages.screens = [await openPage(links.screenUrl, [1280, 720]), await openPage(links.screenUrl, [1024, 600])];
  pages.panel = [await openPage(links.hostUrl, [1280, 800])];
});

afterAll(async () => {
  for (const client of [host, ...sockets]) client.close();
  await Promise.all(contexts.map((context) => context.close()));
  await browser.close();
  await server.stop();
});

const allPages = (): Page[] => [...pages.screens, ...pages.panel, ...pages.desks];

/** Nothing sticks out anywhere, and nothing of a name has become a part of a page. */
async function expectAllInPlace(): Promise<void> {
  for (const page of allPages()) {
    const where = `${page.url()} at ${page.viewportSize()?.width}`;
    expect({ where, faults: await sticksOut(page, names) }).toEqual({ where, faults: [] });
    expect(await page.locator("#zap").count()).toBe(0);
  }
  expect(dialogs).toEqual([]);
}

/** Every page has drawn the newest step. */
async function settle(): Promise<void> {
  for (const page of allPages()) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

test("in the lobby every name stands in its plate, letter by letter as it was kept", async () => {
  expect(names).toHaveLength(24);
  const [screen] = pages.screens;
  const plates = () => screen?.locator(".tower-plate").allTextContents() ?? [];
  await until("everybody is on the wall", async () => (await plates()).filter((name) => name !== "").length === 24);
  expect([...(await plates())].sort()).toEqual([...names].sort());
  const onPanel = () => pages.panel[0]?.locator(".seat-name").allTextContents() ?? [];
  await until("everybody is on the panel", async () => (await onPanel()).length === 24);
  expect([...(await onPanel())].sort()).toEqual([...names].sort());
  await settle();
  await expectAllInPlace();
});

test("through a whole round no name leaves its place on the wall, the panel or a phone", async () => {
  await host.send("Start");
  for (const company of [null, 0, 1]) {
    await host.send("Feature", { company });
    await settle();
    await expectAllInPlace();
  }
  const seen = new Set<string>();
  while (host.view().phase !== "play-on") {
    const { turn, phase } = host.view();
    seen.add(phase);
    expect(await host.send("Next", { turn })).toMatchObject({ ok: true });
    await host.until((view) => view.turn > turn);
    await settle();
    await expectAllInPlace();
  }
  expect([...seen]).toEqual(expect.arrayContaining(["briefing", "report", "verdict", "feedback", "adjust", "reveal"]));
});
