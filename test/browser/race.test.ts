// The race in real browsers: three companies, three methods, moves by hand and then the engine, until three curves stand.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answer } from "../support/class-in-browsers.ts";
import { sticksOut } from "../support/overflow.ts";
import { chromebook, openPages, phone, wall } from "../support/pages.ts";
import { until } from "../support/until.ts";

const pages = openPages();

const methods = ["Backpropagation", "One weight at a time", "Weight combinations"];

/** What the race says to a screen reader: company, method, sales spent and cost. */
const rowsOf = (screen: Page): Promise<string[][]> =>
  screen
    .locator("table", { hasText: "sales spent" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

const headingOf = (student: Page): Promise<string> => student.locator(".desk-heading h2").innerText();

/** The projector hears of it a moment later than the panel. */
const salesAre = (screen: Page, sales: string): Promise<void> =>
  until(`the companies have spent ${sales} sales`, async () => {
    return (await rowsOf(screen)).map(([, , spent]) => spent).join(" ") === sales;
  });

async function join(code: string): Promise<Page> {
  const student = await pages.open(`/?code=${code}`, { viewport: phone });
  await student.getByRole("button", { name: "Take my seat" }).click();
  await student.waitForURL(/\/play/);
  return student;
}

/** Everybody moves what they are asked to, and bets; the cost answers. */
async function playRound(students: readonly Page[], host: Page): Promise<void> {
  const isAt = async (words: string) => (await host.locator(".pace-words").innerText()).includes(words);
  await until("all have moved", async () => {
    for (const student of students) await answer(student).catch(() => false);
    return isAt("Everybody bets");
  });
  await until("all have bet", async () => {
    for (const student of students)
      if ((await student.locator(".wager input:checked").count()) === 0)
        await student
          .locator(".wager label")
          .first()
          .click({ timeout: 2000 })
          .catch(() => undefined);
    return isAt("The cost has answered");
  });
}

/** A hasty hand presses again: a second press right after the first counts as the same one. */
async function nextMove(host: Page): Promise<void> {
  await until("the next move is open", async () => {
    await host
      .getByRole("button", { name: "Next: the next move" })
      .click({ timeout: 500 })
      .catch(() => undefined);
    return (await host.locator(".pace-words").innerText()).includes("Everybody moves");
  });
}

test("a race on BUY: moves by hand on three desks, then the engine, and three curves that name their costs", async () => {
  const { code, hostUrl, screenUrl } = await pages.openClass({ scenario: "BUY", method: "race" });
  const host = await pages.open(hostUrl, { viewport: chromebook });
  const screen = await pages.open(screenUrl, { viewport: wall });
  const students: Page[] = [];
  for (let count = 0; count < 3; count += 1) students.push(await join(code));
  await host.getByRole("button", { name: "Start" }).click();
  await screen.locator(".race-paper").waitFor();
  expect((await rowsOf(screen)).map(([, method]) => method)).toEqual(methods);
  const start = new Set((await rowsOf(screen)).map(([, , , cost]) => cost));
  expect(start.size).toBe(1); // the same start

  await playRound(students, host);
  await salesAre(screen, "16 8 8"); // backprop goes through the book twice
  for (const student of students)
    await until("a desk says what the cost has said", async () =>
      /falls|put it back|rises/.test(await headingOf(student)),
    );
  await nextMove(host);
  await playRound(students, host);
  await salesAre(screen, "32 16 16");

  await host.getByRole("button", { name: "Fast-forward 1,000 runs" }).click();
  await salesAre(screen, "8,032 8,016 8,016");
  const rows = await rowsOf(screen);
  const costs = rows.map(([, , , cost]) => cost ?? "");
  const figures = await screen.locator(".race-figure").allTextContents();
  expect(figures.map((figure) => figure.trim())).toEqual(costs);
  const [first = 0] = [...start].map(Number);
  for (const cost of costs) expect(Number(cost.replace("<", ""))).toBeLessThan(first);
  expect(await screen.locator(".race-line").count()).toBe(3);
  const names = rows.map(([name]) => name ?? "");
  expect(await screen.locator(".race-card h2").allInnerTexts()).toEqual(names);
  expect(await sticksOut(screen, names)).toEqual([]);
});

test("the teacher opens a race with a few presses, and what belongs to the other rounds is not in the way", async () => {
  const host = await pages.open("/host", { viewport: chromebook });
  await host.getByText("More choices").click();
  await host.getByRole("radio", { name: "the race of all three" }).check({ force: true });
  expect(await host.getByRole("radio", { name: "numbers" }).count()).toBe(0);
  await host.getByRole("textbox", { name: "How many students?" }).fill("5");
  await host.getByText("5 students: 3 companies").waitFor();
  await host.getByRole("button", { name: "Open the class" }).click();
  await host.locator(".pace-words", { hasText: "The lobby is open" }).waitFor();
  await host.getByText("This class: the race of all three.").waitFor();
  expect(await host.getByText("What counts").count()).toBe(0);
  expect(await host.locator(".board tbody tr").count()).toBe(3);
});
