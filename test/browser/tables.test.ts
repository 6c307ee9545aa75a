// Same-role tables on real screens: two phones on the same seat of different companies, the rest of the class by sockets.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { type Client, connect } from "../server/school.ts";
import { answer } from "../support/class-in-browsers.ts";
import { openPages, wall, withCanvas } from "../support/pages.ts";
import { socketStudent } from "../support/socket-student.ts";
import { leadTo, order } from "../support/teacher.ts";
import { until } from "../support/until.ts";

const password = "teachers-word-1";
const pages = openPages({ env: { HOST_PASSWORD: password } });

const inTalk = ({ act }: View) => act === "talk";

/** Whoever joins first sits on the first seat of the first company, the next one on that of the second. */
async function join(code: string): Promise<Page> {
  const page = await pages.open(`/?code=${code}`);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.waitForURL(/\/play/);
  return page;
}

/** The phones answer as hasty students do, but not what they are asked at a table. */
async function answerAlone(phones: readonly Page[]): Promise<void> {
  for (const phone of phones) {
    const isAtTable = (await phone.locator(".talk-number").count()) > 0;
    if (!isAtTable) await answer(phone).catch(() => false);
  }
}

/** Both answer alone; what they are asked at the table is left to them. */
async function commitAlone(host: Client, phones: readonly Page[]): Promise<void> {
  await leadTo(
    host,
    ({ phase }) => phase === "adjust",
    () => answerAlone(phones),
  );
  await until("both phones have answered alone and the class goes to its tables", async () => {
    await answerAlone(phones);
    return inTalk(host.view());
  });
  await order(host, "Hold"); // a talk takes as long as it takes
}

/** What they said first stands there; one of them says something else now. */
async function answerAgain(phone: Page, changes: boolean): Promise<void> {
  await phone.locator(".lamp-strip").getByText("Your first answer is filled in.").waitFor();
  const choices = phone.locator("main.desk-main fieldset:has(input[type=radio])");
  expect(await phone.locator("main.desk-main input:checked").count()).toBe(await choices.count());
  if (changes) await choices.first().locator("label").last().click();
  await phone.getByRole("button", { name: "Answer again" }).click();
  await phone.getByText("Your second answer is in").waitFor();
}

async function openTables(): Promise<{ host: Client; code: string; screen: Page }> {
  const response = await fetch(`${pages.server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${password}` },
    body: JSON.stringify({ companies: 3, level: 1, tables: true, seed: 5 }),
  });
  const { code, hostKey, screenUrl } = (await response.json()) as Record<"code" | "hostKey" | "screenUrl", string>;
  const host = await connect(pages.server, { code, as: "host", key: hostKey });
  const screen = await pages.blank({ viewport: wall });
  await screen.goto(withCanvas(new URL(screenUrl)));
  return { host, code, screen };
}

test("commit alone, meet the same seat of another company, answer again, and see the shift", {
  timeout: 240_000,
}, async () => {
  const { host, code, screen } = await openTables();
  const phones = [await join(code), await join(code)];
  const others = await Promise.all(
    Array.from({ length: 16 }, (_, pick) => socketStudent(pages.server.url, { code }, pick)),
  );
  await order(host, "Start");
  await commitAlone(host, phones);

  const first = host.view().tables?.find(({ layer, index }) => layer === 0 && index === 0);
  expect(first).toMatchObject({ title: "salesperson", place: 1, companies: 3, people: 3 });
  for (const phone of phones) await phone.getByText(`Meet your role at table ${first?.number}.`).waitFor();
  await screen.getByRole("heading", { name: "Find your table" }).waitFor();
  const meeting = screen.locator(".table-row", { hasText: "All Salespeople no. 1" });
  expect(await meeting.locator(".table-number").innerText()).toBe(`Table ${first?.number}`);
  expect(await screen.locator("main").innerText()).not.toMatch(/\d right|before|wrong/);

  for (const [place, phone] of phones.entries()) await answerAgain(phone, place === 0);
  await leadTo(host, ({ phase }) => phase === "reveal");
  await screen.getByRole("heading", { name: "Before and after the talk" }).waitFor();
  const tables = host.view().tables ?? [];
  expect(tables.length).toBeGreaterThan(1);
  for (const { of, before, after } of tables) {
    const words = new RegExp(`${before} of ${of} right before, ${after} of ${of} after`);
    await screen.getByText(words).first().waitFor({ state: "attached" });
  }
  for (const { client } of others) client.close();
  host.close();
});
