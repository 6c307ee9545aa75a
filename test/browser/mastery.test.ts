// Practising alone: windows light up, stay on the device, and another page can lead into the middle of a sale.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { namedPhases } from "../../client/session/lead-to.ts";
import { answer, phaseOf } from "../support/class-in-browsers.ts";
import { chromebook, openPages, phone } from "../support/pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const item = "chain-of-command.mastery";

const pages = openPages();

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keeps traces on the device as if they had been earned. */
async function keep(page: Page, probabilities: Readonly<Record<string, number>>): Promise<void> {
  await page.evaluate(
    ([name, given]) => {
      const trace = (probability: number) => ({ probability, answers: [4, 0, 0], places: ["BUY 1.0 0", "CAT 1.0 1"] });
      const mastery = Object.fromEntries(Object.entries(given).map(([skill, value]) => [skill, trace(value)]));
      localStorage.setItem(name, JSON.stringify({ version: 1, mastery, areAllOpen: false }));
    },
    [item, probabilities] as const,
  );
  await page.reload();
}

/** As a hasty student would: the first choice each time. From one seed it is always the same game. */
async function playToTheEnd(page: Page): Promise<void> {
  const play = async () => {
    const isFinished = await page.getByRole("heading", { name: "Time flies" }).isVisible();
    if (!isFinished) await answer(page).catch(() => false);
    return isFinished;
  };
  await expect.poll(play, { timeout: 100_000, interval: 50 }).toBe(true);
}

test("a newcomer is proposed the ground floor, and the others are closed", async () => {
  const page = await pages.open("/solo");
  await page.getByRole("button", { name: /^Play floor 1 as/ }).waitFor();
  expect(await page.getByRole("radio", { name: /Forward sum: 0 of 5 windows/ }).isChecked()).toBe(true);
  expect(await page.getByRole("radio", { name: /Adjustment: 0 of 5 windows/ }).isDisabled()).toBe(true);
  await page.getByRole("checkbox", { name: /All floors open/ }).check();
  await page.getByRole("radio", { name: /Adjustment: 0 of 5 windows/ }).check();
  await page.getByRole("button", { name: /^Play floor 6 as/ }).waitFor();
});

test("after a sale the desk and the tower tell what moved, and a reload keeps it", async () => {
  const page = await pages.open("/solo?seed=7");
  await page.getByRole("button", { name: /^Play floor 1 as/ }).click();
  await playToTheEnd(page);
  await page.getByRole("listitem").filter({ hasText: "Forward sum: 1 of 5 windows" }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.reload();
  expect(await page.getByRole("radio", { name: /Forward sum: 1 of 5 windows/ }).isEnabled()).toBe(true);
  await page.getByRole("radio", { name: /Error sign: 1 of 5 windows/ }).waitFor();
});

test("the weakest open floor is proposed; starting afresh asks once and puts all lights out", async () => {
  const page = await pages.open("/solo");
  await keep(page, {
    sum: 0.97,
    gap: 0.97,
    "ceo-blame": 0.97,
    "back-through-trust": 0.97,
    "sum-of-messages": 0.97,
    responsiveness: 0.4,
  });
  await page.getByRole("button", { name: /^Play floor 5 as/ }).waitFor();
  await page.getByRole("radio", { name: /Forward sum: 5 of 5 windows/ }).waitFor();
  await page.getByRole("radio", { name: /Slope: 1 of 5 windows/ }).waitFor();
  await page.getByRole("button", { name: "Start afresh" }).click();
  await page.getByRole("button", { name: "Yes, start afresh" }).click();
  await page.getByRole("radio", { name: /Forward sum: 0 of 5 windows/ }).waitFor();
  await page.reload();
  await page.getByRole("radio", { name: /Forward sum: 0 of 5 windows/ }).waitFor();
});

test("damaged storage is ignored", async () => {
  const page = await pages.open("/solo");
  await page.evaluate((name) => localStorage.setItem(name, "{damaged"), item);
  await page.reload();
  await page.getByRole("button", { name: /^Play floor 1 as/ }).waitFor();
});

for (const at of namedPhases) {
  test(`a link leads to ${at} of the first sale, and the desk says who answered before`, async () => {
    const page = await pages.open(`/solo?at=${at}&seat=1.2&level=1&scenario=BUY&seed=7`);
    await page.getByText("You start in the middle of a sale").waitFor();
    expect((await phaseOf(page)).toLowerCase()).toBe(at === "own" || at === "pass" ? "feedback" : at);
    expect(await page.evaluate((name) => localStorage.getItem(name), item)).toBeNull();
  });
}

test("with a second try a reason may be given, and the reveal tells whether it holds", async () => {
  const page = await pages.open("/solo?at=adjust&seat=1.2&level=1&scenario=BUY&seed=7");
  await page.getByText("You start in the middle of a sale").waitFor();
  await answer(page);
  await page.getByRole("radio", { name: /^Up always means thicker/ }).check();
  expect(await overflow(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Show me" }).click();
  await page.getByText(/Your reason does not hold: Up always means thicker/).waitFor();
});

test("the tower fits every size and breaks no rule, by day and by night", async () => {
  for (const [viewport, theme] of [
    [{ width: 320, height: 640 }, "light"],
    [phone, "night"],
    [chromebook, "light"],
  ] as const) {
    const page = await pages.open(`/solo?theme=${theme}`, { viewport });
    await keep(page, { sum: 0.97, gap: 0.6 });
    await page.getByRole("radio", { name: /Error sign/ }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  }
});
