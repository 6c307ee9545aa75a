// The pages as people meet them who do not see or point: rules of WCAG 2.2 AA on every page, and a step by keyboard alone.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answer, phaseOf } from "../support/class-in-browsers.ts";
import { chromebook, openPages, phone, wall } from "../support/pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const pages = openPages();

async function openPage(address: string, viewport = phone): Promise<Page> {
  const page = await pages.open(address, { viewport });
  await page.locator("main").first().waitFor();
  return page;
}

/** One line per element that breaks a rule. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const headingOf = async (page: Page): Promise<string> =>
  (
    await page
      .locator("main h2, main h1")
      .allInnerTexts()
      .catch(() => [])
  ).join(" · ");

test("the door breaks no rule, by day and by night", async () => {
  for (const theme of ["light", "night"]) {
    const page = await openPage(`/?theme=${theme}`);
    await page.getByRole("button", { name: "Take my seat" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }
});

test("the page that opens a class breaks no rule, with all its choices in sight", async () => {
  const page = await openPage("/host", chromebook);
  await page.getByText("More choices").click();
  await page.getByRole("radio", { name: /^Your own/ }).check();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Customers" }).fill("Name,Age,Outcome\nAnn,12,maybe");
  await page.getByRole("button", { name: /^Line 2/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("the connection test breaks no rule, by day and by night, with its result as a text", async () => {
  for (const theme of ["light", "night"]) {
    const page = await openPage(`/test?theme=${theme}`);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.getByRole("button", { name: "Copy result" }).click();
    await page.getByLabel("The result as text").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }
});

test("playing alone breaks no rule, from the set-up through every step of a sale", async () => {
  const page = await openPage("/solo?scenario=BUY&level=3&seat=1.2&seed=7");
  await page.getByRole("button", { name: /Play as/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: /Play as/ }).click();

  const audited = new Set<string>();
  const step = async () => {
    const phase = await phaseOf(page);
    const isAsked = await page.locator("main.desk-main .action-bar .flow-button").first().isVisible();
    // Between two looks a step may pass; only what is asked now waits for the player, and is not answered unseen.
    const isStill = isAsked && (await phaseOf(page)) === phase;
    if (isStill && phase !== "" && !audited.has(phase)) {
      audited.add(phase);
      expect([phase, await faultsOf(page)]).toEqual([phase, []]);
    }
    if (isStill) await answer(page).catch(() => false);
    return page.getByRole("heading", { name: "Time flies" }).isVisible();
  };
  await expect.poll(step, { timeout: 60_000, interval: 50 }).toBe(true);
  expect([...audited]).toEqual(expect.arrayContaining(["Customer", "Report", "Feedback", "Adjust", "Reveal"]));
});

test("the teacher's panel and the projector break no rule in the lobby and in a round, by day and by night", async () => {
  const { hostUrl, screenUrl } = await pages.openClass({ scenario: "BUY", level: 3 });
  const host = await openPage(hostUrl, chromebook);
  const screen = await openPage(screenUrl, wall);
  await host.getByRole("button", { name: "Start" }).waitFor();
  await screen.getByText("have a seat").waitFor();
  for (const page of [host, screen]) expect(await faultsOf(page)).toEqual([]);

  await host.getByRole("button", { name: "Start" }).click();
  const goOn = async () => {
    await host.getByRole("button", { name: /^Next/ }).click();
    return phaseOf(screen);
  };
  await expect.poll(goOn, { timeout: 20_000, interval: 450 }).toBe("Feedback");
  for (const page of [host, screen]) expect(await faultsOf(page)).toEqual([]);

  await screen.keyboard.press("n");
  const night = new URL(hostUrl);
  night.searchParams.set("theme", "night");
  const hostByNight = await openPage(night.href, chromebook);
  await hostByNight.locator(".pace").waitFor();
  for (const page of [hostByNight, screen]) expect(await faultsOf(page)).toEqual([]);
});

test("a race breaks no rule at a move, a wager and a trial, on the desks of all three methods and on the projector", async () => {
  const { code, hostUrl, screenUrl } = await pages.openClass({ method: "race" });
  const host = await openPage(hostUrl, chromebook);
  const screen = await openPage(screenUrl, wall);
  const students: Page[] = [];
  for (const theme of ["light", "night", "light"]) {
    const student = await openPage(`/?code=${code}&theme=${theme}`);
    await student.getByRole("button", { name: "Take my seat" }).click();
    await student.waitForURL(/\/play/);
    students.push(student);
  }
  const now = () => host.locator(".pace-words").innerText();
  const audit = async (words: string) => {
    await expect.poll(now, { timeout: 20_000 }).toContain(words);
    for (const page of [...students, screen, host]) expect([words, await faultsOf(page)]).toEqual([words, []]);
  };
  const next = async (words: string) => {
    const press = async () => {
      if (!(await now()).includes(words)) await host.locator(".pace-next .flow-button").click();
      return now();
    };
    await expect.poll(press, { timeout: 20_000, interval: 1000 }).toContain(words);
  };
  await next("Everybody moves");
  await audit("Everybody moves");
  for (const student of students) await answer(student).catch(() => false);
  await audit("Everybody bets");
  await next("The cost has answered");
  await screen.keyboard.press("n");
  await audit("The cost has answered");
});

/** Walks on with Tab to the next control that fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Cannot reach ${selector} with Tab as it must be among 60 stops`);
}

const isDisabled = (page: Page): Promise<boolean> => page.locator(".action-bar .flow-button").first().isDisabled();

test("a sale is opened and a question answered with Tab, arrows and Enter alone", async () => {
  const page = await openPage("/solo?scenario=AND&level=1&seat=0.0&seed=3");
  await page.getByRole("button", { name: /Play as/ }).waitFor();
  await tabTo(page, ".flow-button");
  await page.keyboard.press("Enter");

  await page.locator("main.desk-main input[type=radio]").first().waitFor();
  await tabTo(page, "main.desk-main input[type=radio]");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("main.desk-main input:checked").count()).toBe(1);
  expect(await isDisabled(page)).toBe(false);
  const before = await headingOf(page);
  await tabTo(page, ".action-bar .flow-button");
  await page.keyboard.press("Enter");
  await expect.poll(() => headingOf(page), { timeout: 8000 }).not.toBe(before);
});
