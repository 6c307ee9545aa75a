// A whole class in real browsers: teacher, projector, three students, three teammates; two sales at every level.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Truth } from "#game/truth.ts";
import { percent, plain, signed } from "../../client/words/numbers.ts";
import { launchBrowser } from "../support/browser.ts";
import { type ClassInBrowsers, goOn, openClass, phaseOf, playUntil } from "../support/class-in-browsers.ts";
import { type EngineTwin, engineTwin } from "../support/engine-twin.ts";
import { startServer, type TestServer } from "../support/server.ts";

const password = "for the tests of the class";
const seed = 20_261;

let server: TestServer;
let browser: Browser;
let room: ClassInBrowsers;

beforeAll(async () => {
  server = await startServer({ env: { HOST_PASSWORD: password } });
  browser = await launchBrowser();
});

afterEach(async () => {
  await room.close();
  expect(room.breaches(), "SEC-15, SEC-18: breaches of the policy").toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const openAt = async (level: number): Promise<ClassInBrowsers> => {
  room = await openClass({ server, browser, password, settings: { scenario: "BUY", level, seed } });
  await room.host.getByRole("button", { name: /start/i }).click();
  return room;
};

/** What the CEO and everybody else reported, as figures on a screen. */
const reportsIn = ({ reports }: Truth): string[] => {
  const last = reports.length - 1;
  return reports.flatMap((layer, depth) =>
    layer.map((report) => (depth === last ? percent(report) : signed(report, 2))),
  );
};

const reportsRead = async (page: Page, label: string): Promise<string[]> => {
  const lines = await page.getByLabel(label).locator("ul").first().locator("li").allTextContents();
  return lines.map((line) => /reported ([^,]+)/.exec(line)?.[1] ?? line);
};

const projectorReports = (screen: Page): Promise<string[]> => reportsRead(screen, "The company in words");
const deskReports = (student: Page): Promise<string[]> => reportsRead(student, "The company as a picture");

const customerIn = async (screen: Page): Promise<string> => {
  const line = await screen.getByLabel("The company in words").locator("p").first().textContent();
  return (line ?? "").split(":")[0] ?? "";
};

const isIn =
  (page: Page, ...phases: string[]) =>
  async (): Promise<boolean> =>
    phases.includes(await phaseOf(page));

const quartersPlayedOn = async (screen: Page): Promise<number | null> => {
  const text = await screen.locator("body").innerText();
  if (/no more quarters/i.test(text)) return 0;
  if (/one more quarter/i.test(text)) return 1;
  const count = /(\d+) more quarters/i.exec(text)?.[1];
  return count === undefined ? null : Number(count);
};

/** Plays one sale to its end and compares what stands on the screens with the engine's own numbers. */
async function playSale(twin: EngineTwin): Promise<void> {
  await playUntil(room, isIn(room.screen, "Verdict", "Feedback", "Adjust"));
  const truth = twin.sale(await customerIn(room.screen));
  expect(await projectorReports(room.screen)).toEqual(reportsIn(truth));
  for (const student of room.students) {
    await expect.poll(() => deskReports(student)).toEqual(reportsIn(truth));
  }

  await playUntil(room, async () => (await quartersPlayedOn(room.screen)) !== null);
  const quarters = (await quartersPlayedOn(room.screen)) ?? 0;
  for (let played = 0; played < 1 + quarters; played += 1) twin.quarter();
  expect(await room.screen.locator("body").innerText()).toContain(plain(twin.cost(), 3));
  await goOn(room.host);
}

for (const level of [0, 1, 2, 3]) {
  test(`two sales at level ${level} show the engine's own numbers on desks and projector`, async () => {
    await openAt(level);
    const twin = engineTwin("BUY", seed);
    await playSale(twin);
    await playSale(twin);
    expect(room.complaints).toEqual([]);
  });
}

test("after kill -9 of the server in the feedback phase all screens come back to the same phase and values", async () => {
  await openAt(3);
  await playUntil(room, isIn(room.screen, "Feedback"));
  const pages = [room.host, room.screen, ...room.students];
  for (const page of pages) await expect.poll(isIn(page, "Feedback"), { timeout: 20_000 }).toBe(true);
  const values = [await projectorReports(room.screen), ...(await Promise.all(room.students.map(deskReports)))];

  const isCutOff = (page: Page) =>
    page
      .getByText(/Connection lost|No connection/)
      .first()
      .isVisible();
  await server.kill9();
  for (const page of pages) await expect.poll(() => isCutOff(page), { timeout: 20_000 }).toBe(true);
  await server.restart();

  for (const page of pages) await expect.poll(() => isCutOff(page), { timeout: 20_000 }).toBe(false);
  expect(await Promise.all(pages.map(phaseOf))).toEqual(pages.map(() => "Feedback"));
  expect([await projectorReports(room.screen), ...(await Promise.all(room.students.map(deskReports)))]).toEqual(values);
  await playUntil(room, async () => (await quartersPlayedOn(room.screen)) !== null);
  expect(room.complaints).toEqual([]);
});
