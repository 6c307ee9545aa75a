// A class with a quiz before and after: one student taps, one has only a keyboard, and the report tells what the class has gained.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { connect } from "../server/school.ts";
import { chromebook, openPages, wall } from "../support/pages.ts";
import { Recount } from "../support/recount.ts";
import { expectSameQuiz, logOf, reportOf } from "../support/same-report.ts";
import { socketStudent } from "../support/socket-student.ts";
import { at, leadTo, order } from "../support/teacher.ts";
import { until } from "../support/until.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chain-of-command-quiz-"));
const pages = openPages({ dataDir });
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function takeSeat(code: string, viewport?: typeof chromebook): Promise<Page> {
  const page = await pages.open(`/?code=${code}`, viewport === undefined ? {} : { viewport });
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.waitForURL(/\/play/);
  return page;
}

const questionOf = (page: Page, number: number) =>
  page.getByRole("heading", { name: `Question ${number} of 8` }).waitFor();

/** Taps an answer, or not sure, and how sure one is; the last press may close the quiz. */
async function tapThrough(page: Page): Promise<void> {
  for (let number = 1; number <= 8; number += 1) {
    await questionOf(page, number);
    const [options, sureness] = [
      page.locator("fieldset.choice-list").first(),
      page.locator("fieldset.choice-list").nth(1),
    ];
    const isUnsure = number % 4 === 0;
    await options
      .locator("label")
      .nth(isUnsure ? -1 : 0)
      .click();
    if (!isUnsure)
      await sureness
        .locator("label")
        .nth(number % 3)
        .click();
    await page.locator('.action-bar .flow-button[aria-busy="false"]').waitFor(); // the last answer has been taken
    await page.getByRole("button", { name: number === 8 ? "Finish" : "Next question" }).click();
  }
}

/** Tab, arrow keys, the space bar and Enter, and nothing else. */
async function typeThrough(page: Page): Promise<void> {
  for (let number = 1; number <= 8; number += 1) {
    await questionOf(page, number);
    await page.locator("fieldset.choice-list input").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.locator("fieldset.choice-list").nth(1).waitFor(); // nobody tabs to what is not there yet
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space"); // 50 %
    await page.keyboard.press("ArrowRight"); // 70 %
    await page.getByRole("button", { name: number === 8 ? "Finish" : "Next question", disabled: false }).waitFor();
    await page.keyboard.press("Tab");
    if (number > 1) await page.keyboard.press("Tab"); // past Back
    await page.locator('.action-bar .flow-button[aria-busy="false"]').waitFor(); // the last answer has been taken
    await page.keyboard.press("Enter");
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

test("a class takes the quiz, plays a sale, takes it again, and the report shows what it has gained", async () => {
  const opened = await pages.openClass({ quiz: true, level: 0 });
  const { code, hostKey, hostUrl, screenUrl } = opened;
  const host = await connect(pages.server, { code, as: "host", key: hostKey });
  const panel = await pages.open(hostUrl, { viewport: chromebook });
  const screen = await pages.open(screenUrl, { viewport: wall });
  const phone = await takeSeat(code);
  const laptop = await takeSeat(code, chromebook);
  await socketStudent(pages.server.url, { code }, 1);

  await panel.getByRole("button", { name: "Start" }).click();
  await questionOf(phone, 1);
  expect(await faultsOf(phone)).toEqual([]);
  await screen.getByRole("heading", { name: "A quiz before we start" }).waitFor();
  await tapThrough(phone);
  await phone.getByRole("heading", { name: "You have answered all eight" }).waitFor();

  // Back and forth: an answer is changed while the others are at it, and a reload loses nothing.
  await phone.getByRole("button", { name: "Look at my answers" }).click();
  await phone.locator("fieldset.choice-list").first().locator("label").nth(1).click();
  await phone.reload();
  await phone.getByRole("heading", { name: "You have answered all eight" }).waitFor();
  expect(await faultsOf(phone)).toEqual([]);
  await screen.getByText("of 3 have finished").waitFor();
  expect(await screen.locator("main").innerText()).not.toMatch(/higher|lower|Mia/i);
  await typeThrough(laptop);

  await host.until(at("briefing", 1));
  await leadTo(host, at("play-on", 1));
  await panel.getByRole("button", { name: "End", exact: true }).click();
  await panel.getByRole("heading", { name: "Ask the quiz again first?" }).waitFor();
  await panel.getByRole("dialog").getByRole("button", { name: "Quiz again" }).click();
  await screen.getByRole("heading", { name: "The quiz once more" }).waitFor();
  await tapThrough(phone);
  await typeThrough(laptop);
  await host.until(({ phase }) => phase === "play-on");
  await order(host, "End");

  const report = await reportOf(pages.server, opened);
  expect(report.quiz?.all.students).toBe(3);
  const page = await pages.open(`/report#code=${code}&key=${hostKey}`, { viewport: chromebook });
  const card = page.locator("section.card", { has: page.getByRole("heading", { name: "What the class has gained" }) });
  await card.waitFor();
  const total = card.getByRole("row", { name: /^All questions/ });
  await until("the gain stands in its row", async () => /[+−]\d\.\d\d/.test(await total.innerText()));
  expect(await card.getByRole("row").count()).toBeGreaterThan(20);
  expect(await faultsOf(page)).toEqual([]);
  expectSameQuiz(report, new Recount(await logOf(pages.server, code)));
});
