// The connection test in a real browser, against a real server, with open and with blocked lines.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPages } from "../support/pages.ts";

const pages = openPages();

const isFinished = (page: Page) => page.getByRole("button", { name: "Copy result" }).click({ trial: true });

/** The verdict beside the name of a check. */
const verdictOf = (page: Page, check: string): Promise<string> =>
  page.locator(".check-title").filter({ hasText: check }).locator("span").innerText();

const allVerdicts = (page: Page): Promise<string[]> => page.locator(".check-title span").allInnerTexts();

const blockFastLine = (page: Page) => page.routeWebSocket(/socket\.io/, (socket) => socket.close());
const blockSpareLine = (page: Page) => page.route(/socket\.io.*transport=polling/, (route) => route.abort());

test("on a school's network that lets everything through, everything works, and nobody else is asked", async () => {
  const page = await pages.blank();
  await page.context().grantPermissions(["screen-wake-lock"]); // a browser with a window needs no word for it
  const asked = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${pages.server.url}/test`);
  await isFinished(page);
  expect(await allVerdicts(page)).toEqual(Array(9).fill("works"));
  await page.getByText("Everything the game needs works here.").waitFor();
  expect([...asked]).toEqual([pages.server.url]);
  expect(complaints).toEqual([]);
});

test("where WebSockets are blocked the game works, but slower, and the page says what to tell IT", async () => {
  const page = await pages.blank();
  await blockFastLine(page);
  await page.goto(`${pages.server.url}/test`);
  await isFinished(page);
  await page.getByText("The game works here, but slower.").waitFor();
  expect(await verdictOf(page, "The fast line")).toBe("works, but slower");
  expect(await verdictOf(page, "The spare line")).toBe("works");
  await page.getByText(/Tell IT: allow WebSocket connections \(Upgrade: websocket\) to localhost:\d+\./).waitFor();
});

test("where both lines are blocked it does not work, until they are open and the test is run again", async () => {
  const page = await pages.blank();
  let isBlocked = true;
  await page.routeWebSocket(/socket\.io/, (socket) =>
    isBlocked ? void socket.close() : void socket.connectToServer(),
  );
  await page.route(/socket\.io/, (route) => (isBlocked ? route.abort() : route.continue()));
  await page.goto(`${pages.server.url}/test`);
  await isFinished(page);
  await page.getByText("Something the game needs does not work here.").waitFor();
  expect(await verdictOf(page, "The fast line")).toBe("does not work");
  isBlocked = false;
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByText("Everything the game needs works here.").waitFor();
});

test("with the spare line blocked a student takes a seat by the fast one, as the test has promised", async () => {
  const page = await pages.blank();
  await blockSpareLine(page);
  await page.goto(`${pages.server.url}/test`);
  await isFinished(page);
  await page.getByText("Everything the game needs works here.").waitFor();
  expect(await verdictOf(page, "The spare line")).toBe("works, with a limit");

  const response = await fetch(`${pages.server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { code } = (await response.json()) as { readonly code: string };
  await page.goto(`${pages.server.url}/?code=${code}`);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.getByRole("heading", { name: /^Your seat:/ }).waitFor();
});

test("the result can be copied, and stands selected where a page has no clipboard", async () => {
  const page = await pages.blank();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${pages.server.url}/test`);
  await page.getByRole("button", { name: "Copy result" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Everything the game needs works here.");
  expect(copied).toContain("[works] The fast line (WebSocket): Connected within");

  const plain = await pages.blank();
  await plain.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await plain.goto(`${pages.server.url}/test`);
  await plain.getByRole("button", { name: "Copy result" }).click();
  const field = plain.getByLabel("The result as text");
  expect(await field.inputValue()).toContain("[works] The spare line (long polling)");
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(
    (await field.inputValue()).length,
  );
});
