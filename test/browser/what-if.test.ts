// What nobody else has, in a real browser: a wrong rule run in a twin, numbers challenged by a nudge, and the detective.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { caseOf } from "#game/detective/case.ts";
import { answer, openClass, playUntil } from "../support/class-in-browsers.ts";
import { openPages, phone, wall } from "../support/pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const names = ["Mia", "Omar", "Jonas", "Bo", "Noor", "Lena"];

const pages = openPages();

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("a twin that forgets the slope gets stuck on XOR where the true company arrives, and a hundred starts say the same", async () => {
  const page = await pages.open("/lab?rule=no-slope#my-rule");
  const twin = page.locator(".racer-nudge");
  await twin.getByText("Twin: Forgot the responsiveness").waitFor();
  expect(await twin.innerText()).toContain("Stuck: not solved in 1,000 quarters");
  expect(await page.locator(".racer-backprop").first().innerText()).toMatch(/Solved after \d+ quarters/);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "100 starts" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "100 starts" }).click();
  await page.getByText("Solved from 100 starts").waitFor({ timeout: 60_000 });
  const shares = (await page.locator(".hundred-bars dd").allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect(shares[0]).toBeGreaterThan(75);
  expect(shares[1]).toBe(0);

  await page.getByLabel("Question").selectOption("CAT");
  await page
    .getByText(/^Solved after/)
    .nth(1)
    .waitFor(); // a falling cost proves nothing
});

test("each number of a company agrees with a nudge, by keyboard too, unless the nudge is too large or too small", async () => {
  const page = await pages.open("/lab#wiggle");
  await page.getByText("All 19 numbers agree.").waitFor();
  await page.getByRole("button", { name: /^Omar/ }).press("Enter");
  for (const number of await page.getByRole("radio").all()) {
    await number.check();
    await page.getByText("They agree", { exact: true }).waitFor();
  }
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("slider", { name: "Nudge" }).fill("0");
  await page.getByText("too big").waitFor();
  await page.getByRole("slider", { name: "Nudge" }).fill("14");
  await page.getByText("too small").waitFor();
  await page.getByRole("slider", { name: "Nudge" }).fill("3");
  await page.locator(".map-touch").first().dispatchEvent("click");
  await page.getByRole("radio", { name: /^Arrow from/, checked: true }).waitFor();
});

test("the referee shows whose steps the new trust would change, and whose it would not", async () => {
  const page = await pages.open("/lab#referee");
  await page.getByText("All change at once, and the old trust counts.").waitFor();
  expect(await page.locator(".referee-table tbody b").allInnerTexts()).not.toContain("the same");
  await page.getByRole("button", { name: /^Lena/ }).click();
  expect(new Set(await page.locator(".referee-table tbody b").allInnerTexts())).toEqual(new Set(["the same"]));
  expect(await faultsOf(page)).toEqual([]);
});

test("a detective's case is guessed wrong, then solved, with reasons in figures", async () => {
  const page = await pages.open("/lab#detective", { viewport: wall });
  await page.getByRole("radio", { name: "Figures, with sums" }).check();
  const { culprit, rules: offered } = caseOf(1, 2);
  const guess = async (seat: number, rule: number) => {
    await page.getByRole("button", { name: new RegExp(`^${names[seat]}`) }).click();
    await page.locator(".case-accusation").getByRole("radio").nth(rule).check();
    await page.getByRole("button", { name: `Accuse ${names[seat]}` }).click();
  };
  const right = offered.indexOf(culprit.rule);
  await guess((culprit.seat + 1) % 6, right);
  await page.getByText(`${names[(culprit.seat + 1) % 6]} is innocent`).waitFor();
  await guess(culprit.seat, (right + 1) % offered.length);
  await page.getByText(/By that rule .* would (be|move)/).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await guess(culprit.seat, right);
  await page.getByText(`Solved: ${names[culprit.seat]}`).waitFor();
  expect(await page.locator(".case-verdict").innerText()).toMatch(/= [+−]0\.\d{3}\. \w+ (states|tells|moves)/);
  await page.getByRole("button", { name: "Another case" }).click();
  await page.getByText("Case 2.").waitFor();
});

test("the four experiments fit a narrow phone", async () => {
  for (const id of ["my-rule", "wiggle", "referee", "detective"]) {
    const page = await pages.open(`/lab#${id}`, { viewport: { width: 320, height: 640 } });
    await page.locator(".lab-result").waitFor();
    expect(await overflowOf(page), id).toBeLessThanOrEqual(0);
  }
});

/** Plays as a hasty student would, but for the step: there the report is forgotten, and −η·δ is typed. */
async function playToReveal(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Play as/ }).click();
  const step = page.getByRole("textbox", { name: /^Step of/ });
  const challenge = page.getByRole("button", { name: "Challenge a number" });
  const isThere = async () => {
    if ((await step.isVisible()) && (await step.isEnabled())) {
      const [blame = ""] = /[+−]0\.\d{3}/.exec(await page.locator("main").innerText()) ?? [];
      await step.fill(String(-3 * Number(blame.replace("−", "-"))));
      await page.getByRole("button", { name: /^(Make the change|Show me)$/ }).click();
    } else await answer(page);
    return challenge.isVisible();
  };
  await expect.poll(() => isThere().catch(() => false), { timeout: 100_000, interval: 50 }).toBe(true);
}

test("alone, at the reveal, a forgotten report leads to its twin company, and one's own numbers agree with a nudge", async () => {
  const page = await pages.open("/solo?scenario=BUY&level=3&seat=1.2&seed=7", { viewport: phone });
  await playToReveal(page);
  expect(await page.getByRole("link", { name: "Run this rule in a twin company" }).getAttribute("href")).toBe(
    "/lab?rule=forgot-report#my-rule",
  );
  const challenge = page.getByRole("button", { name: "Challenge a number" });
  await challenge.click();
  const dialog = page.getByRole("dialog", { name: "Challenge this number" });
  const choice = dialog.getByLabel("Which one?");
  for (const option of await choice.locator("option").all()) {
    await choice.selectOption({ label: await option.innerText() });
    await dialog.getByText("They agree").waitFor();
    const [perUnit, byBackprop] = await dialog.locator(".challenge-figure").allInnerTexts();
    expect(perUnit?.slice(0, -1)).toBe(byBackprop?.slice(0, -1));
  }
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.locator(".figure-button").nth(1).press("Enter"); // Omar's step
  expect(await choice.locator("option:checked").innerText()).toBe("Your arrow from Omar");
  await page.keyboard.press("Escape");

  const [twin] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Run this rule in a twin company" }).click(),
  ]);
  await twin.getByText("Twin: Forgot the report").waitFor();
});

test("the class challenges a number of the company on the projector, and both ways agree", async () => {
  const { server, browser } = pages;
  const room = await openClass({ server, browser, password: "", settings: { scenario: "BUY", level: 3 } });
  await room.host
    .getByRole("button", { name: /^Start/ })
    .first()
    .click();
  const challenge = room.screen.getByRole("button", { name: "Challenge a number" });
  await playUntil(room, () => challenge.isVisible());
  await challenge.click();
  const dialog = room.screen.getByRole("dialog", { name: "Challenge this number" });
  await dialog.getByLabel("Which one?").waitFor();
  expect(await dialog.locator("option").count()).toBe(21);
  for (const place of [0, 7, 20]) {
    await dialog.getByLabel("Which one?").selectOption({ index: place });
    await dialog.getByText("They agree").waitFor();
  }
  expect(room.complaints).toEqual([]);
  await room.close();
});
