// The teacher's panel in a real browser: a dress rehearsal, the keys, a second teacher, and the end of a class.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chromebook, openPages, wall } from "../support/pages.ts";

const pages = openPages();

const isIn = (page: Page, words: string): Promise<void> => page.locator(".pace-words", { hasText: words }).waitFor();

const snapshots = (page: Page, count: number): Promise<void> =>
  page.getByRole("button", { name: `Snapshot (${count})` }).waitFor();

async function rehearse(): Promise<Page> {
  const host = await pages.open("/host", { viewport: chromebook });
  await host.getByRole("button", { name: "Dress rehearsal" }).click();
  await isIn(host, "The lobby is open");
  return host;
}

test("a dress rehearsal runs without students: five companies, teammates on every seat", async () => {
  const host = await rehearse();
  await host.getByText("teammates fill every seat").waitFor();
  await host.getByRole("button", { name: "Start" }).click();
  await host.getByText("30 teammates").waitFor();
  expect(await host.locator(".board tbody tr").count()).toBe(5);
  // A second press right after Start counts as the same one, so a hasty hand presses again.
  const next = host.getByRole("button", { name: "Next: salespeople report" });
  const words = async () => {
    await next.click({ timeout: 500 }).catch(() => undefined);
    return host.locator(".pace-words").innerText();
  };
  await expect.poll(words, { timeout: 8000 }).toContain("Salespeople report");
});

test("keys lead the class, also right after a press of the mouse, and rest while one types or reads a dialog", async () => {
  const host = await rehearse();
  await host.getByRole("radio", { name: "numbers" }).check();
  await host.keyboard.press("Space");
  await isIn(host, "Everybody bets");
  await host.keyboard.press("s");
  await snapshots(host, 1);

  await host.getByRole("textbox", { name: /Boldness/ }).click();
  await host.keyboard.type("s s");
  await host.getByRole("textbox", { name: /Boldness/ }).fill("3");
  await host.getByRole("heading", { name: "Seats" }).click();
  await host.keyboard.press("?");
  await host.getByRole("dialog", { name: "Keys" }).waitFor();
  await host.keyboard.press("s");
  await host.keyboard.press("Space");
  await host.keyboard.press("Escape");
  await isIn(host, "Everybody bets");
  await snapshots(host, 1);

  await host.getByRole("button", { name: "Hold" }).click();
  await host.getByRole("button", { name: "Held" }).waitFor();
  await host.keyboard.press("Space");
  await isIn(host, "Salespeople report");
  await host.keyboard.press("u");
  await isIn(host, "Everybody bets");
});

test("a second teacher leads from the link in the dialog, and both panels go on", async () => {
  const host = await rehearse();
  await host.getByRole("button", { name: "A second teacher" }).click();
  await host.getByText("Whoever has this link steers the class.").waitFor();
  const link = new URL(await host.getByLabel("Link for a second teacher").inputValue());
  await host.keyboard.press("Escape");
  const second = await pages.open(`${link.pathname}${link.hash}`, { viewport: chromebook });
  await second.getByRole("button", { name: "Start" }).click();
  await isIn(host, "Everybody bets");
  await host.keyboard.press("p");
  await second.getByRole("button", { name: "Resume" }).waitFor();
});

/** Opens the dialog and changes the key. */
async function changeKey(host: Page): Promise<void> {
  await host.getByRole("button", { name: "A second teacher" }).click();
  await host.getByRole("button", { name: "Change the key" }).click();
  await host.getByRole("button", { name: "Change it now" }).click();
}

test("SEC-10 a teacher changes the key: the projector and every other panel go dark, this browser's go on", async () => {
  const host = await rehearse();
  const old = host.url();
  const screenUrl = (await host.getByRole("link", { name: "Projector" }).getAttribute("href")) ?? "";
  const screen = await pages.open(screenUrl, { viewport: wall });
  const key = await host.evaluate(() => JSON.parse(localStorage.getItem("chain-of-command.classes") ?? "[]")[0].key);
  const other = await pages.open(`/host#code=${/code=(\d+)/.exec(old)?.[1]}&key=${key}`, { viewport: chromebook });
  const tab = await host.context().newPage();
  await tab.goto(old);
  for (const page of [other, tab]) await isIn(page, "The lobby is open");
  await changeKey(host);
  await other.getByText("This key opens nothing").waitFor();
  await screen.getByText("gone dark").waitFor();
  for (const page of [host, tab]) {
    await page.getByRole("link", { name: "Projector" }).waitFor();
    expect(await page.getByRole("link", { name: "Projector" }).getAttribute("href")).not.toBe(screenUrl);
  }
  await tab.getByRole("button", { name: "Start" }).click();
  await isIn(host, "Everybody bets");
  await host.reload();
  await isIn(host, "Everybody bets");
});

test.each([
  { lost: "the answer", isTaken: true },
  { lost: "the question", isTaken: false },
])("where $lost is lost on the way to a new key, the teacher is still in, also after a reload", async ({ isTaken }) => {
  const host = await rehearse();
  let asked = 0;
  await host.route("**/key", async (route) => {
    asked += 1;
    if (isTaken && asked === 1) await route.fetch();
    await route.abort();
  });
  await changeKey(host);
  await host.reload();
  await isIn(host, "The lobby is open");
  await host.getByRole("button", { name: "Start" }).click();
  await isIn(host, "Everybody bets");
});

test("the end leads to the report, and a class is deleted after one question only", async () => {
  const host = await rehearse();
  await host.getByRole("button", { name: "End", exact: true }).click();
  await host.getByRole("button", { name: "End the class" }).click();
  const report = host.getByRole("dialog", { name: "The report" });
  expect(await report.getByRole("link", { name: "Open the report" }).getAttribute("href")).toMatch(
    /\/report#code=\d{6}&key=.+/,
  );
  await report.getByRole("button", { name: "Delete now" }).click();
  await report.getByRole("button", { name: "No, go back" }).click();
  await report.getByRole("button", { name: "Delete now" }).click();
  await report.getByRole("button", { name: "Delete everything" }).click();
  await host.getByRole("heading", { name: "Open a class" }).waitFor();
  await host.reload();
  await host.getByRole("heading", { name: "Open a class" }).waitFor();
  expect(await host.getByText("Your classes").count()).toBe(0);
});
