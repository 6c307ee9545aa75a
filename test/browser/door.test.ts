// The door in a real browser: whoever cannot come in reads why, and the class stays as it was.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPages } from "../support/pages.ts";

interface OpenClass {
  readonly code: string;
  readonly hostUrl: string;
}

const pages = openPages();

const openClass = (settings: Readonly<Record<string, unknown>> = {}): Promise<OpenClass> =>
  pages.openClass({ scenario: "AND", names: "free", ...settings });

const doorOf = (code: string): Promise<Page> => pages.open(`/?code=${code}`);

const knock = (page: Page): Promise<void> => page.getByRole("button", { name: "Take my seat" }).click();

const seatOf = (page: Page) => page.getByRole("heading", { name: /^Your seat:/ });

async function takeSeat(code: string, name: string): Promise<Page> {
  const page = await doorOf(code);
  await page.getByLabel("Nickname").fill(name);
  await knock(page);
  await seatOf(page).waitFor();
  return page;
}

/** Everything that the teacher reads about the class. */
const classAsSeen = (host: Page): Promise<string> => host.locator(".panel").innerText();

async function openPanel({ hostUrl }: OpenClass, students: number): Promise<Page> {
  const host = await pages.open(hostUrl);
  await host.getByText(students === 1 ? "1 student" : `${students} students`).waitFor();
  return host;
}

/** The door says this sentence, and neither this page nor the class has moved. */
async function expectTurnedAway(page: Page, sentence: RegExp): Promise<void> {
  await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.getByRole("button", { name: "Take my seat" }).isEnabled()).toBe(true);
}

test("an unknown code is named, and the field waits for another one", async () => {
  const { code } = await openClass();
  const unknown = code === "482914" ? "482915" : "482914";
  const page = await doorOf(unknown);
  await knock(page);
  await expectTurnedAway(page, /No class with 482 91[45]\. Check the screen\./);
});

test("a locked door says so, and opens once the teacher has opened it", async () => {
  const opened = await openClass({ door: "locked" });
  const host = await openPanel(opened, 0);
  const before = await classAsSeen(host);
  const page = await doorOf(opened.code);
  await knock(page);
  await expectTurnedAway(page, /The door is closed\. Ask your teacher/);
  expect(await classAsSeen(host)).toBe(before);

  await host.getByRole("group", { name: "Door" }).getByRole("radio", { name: "open" }).check();
  // The teacher's word is on its way to the server while the student knocks again.
  const button = page.getByRole("button", { name: "Take my seat" });
  const knockAgain = async () => {
    await button.click({ timeout: 500 }).catch(() => undefined);
    return new URL(page.url()).pathname;
  };
  await expect.poll(knockAgain, { timeout: 8000 }).toBe("/play");
});

test("a name that is empty, invisible or endless is sent back, and a good one is let in afterwards", async () => {
  const opened = await openClass();
  const host = await openPanel(opened, 0);
  const before = await classAsSeen(host);
  const page = await doorOf(opened.code);
  const field = page.getByLabel("Nickname");

  await field.fill("");
  await knock(page);
  await expectTurnedAway(page, /Type a nickname, or roll the dice\./);
  // The page itself cuts what is typed; what a meddled page sends has to meet the same sentence.
  await field.evaluate((input) => input.removeAttribute("maxlength"));
  for (const name of ["\u200b\u200d\u2060", "n".repeat(10_000)]) {
    await field.fill(name);
    await knock(page);
    await expectTurnedAway(page, /That name will not do\./);
  }
  expect(await classAsSeen(host)).toBe(before);

  await field.fill("Bo");
  await knock(page);
  await page.waitForURL(/\/play/);
});

test("a rude name waits for the teacher: the student reads so, and reads what they said", async () => {
  const opened = await openClass();
  const [hopeful, unlucky] = [await takeSeat(opened.code, "Dickinson"), await takeSeat(opened.code, "F u c k")];
  for (const student of [hopeful, unlucky]) {
    await student.getByText(/^Your teacher is asked about your name; until then you are \w+ \w+\.$/).waitFor();
  }
  const host = await openPanel(opened, 2);
  const names = host.locator(".seat-name");
  const given = (await unlucky.locator(".desk-name b").innerText()).split(",")[0] ?? "";
  expect((await names.allInnerTexts()).join()).not.toMatch(/Dickinson|F u c k/);
  await host.getByRole("button", { name: "Allow the name Dickinson" }).click();
  await host.getByRole("button", { name: `Keep the name ${given} instead of F u c k` }).click();

  await hopeful.getByText("Your teacher has looked at your name: you are Dickinson now.").waitFor();
  await unlucky.getByText(`Your teacher would like you to stay ${given}.`).waitFor();
  await host.getByRole("heading", { name: "Names for you to judge" }).waitFor({ state: "detached" });
  expect(await names.allInnerTexts()).toEqual(expect.arrayContaining(["Dickinson", given]));
  await unlucky.getByRole("button", { name: "All right" }).click();
  await unlucky.getByText("Your teacher would like you").waitFor({ state: "detached" });
});

test("a class that has ended is like one that never was, and says goodbye to who sat there", async () => {
  const opened = await openClass();
  const seated = await takeSeat(opened.code, "Ann");
  const host = await openPanel(opened, 1);
  await host.getByRole("button", { name: "End", exact: true }).click();
  await host.getByRole("button", { name: "End the class" }).click();
  await host.getByText("This class is over").first().waitFor({ state: "attached" });
  await seated
    .getByRole("heading", { name: /ended|over|thank/i })
    .first()
    .waitFor();

  const page = await doorOf(opened.code);
  await knock(page);
  await expectTurnedAway(page, /No class with \d{3} \d{3}\. Check the screen\./);
});

test("who is removed reads why, and sits down again once the teacher has said so", async () => {
  const opened = await openClass();
  const student = await takeSeat(opened.code, "Ann");
  const host = await openPanel(opened, 1);
  await host.locator(".seats").getByRole("button", { name: /^Ann/ }).click();
  await host.getByRole("button", { name: "Remove", exact: true }).click();
  await host.getByRole("button", { name: "Remove Ann" }).click();

  await student.getByRole("heading", { name: "You have been taken out of this class" }).waitFor();
  await student.getByText("Ask your teacher whether you may come back.").waitFor();
  await host.getByRole("button", { name: "Let Ann in" }).click();
  await host.getByText("1 student").waitFor();
  await student.getByRole("button", { name: "Try again" }).click();
  await seatOf(student).waitFor();
});

test("who is banned reads why, and finds no way back", async () => {
  const opened = await openClass();
  const student = await takeSeat(opened.code, "Ann");
  const host = await openPanel(opened, 1);
  await host.locator(".seats").getByRole("button", { name: /^Ann/ }).click();
  await host.getByRole("button", { name: "Ban", exact: true }).click();
  await host.getByRole("button", { name: "Ban Ann" }).click();

  await student.getByRole("heading", { name: "You have been taken out of this class" }).waitFor();
  await student.getByRole("button", { name: "Try again" }).click();
  await student.getByRole("heading", { name: "You have been taken out of this class" }).waitFor();
  expect(await host.getByRole("button", { name: "Let Ann in" }).count()).toBe(0);
});
