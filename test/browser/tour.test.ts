// The guided tour as a reader plays it: by tapping on a phone, by keyboard alone, and from an address in its middle.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { stepIds } from "../../client/tour/steps.ts";
import { openPages, phone } from "../support/pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const pages = openPages();

async function openTour(address = "/tour", options = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await pages.blank({ viewport: phone, ...options });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(new URL(address, pages.server.url).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, complaints };
}

const tap = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const next = (page: Page) => tap(page, "Next");
const titleOf = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const replyOf = (page: Page) => page.getByRole("status").innerText();

/** No screen of the tour is wider than the phone, and the main button is always in sight. */
async function expectToFit(page: Page): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(room);
  const button = await page.locator(".tour-ways").boundingBox();
  expect((button?.y ?? Number.NaN) + (button?.height ?? 0)).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) + 1);
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual([]);
}

/** What a reader does on each screen, and what they read then; the titles are in the order of the tour. */
const screens: readonly (readonly [title: string, act: (page: Page) => Promise<void>])[] = [
  [
    "A company is a network",
    async (page) => {
      await tap(page, "Jonas");
      expect(await replyOf(page)).toMatch(/believes the opposite/);
      await tap(page, "Noor");
      expect(await replyOf(page)).toMatch(/^Yes: Noor/);
    },
  ],
  [
    "A customer walks in",
    async (page) => {
      await tap(page, "She does not");
      await tap(page, "Send the reports up");
      expect(await replyOf(page)).toMatch(/^Lena says \d\d\s%: yes/);
      await expect.poll(() => page.getByText(/^Lena reports \d\d\s%\.$/).count()).toBe(1);
    },
  ],
  [
    "Two meters, not one",
    async (page) => {
      await tap(page, "Add it up");
      await tap(page, "Make it a report");
      await page.getByText("What comes out is the report").waitFor();
    },
  ],
  [
    "Expectation meets reality",
    async (page) => {
      await tap(page, "Ask Ms Oyelaran");
      expect(await replyOf(page)).toBe("Ms Oyelaran did not buy.");
      await page.getByText("2 of 4 right").waitFor();
    },
  ],
  [
    "Bad way 1: one at a time",
    async (page) => {
      await tap(page, "More");
      expect(await replyOf(page)).toMatch(/rose/);
      await tap(page, "Put it back");
      await tap(page, "Less");
      expect(await replyOf(page)).toMatch(/fell/);
      await tap(page, "Keep it");
      expect(await page.locator("dt:has-text('Runs') + dd").innerText()).toBe("2");
    },
  ],
  [
    "Bad way 2: try everything",
    async (page) => {
      await tap(page, "Noor +");
      await tap(page, "Try this one");
      expect(await replyOf(page)).toMatch(/1 of 125 tried/);
      await page.getByText("31.7 billion years").waitFor();
      expect(await page.getByRole("link", { name: "Feel it in the lab" }).getAttribute("href")).toBe("/lab#curse");
    },
  ],
  [
    "Was it too much?",
    async (page) => {
      await tap(page, "Too low");
      expect(await replyOf(page)).toMatch(/too high/);
    },
  ],
  [
    "Too high × responsiveness",
    async (page) => {
      await tap(page, "Multiply");
      expect(await replyOf(page)).toMatch(/blame is \+0\.\d{3}/);
    },
  ],
  [
    "The same arrows, backwards",
    async (page) => {
      await tap(page, "Go higher");
      await tap(page, "Send the slips");
      expect(await replyOf(page)).toMatch(/^Right: .* the sign turns/);
      await expect.poll(() => page.getByText(/^Lena to Jonas: −0\.\d{3}, go higher\.$/).count()).toBe(1);
    },
  ],
  [
    "Own it",
    async (page) => {
      await page.locator(".tour-choice").first().click();
      expect(await replyOf(page)).toMatch(/message whole/);
      await page.locator(".tour-choice").nth(1).click();
      expect(await replyOf(page)).toMatch(/^Yes:/);
    },
  ],
  [
    "Down to the salespeople",
    async (page) => {
      await tap(page, "Send them on");
      await tap(page, "Add them up");
      expect(await replyOf(page)).toMatch(/^Signs stay/);
    },
  ],
  [
    "Whom to trust more?",
    async (page) => {
      for (const row of [0, 1, 2]) {
        await page.locator(".tour-way-row").nth(row).getByRole("button", { name: "Less trust" }).click();
      }
      await tap(page, "Check");
      expect(await replyOf(page)).toMatch(/^Jonas spoke against it: more trust/);
      await page.locator(".tour-way-row").first().getByRole("button", { name: "More trust" }).click();
      await tap(page, "Check");
      expect(await replyOf(page)).toMatch(/^All right/);
    },
  ],
  [
    "Who was silent?",
    async (page) => {
      await tap(page, "Leave it");
      expect(await replyOf(page)).toMatch(/^Yes:/);
    },
  ],
  [
    "All at once",
    async (page) => {
      await tap(page, "Change every trust");
      expect(await replyOf(page)).toMatch(/^The cost fell\. Mr Castillo/);
    },
  ],
  [
    "Quarter after quarter",
    async (page) => {
      await tap(page, "Play 8 quarters");
      expect(await replyOf(page)).toMatch(/4 of 4 are right already/);
      expect(await page.locator(".tour-strip li").count()).toBe(9);
    },
  ],
  [
    "Ready for the market?",
    async (page) => {
      await tap(page, "Go");
      expect(await replyOf(page)).toMatch(/4 of 4/);
    },
  ],
  [
    "Sealed customers",
    async (page) => {
      for (let customer = 0; customer < 6; customer += 1) await tap(page, "Let in the next");
      expect(await replyOf(page)).toMatch(/^5 of 6\. Wrong: Ms Achterberg/);
    },
  ],
  [
    "That was backpropagation",
    async (page) => {
      for (let line = 0; line < 4; line += 1) await tap(page, "Clear a line");
      const ways = page.locator(".tour-on a");
      const addresses = await ways.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(addresses).toEqual(["/solo", "/lab", "/article", "/host"]);
    },
  ],
];

test("the tour is played from start to end by tapping on a phone", async () => {
  const { page, complaints } = await openTour();
  const audited = [
    "A company is a network",
    "Bad way 1: one at a time",
    "Whom to trust more?",
    "That was backpropagation",
  ];
  for (const [title, act] of screens) {
    expect(await titleOf(page)).toBe(title);
    await expectToFit(page);
    await act(page);
    await expectToFit(page);
    if (audited.includes(title)) await expectNoFaults(page);
    if (title !== "That was backpropagation") await next(page);
  }
  expect(complaints).toEqual([]);
});

test("reports and slips that move arrive, and the way on waits for nobody", async () => {
  const { page, complaints } = await openTour("/tour#forward", { reducedMotion: "no-preference" });
  await tap(page, "Send the reports up");
  await page.getByText(/^Lena says/).waitFor();
  await page.goto(new URL("/tour#back", pages.server.url).href);
  await tap(page, "Send the slips");
  await next(page); // before the slips have landed
  expect(await titleOf(page)).toBe("Own it");
  expect(complaints).toEqual([]);
});

test("every step can be opened by its address, and stands alone", async () => {
  const { page } = await openTour();
  const titles: string[] = [];
  for (const id of stepIds) {
    await page.goto("about:blank");
    await page.goto(new URL(`/tour#${id}`, pages.server.url).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    titles.push(await titleOf(page));
    expect(await page.locator("[aria-current=step]").getAttribute("href")).toBe(`#${id}`);
    await expectToFit(page);
  }
  expect(new Set(titles).size).toBe(stepIds.length);

  await page.goto("about:blank");
  await page.goto(new URL("/tour#deploy", pages.server.url).href);
  const market = screens.findIndex(([title]) => title === "Sealed customers");
  await next(page);
  await screens[market]?.[1](page);
});

test("the windows at the top, Back and the browser's own way back lead to other steps", async () => {
  const { page } = await openTour("/tour#verdict");
  await page.getByRole("link", { name: /^Step 8 of 11/ }).click();
  await expect.poll(() => titleOf(page)).toBe("Whom to trust more?");
  await tap(page, "Back");
  await expect.poll(() => titleOf(page)).toBe("Down to the salespeople");
  await page.goBack();
  await expect.poll(() => titleOf(page)).toBe("Whom to trust more?");
  await tap(page, "Leave the tour");
  await expect.poll(() => new URL(page.url()).pathname).toBe("/solo");
  await page.getByRole("link", { name: /^Guided tour/ }).click();
  await expect.poll(() => titleOf(page)).toBe("A company is a network");
});

/** Walks on with Tab to the button of this name and presses it. */
async function pressByKey(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    const reading = await page.evaluate(() => {
      const now = document.activeElement;
      return now?.tagName === "BUTTON" ? (now.getAttribute("aria-label") ?? now.textContent ?? "") : "";
    });
    if (!name.test(reading)) continue;
    await page.keyboard.press("Enter");
    return;
  }
  throw new Error(`Cannot press ${name} as it must be among 40 stops of Tab`);
}

/** What is pressed on each screen; then → goes on. */
const keys: readonly (readonly RegExp[])[] = [
  [/^Noor/],
  [/^She buys/, /^Send the reports up/],
  [/^Add it up/, /^Make it a report/],
  [/^Ask/],
  [/^Less/, /^Keep it/],
  [/^Noor −/, /^Try this one/],
  [/^Too high/],
  [/^Multiply/],
  [/^Go higher/, /^Send the slips/],
  [/^−0\.\d+$/],
  [/^Send them on/, /^Add them up/],
  [/^More trust/, /^Less trust/, /^Less trust/],
  [/^Leave it/],
  [/^Change every trust/],
  [/^Play/],
  [/^Go$/],
  Array.from({ length: 6 }, () => /^Let in the next/),
  Array.from({ length: 4 }, () => /^Clear a line/),
];

test("the tour is played by keyboard alone", async () => {
  const { page, complaints } = await openTour();
  for (const [index, [title]] of screens.entries()) {
    await expect.poll(() => titleOf(page)).toBe(title);
    for (const name of keys[index] ?? []) await pressByKey(page, name);
    if (index + 1 < screens.length) await page.keyboard.press("ArrowRight");
  }
  expect(await page.locator(".tour-on a").count()).toBe(4);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => titleOf(page)).toBe("Sealed customers");
  expect(complaints).toEqual([]);
});

test("a hasty hand misses no screen", async () => {
  const { page } = await openTour();
  for (let screen = 1; screen < screens.length; screen += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => titleOf(page)).toBe("That was backpropagation");
  expect(new URL(page.url()).hash).toBe("#end");
});

test("on a narrow phone and by night nothing sticks out, and no rule is broken", async () => {
  for (const step of ["combinations", "back", "adjust"]) {
    const { page } = await openTour(`/tour?theme=night#${step}`, { viewport: { width: 320, height: 640 } });
    await expectToFit(page);
    await expectNoFaults(page);
  }
});
