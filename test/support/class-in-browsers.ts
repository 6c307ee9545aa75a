// A class in real browsers: the teacher's panel, the projector and three students, each in a context of their own.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromebook, phone, wall, withCanvas } from "./pages.ts";
import { watchPolicy } from "./policy-watch.ts";
import type { TestServer } from "./server.ts";
import { until } from "./until.ts";

export interface ClassInBrowsers {
  readonly host: Page;
  readonly screen: Page;
  readonly students: readonly Page[];
  /** Everything that any of the pages complained about. */
  readonly complaints: readonly string[];
  /** Breaches of the policy for content, and requests to anybody but the server. */
  readonly breaches: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface ClassPlan {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly password: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Opens a session as a teacher's program would, then the teacher's panel and the projector, and lets three students join. */
export async function openClass(plan: ClassPlan): Promise<ClassInBrowsers> {
  const { server, browser, password, settings } = plan;
  const response = await fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${password}` },
    body: JSON.stringify(settings),
  });
  const { code, hostUrl, screenUrl } = (await response.json()) as Record<"code" | "hostUrl" | "screenUrl", string>;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const watched: (readonly string[])[] = [];
  const open = async (address: string, viewport: typeof phone) => {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    contexts.push(context);
    watched.push(await watchPolicy(context, server.url));
    const page = await context.newPage();
    listen(page, complaints);
    await page.goto(withCanvas(new URL(address)));
    return page;
  };
  const host = await open(hostUrl, chromebook);
  const screen = await open(screenUrl, wall);
  const students: Page[] = [];
  for (const viewport of [phone, phone, chromebook]) {
    const page = await open(`${server.url}/?code=${code}`, viewport);
    await page.getByRole("button", { name: "Take my seat" }).click();
    await page.waitForURL(/\/play/);
    students.push(page);
  }
  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()));
  };
  return { host, screen, students, complaints, breaches: () => watched.flat(), close };
}

/** A server that is killed is missed by every page, and the next one does not know the old connections: no fault of the pages. */
const expected = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|WebSocket|status of 400/i;

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** The phase that a page is in, as its loop says; the lobby, playing on and the end have none. */
export const phaseOf = (page: Page): Promise<string> =>
  page
    .locator(".phase-loop [aria-current]")
    .first()
    .innerText({ timeout: 2000 })
    .catch(() => "");

/** Answers what stands on a student's screen, as a hasty student would: the first choice, a push of the slider, any figure. */
export async function answer(student: Page): Promise<boolean> {
  const main = student.locator("main.desk-main");
  const send = main.locator(".action-bar .flow-button");
  if ((await send.count()) === 0) return false;
  for (const choices of await main.locator("fieldset:has(input[type=radio])").all()) {
    if ((await choices.locator("input:checked").count()) === 0) await choices.locator("label").first().click();
  }
  for (const slider of await main.getByRole("slider").all()) await slider.press("ArrowRight");
  for (const field of await main.getByRole("textbox").all()) await field.fill("0,1");
  const giveUp = main.getByRole("button", { name: "Show me" });
  const button = (await giveUp.count()) > 0 ? giveUp : send.first();
  if (!(await button.isEnabled())) return false;
  await button.click();
  return true;
}

/** Lets students answer and the teacher go on until the class is where it is wanted. */
export async function playUntil(room: ClassInBrowsers, isThere: () => Promise<boolean>): Promise<void> {
  await until("the class is where it was to be played to", async () => {
    if (await isThere()) return true;
    for (const student of room.students) await answer(student).catch(() => false);
    await goOn(room.host);
    return isThere();
  });
}

/** The teacher presses Next as soon as the panel says that nobody is waited for. */
export async function goOn(host: Page): Promise<void> {
  const next = host.locator(".pace-next:not(.pace-next-early) .flow-button");
  if ((await next.count()) > 0) await next.click({ timeout: 2000 }).catch(() => undefined);
}
