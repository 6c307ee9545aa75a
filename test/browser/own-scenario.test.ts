// A teacher's own story in a real browser: pasted, mended by line, kept, saved and loaded, and the class opened with it.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPages, wall } from "../support/pages.ts";

const pages = openPages();

const openPage = (viewport = wall): Promise<Page> => pages.open("/host", { viewport, acceptDownloads: true });

const card = (page: Page) => page.getByRole("radio", { name: /^Your own/ });
const table = (page: Page) => page.getByRole("textbox", { name: "Customers" });
const open = (page: Page) => page.getByRole("button", { name: "Open the class" });
const isReady = (page: Page) => page.getByText(/Ready to play/);

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await table(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
}

const fromSpreadsheet = [
  "Guest\tAge\tHunger\tOutcome",
  "Ann\t12\t0,9\tstayed",
  "Bob\t70\t0,1\tleft",
  "Cleo\t35\tvery\tstayed",
  "Dan\t41\t0,2\tleft",
].join("\n");

test("a pasted table is mended by line, scaled, kept over a reload and opens a class of its title", async () => {
  const page = await openPage();
  await card(page).check();
  await isReady(page).waitFor();
  await page.getByLabel("Title").fill("Who stays for cake?");
  await page.getByLabel("Word for yes").fill("stayed");
  await page.getByLabel("Word for no").fill("left");
  await paste(page, fromSpreadsheet);
  const fault = page.getByRole("button", { name: "Line 4: Hunger must be a number from −1 to 1: it is “very”." });
  await fault.waitFor();

  await open(page).click();
  await page.getByRole("alert").filter({ hasText: "cannot be opened with your own story yet. Line 2: Age" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");

  await fault.click();
  await page.keyboard.insertText("Cleo\t35\t0,8\tstayed");
  await page.getByRole("button", { name: /^Scale to/ }).click();
  await isReady(page).waitFor();
  const mended = await table(page).inputValue();
  expect(mended.split("\n").slice(1)).toEqual([
    "Ann\t0\t0,9\tstayed",
    "Bob\t1\t0,1\tleft",
    "Cleo\t0,4\t0,8\tstayed",
    "Dan\t0,5\t0,2\tleft",
  ]);

  await page.reload();
  await isReady(page).waitFor();
  expect(await card(page).isChecked()).toBe(true);
  expect(await table(page).inputValue()).toBe(mended);

  await open(page).click();
  await page.getByRole("button", { name: "Start" }).waitFor();
  expect(await page.getByRole("banner").innerText()).toContain("Who stays for cake?");
});

test("a saved story comes back from its file, and by pasting the file's text", async () => {
  const page = await openPage();
  await card(page).check();
  await page.getByLabel("Title").fill("=1+1; “soup”, twice");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const file = await download.path();
  const text = await readFile(file, "utf8");
  const summary = await isReady(page).innerText();

  const other = await openPage();
  await card(other).check();
  for (const bring of [
    () => other.getByLabel("Load a file", { exact: true }).setInputFiles(file),
    () => paste(other, text),
  ]) {
    await other.getByLabel("Title").fill("Something else");
    await table(other).fill("nothing");
    await bring();
    await isReady(other).waitFor();
    expect(await other.getByLabel("Title").inputValue()).toBe("=1+1; “soup”, twice");
    expect(await isReady(other).innerText()).toBe(summary);
  }
  await other.getByRole("button", { name: "Take it back" }).click();
  expect(await table(other).inputValue()).toBe("nothing");
});

test("ten megabytes by mistake are cut, answered with a sentence and taken away again", async () => {
  const page = await openPage();
  await card(page).check();
  await table(page).evaluate((field: HTMLTextAreaElement) => {
    field.value = '🙂\u202e=1+1\t,;"\n'.repeat(1_000_000);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page
    .getByRole("button", { name: /^Line \d+: / })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Show the example" }).click();
  await isReady(page).waitFor();
});

test.each([
  [320, 640],
  [390, 844],
  [1024, 600],
  [1280, 720],
])("every story and the editor fit a window of %d by %d", async (width, height) => {
  const page = await openPage({ width, height });
  const isCut = () =>
    page.evaluate(() => {
      const faces = [...document.querySelectorAll(".story-face, .own, .own button, .own label, .own input")];
      const outside = faces.filter((face) => face.getBoundingClientRect().right > window.innerWidth);
      const cut = faces.filter((face) => !face.matches("input") && face.scrollWidth > face.clientWidth + 1);
      return [...outside, ...cut].map((face) => face.className);
    });
  await card(page).waitFor();
  expect(await isCut()).toEqual([]);
  await card(page).check();
  await table(page).fill(`Name,${"Longword".repeat(20)},Outcome\nAnn,99,${"maybe".repeat(40)}\nBob,12,no`);
  await page
    .getByRole("button", { name: /^Line 2/ })
    .first()
    .waitFor();
  expect(await isCut()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
