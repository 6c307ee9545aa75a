// Playing alone without a server: once the page is loaded, nothing is asked of the network.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { answer } from "../support/class-in-browsers.ts";
import { startServer, type TestServer } from "../support/server.ts";

const phone = { width: 390, height: 844 };

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Solo {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function openSolo(query: string): Promise<Solo> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${server.url}/solo?renderer=canvas&${query}`);
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => !request.url().startsWith("data:") && requests.push(request.url()));
  return { page, complaints, requests };
}

/** Plays until the engine has played on after so many sales. */
async function playSales({ page }: Solo, sales: number): Promise<void> {
  let finished = 0;
  let wasFinished = false;
  const count = async () => {
    const isFinished = await page.getByRole("heading", { name: "Time flies" }).isVisible();
    if (isFinished && !wasFinished) finished += 1;
    wasFinished = isFinished;
    return finished;
  };
  const play = async () => {
    if ((await count()) < sales) await answer(page).catch(() => false);
    return count();
  };
  await expect.poll(play, { timeout: 200_000, interval: 50 }).toBe(sales);
}

test("three sales are played offline, as a manager who works with figures", async () => {
  const solo = await openSolo("scenario=BUY&level=3&seat=1.2&seed=7");
  await server.kill9();
  await solo.page.context().setOffline(true);

  await solo.page.getByRole("button", { name: /Play as/ }).click();
  await playSales(solo, 3);

  expect(solo.requests).toEqual([]);
  expect(solo.complaints).toEqual([]);
  await solo.page.context().close();
  await server.restart();
});

for (const [seat, level] of [
  ["0.0", 1],
  ["1.0", 2],
  ["2.0", 1],
  ["2.0", 3],
  ["0.1", 0],
] as const) {
  test(`a sale is played alone on seat ${seat} at level ${level}`, async () => {
    const solo = await openSolo(`scenario=XOR&level=${level}&seat=${seat}&seed=3`);
    await solo.page.getByRole("button", { name: /Play as/ }).click();
    await playSales(solo, 1);
    expect(solo.complaints).toEqual([]);
    await solo.page.context().close();
  });
}
