// The lab in a real browser: every experiment by its address, the measurement, the race, and the rules of accessibility.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPages, phone, wall } from "../support/pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const pages = openPages();

async function openExperiment(id: string, options: Parameters<typeof pages.open>[1] = {}): Promise<Page> {
  const page = await pages.open(`/lab#${id}`, options);
  await page.locator(".lab-seen, .racers, .lab-list").first().waitFor();
  return page;
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** How far the page reaches beyond the window. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const soon = { timeout: 10_000 };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const slider = (page: Page, name: string | RegExp) => page.getByRole("slider", { name });

test("from the list every experiment is opened, fits a phone, breaks no rule by day or night, and leads on to the next", async () => {
  for (const theme of ["light", "night"]) {
    const page = await pages.open(`/lab?theme=${theme}`);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.getByRole("heading", { name: "The lab" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const names = await page.locator(".lab-card b").allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(6);
    await page.locator(".lab-card").first().click();
    for (const [index, name] of names.entries()) {
      await page.getByRole("heading", { name, level: 1 }).waitFor();
      await page.locator(".lab-body[aria-busy]").waitFor({ state: "detached" });
      expect([name, await page.locator("h1").evaluate((heading) => heading === document.activeElement)]).toEqual([
        name,
        true,
      ]);
      expect([name, await faultsOf(page), await overflowOf(page)]).toEqual([name, [], 0]);
      expect(await page.title()).toContain(name);
      await page.locator(".lab-next").click();
      await page.getByRole("heading", { name: names[(index + 1) % names.length] ?? "", level: 1 }).waitFor();
    }
    await page.goBack();
    await page.getByRole("heading", { name: names.at(-1) ?? "", level: 1 }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "All experiments" }).click();
    await page.getByRole("heading", { name: "The lab" }).waitFor();
    expect(complaints).toEqual([]);
  }
});

test("no experiment scrolls sideways at 320 or at 1280 pixels", async () => {
  for (const viewport of [{ width: 320, height: 640 }, wall]) {
    const page = await pages.open("/lab", { viewport });
    await page.locator(".lab-card").first().waitFor();
    const cards = await page
      .locator(".lab-card")
      .evaluateAll((all) =>
        all.map((card) => [(card as HTMLAnchorElement).hash, card.querySelector("b")?.textContent]),
      );
    for (const [address = "", name = ""] of cards) {
      await page.evaluate((hash) => {
        location.hash = hash ?? "";
      }, address);
      await page.getByRole("heading", { name: name ?? "", level: 1 }).waitFor();
      await page.locator(".lab-body[aria-busy]").waitFor({ state: "detached" });
      expect([address, await overflowOf(page)]).toEqual([address, 0]);
    }
  }
});

test("the curse says the article's rows in weights, and a slider changes the answer", async () => {
  const page = await openExperiment("curse");
  const rows = await page
    .locator(".article-rows tbody tr")
    .evaluateAll((all) =>
      all.map(
        (row) =>
          `${parseInt(row.querySelector("th")?.textContent ?? "", 10)} ${row.querySelector("td:last-child")?.textContent}`,
      ),
    );
  expect(rows).toEqual([
    "2 1 ms",
    "3 1 s",
    "4 16 min 40 s",
    "5 11.57 days",
    "6 31.7 years",
    "9 31.7 billion years",
    "13 3.2 × 10²² years",
  ]);
  const answer = page.locator(".curse-answer");
  await expect.poll(() => answer.innerText(), soon).toContain("11.57 days");
  await slider(page, "Weights N").press("ArrowRight");
  await expect.poll(() => answer.innerText(), soon).toContain("31.7 years");
  await slider(page, "Levels for each K").press("Home");
  await expect.poll(() => answer.innerText(), soon).toContain("64 ns");
  await page.getByRole("radio", { name: "our company: 13" }).check();
  await expect.poll(() => answer.innerText(), soon).toContain("3.2 × 10²² years");
});

test("this device is measured off the page's thread, with progress, and the measurement can be cancelled", async () => {
  const page = await openExperiment("curse");
  await button(page, "Measure this device").click();
  const bar = page.getByRole("progressbar", { name: "Measuring" });
  await expect.poll(() => bar.getAttribute("value").then(Number), soon).toBeGreaterThan(0);
  await button(page, "Cancel").click();
  await bar.waitFor({ state: "detached" });
  await button(page, "Measure this device").click();
  await page.getByText("combinations a second, each run through the whole book").waitFor({ timeout: 20_000 });
  const [speed = "", need = "", backprop = ""] = await page.locator(".device-figures dd").allInnerTexts();
  expect(Number(speed.replaceAll(",", "").split(" ")[0])).toBeGreaterThan(0);
  expect(need).toMatch(/(days|years?)$/);
  expect(backprop).toMatch(/(µs|ms|s)$/);
  await page.getByText("93 adjustments, 1,116 sales").waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("the race is run until backprop has solved its book, cancelled on the way, and gone on with", async () => {
  const page = await openExperiment("race", { viewport: phone, reducedMotion: "no-preference" });
  await button(page, "Start the race").click();
  const bar = page.getByRole("progressbar", { name: "The race" });
  await expect.poll(() => bar.getAttribute("value").then(Number), soon).toBeGreaterThan(0.05);
  await button(page, "Cancel").click();
  await button(page, "Go on").click();
  await page.locator(".racer-backprop").getByText("Solved after 2,896 sales").waitFor({ timeout: 30_000 });
  await page.getByText("Backpropagation was first, after 2,896 sales.").waitFor({ timeout: 30_000 });
  expect(await page.locator(".racer-nudge").innerText()).toContain("after 8,000 sales");
  expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
  await button(page, "Another start").click();
  await button(page, "Start the race").waitFor();
});

test("a nudger that is stuck says so", async () => {
  const page = await openExperiment("race");
  await page.getByRole("combobox", { name: "Question" }).selectOption("FIT");
  await button(page, "Another start").click();
  await button(page, "Start the race").click();
  await page
    .locator(".racer-nudge")
    .getByText(/^Stuck at 0\.\d+: no single nudge helps any more$/)
    .waitFor({ timeout: 30_000 });
});

test("with the dial of boldness too small, right and too big are found from one start", async () => {
  const page = await openExperiment("boldness");
  const verdict = page.locator(".boldness-verdict");
  await slider(page, /^Boldness/).press("Home");
  await expect.poll(() => verdict.innerText(), soon).toContain("Too small.");
  await slider(page, /^Boldness/).press("End");
  await expect.poll(() => verdict.innerText(), soon).toContain("Too big.");
  for (let stop = 0; stop < 5; stop += 1) await slider(page, /^Boldness/).press("ArrowLeft");
  await expect.poll(() => verdict.innerText(), soon).toMatch(/Right\.\s+Solved after \d+ quarters\./);
});

test("a deeper company hears less at its bottom", async () => {
  const page = await openExperiment("vanishing");
  await slider(page, "Layers below the CEO").press("End");
  await expect.poll(() => page.locator(".blames").last().locator("li").count(), soon).toBe(5);
  const figures = await page.locator(".blames").last().locator("li > b").allInnerTexts();
  const blames = figures.map(Number);
  expect(blames).toEqual([...blames].sort((one, other) => other - one));
  expect(blames[4]).toBeLessThan(0.001);
});

test("the lock says no to nobody until distrust is allowed", async () => {
  const page = await openExperiment("never-no");
  await button(page, /^Draw/).click();
  await page.getByText("1,000 combinations drawn, none said no to anybody.").waitFor();
  await button(page, "All to 1").click();
  expect(await page.locator(".answer-bars-figure").first().innerText()).toMatch(/^82\s%$/);
  await page.getByRole("radio", { name: "−1,000 to 1,000" }).check();
  await button(page, /^Draw/).click();
  await page
    .getByText(/\d+ of 1,000 combinations said no to somebody\. The best gets 4 of 4 customers right/)
    .waitFor();
  await page.getByRole("heading", { name: "What the CEO says: 4 of 4 right" }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("from all zero nobody ever becomes different, from a random start the company learns", async () => {
  const page = await openExperiment("starts");
  await page.getByText("200 random starts: on average 4.1 of 8 customers right").waitFor();
  await slider(page, "Quarters of practice").press("End");
  const [zero, random] = [page.locator(".starts-practice").first(), page.locator(".starts-practice").last()];
  await expect.poll(() => zero.locator(".answer-bars-torn").count(), soon).toBe(4);
  await expect.poll(() => random.locator(".mark-right").count(), soon).toBe(4);
});
