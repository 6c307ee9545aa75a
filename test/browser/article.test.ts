// The page that follows the article: no line without a place, and every link finds its place.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { places } from "../../client/article/places.ts";
import { chapters } from "../../client/article/rows.ts";
import { experiments } from "../../client/lab/experiments.ts";
import { stepIds } from "../../client/tour/steps.ts";
import { say } from "../../client/words/words.ts";
import "../support/all-words.ts";
import { phaseOf } from "../support/class-in-browsers.ts";
import { openPages, phone } from "../support/pages.ts";

const pages = openPages();
const rows = chapters.flatMap((chapter) => chapter.rows);
const linesOfTheArticle = 54;

/** What has to stand there, told by the page that the link leads to. */
async function expectPlace(page: Page, address: URL): Promise<void> {
  const named = address.hash.slice(1);
  if (address.pathname === "/solo") {
    const at = address.searchParams.get("at");
    await page.getByText("You start in the middle of a sale").waitFor();
    expect((await phaseOf(page)).toLowerCase()).toBe(at === "own" || at === "pass" ? "feedback" : at);
    return;
  }
  const title =
    address.pathname === "/tour"
      ? say(`tour.${stepIds.find((id) => id === named) ?? "end"}.1.title`)
      : say(experiments.find(({ id }) => id === named)?.title ?? "lab.title");
  await page.getByRole("heading", { name: title, exact: true }).waitFor();
  expect(new URL(page.url()).hash).toBe(address.hash);
}

test("no line of the article is without a place, and every line is there", async () => {
  const page = await pages.open("/article");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const lines = page.locator("main ol > li");
  expect(await lines.count()).toBe(linesOfTheArticle);
  const linked = await lines.evaluateAll((items) =>
    items.map((item) => Array.from(item.querySelectorAll("a"), (link) => link.getAttribute("href"))),
  );
  expect(linked).toEqual(rows.map(({ place }) => [places[place]]));
  await page.getByRole("radio", { name: /^only what is set right/ }).check();
  expect(await lines.count()).toBeLessThan(linesOfTheArticle);
  expect(await lines.getByText("Set right:").count()).toBe(await lines.count());
});

const addresses = [...new Set(rows.map(({ place }) => places[place])), "/lab#my-rule", "/lab#detective"];

test.each(addresses)("the link to %s finds its place", async (address) => {
  const page = await pages.open("/article");
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.locator(`a[href="${address}"]`).first().click();
  await expectPlace(page, new URL(address, pages.server.url));
  expect(complaints).toEqual([]);
});

test("the page fits a phone and breaks no rule, by day and by night", async () => {
  for (const theme of ["light", "night"]) {
    const page = await pages.open(`/article?theme=${theme}`, { viewport: phone });
    await page.getByRole("heading", { level: 1 }).waitFor();
    const { wide, room } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(room);
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});
