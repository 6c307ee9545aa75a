// A student's line breaks, sleeps, or is taken over, and the server cannot save: what the screens say, and that nothing is lost.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { DamagedLog } from "../../server/storage/store.ts";
import { type Client, connect, createClass, openSchool, type School } from "../server/school.ts";
import { launchBrowser } from "../support/browser.ts";
import { answer } from "../support/class-in-browsers.ts";
import { phone, withCanvas } from "../support/pages.ts";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { leadTo, order } from "../support/teacher.ts";

let school: School;
let browser: Browser;
let line: TcpProxy;
let isBroken = false;
let isDamaged = false;
const healthListeners = new Set<(isHealthy: boolean) => void>();
const appended: LogEntry[] = [];
const contexts: BrowserContext[] = [];
const hosts: Client[] = [];

beforeAll(async () => {
  school = await openSchool({
    hasPages: true,
    through: (store) => ({
      ...store,
      async append(id, entry) {
        if (isBroken) throw new Error("the disk is full");
        await store.append(id, entry);
        appended.push(entry);
      },
      async read(id, after) {
        const entries = await store.read(id, after);
        if (isDamaged) throw new DamagedLog("a row is not as it was written", entries);
        return entries;
      },
      isHealthy: () => !isBroken && store.isHealthy(),
      onHealth(listener) {
        healthListeners.add(listener);
        return () => healthListeners.delete(listener);
      },
    }),
  });
  line = await openTcpProxy(school.url);
  browser = await launchBrowser();
});
afterEach(async () => {
  isDamaged = false;
  breakStore(false);
  line.mend();
  for (const host of hosts.splice(0)) host.close();
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await school.close();
});

/** From now on nothing can be stored, or again everything. */
function breakStore(broken: boolean): void {
  isBroken = broken;
  for (const tell of healthListeners) tell(!broken);
}

async function newContext(viewport = phone): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  return context;
}

const at = (path: string): string => withCanvas(new URL(path, line.url));

interface Lesson {
  readonly host: Client;
  readonly code: string;
  readonly hostKey: string;
  readonly screenKey: string;
  readonly student: Page;
  readonly playerId: PlayerId;
}

/** A student on a phone, behind the line; the teacher and everybody else are nearer to the server. */
async function openLesson(context: BrowserContext, settings: object = {}): Promise<Lesson> {
  const room = await createClass(school, { level: 1, ...settings });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  hosts.push(host);
  const student = await context.newPage();
  await student.goto(at(`/?code=${room.code}`));
  await student.getByRole("button", { name: "Take my seat" }).click();
  await student.waitForURL(/\/play/);
  const { players = [] } = await host.until((view) => view.players?.length === 1);
  const playerId = players[0]?.playerId ?? ("" as PlayerId);
  return { ...room, host, student, playerId };
}

const steps = ["report", "verdict", "feedback", "adjust"];

/** The class goes on to a question of the student's, which stays open. */
async function leadToQuestion({ host, student, playerId }: Lesson): Promise<void> {
  await order(host, "Start");
  const isAsked = (view: ReturnType<Client["view"]>) =>
    steps.includes(view.phase) && view.waitingFor.seats.some((seat) => seat.playerId === playerId);
  await leadTo(host, isAsked);
  await order(host, "Hold", { turn: host.view().turn });
  await student.locator(".action-bar .flow-button").waitFor();
}

const press = (student: Page) => expect.poll(() => answer(student), { timeout: 15_000 }).toBe(true);

const answersOf = ({ playerId }: Lesson): number =>
  appended.filter(({ actor, events }) => actor === playerId && events.some(({ type }) => type === "Answered")).length;

const isWaiting = (student: Page) => student.locator(".bar-note", { hasText: "Waiting to send" }).waitFor();

/** The question is gone: what was answered stands there as answered. */
const isTicked = (student: Page) => student.locator(".waiting-foot").waitFor();

const isKept = (student: Page): Promise<boolean> =>
  student.evaluate(() => sessionStorage.getItem("chain-of-command.unsent") !== null);

/** Pages come, and the game behind them does not, until the returned function is called. */
async function keepFromGame(context: BrowserContext): Promise<() => void> {
  let isShut = true;
  await context.route("**/socket.io/**", (route) => (isShut ? route.abort() : route.continue()));
  await context.routeWebSocket(/socket\.io/, (socket) => {
    if (isShut) void socket.close();
    else socket.connectToServer();
  });
  return () => {
    isShut = false;
  };
}

test("FLT-05 an answer given without a network says that it waits, and counts once when the network is back", async () => {
  const context = await newContext();
  const lesson = await openLesson(context);
  await leadToQuestion(lesson);
  line.be("stalled");
  await context.setOffline(true);
  await press(lesson.student);
  await isWaiting(lesson.student);
  expect(answersOf(lesson)).toBe(0);
  line.mend();
  await context.setOffline(false);
  await isTicked(lesson.student);
  expect(await isKept(lesson.student)).toBe(false);
  expect(answersOf(lesson)).toBe(1);
});

test("FLT-04 an answer that waits outlives a reload, and counts once", async () => {
  const context = await newContext();
  const lesson = await openLesson(context);
  await leadToQuestion(lesson);
  line.be("cut");
  await lesson.student.getByText("Connection lost, trying again").waitFor();
  await press(lesson.student);
  await isWaiting(lesson.student);
  const letThrough = await keepFromGame(context);
  line.mend();
  await lesson.student.reload();
  expect(await isKept(lesson.student)).toBe(true);
  expect(answersOf(lesson)).toBe(0);
  letThrough();
  await isTicked(lesson.student);
  expect(await isKept(lesson.student)).toBe(false);
  expect(answersOf(lesson)).toBe(1);
});

test("FLT-09 an answer that comes too late is dropped, and the student is told", async () => {
  const lesson = await openLesson(await newContext());
  await leadToQuestion(lesson);
  line.be("cut");
  await lesson.student.getByText("Connection lost, trying again").waitFor();
  await press(lesson.student);
  await isWaiting(lesson.student);
  await order(lesson.host, "Next", { turn: lesson.host.view().turn });
  line.mend();
  await lesson.student.getByText("That came too late").waitFor();
  expect(await isKept(lesson.student)).toBe(false);
  expect(answersOf(lesson)).toBe(0);
});

test("FLT-13 an answer that cannot be saved is kept and sent again by itself, also by the next page", async () => {
  const lesson = await openLesson(await newContext());
  await leadToQuestion(lesson);
  breakStore(true);
  await press(lesson.student);
  await lesson.student.locator(".bar-note", { hasText: "Not saved yet" }).waitFor();
  await lesson.student.reload();
  await lesson.student.locator(".bar-note", { hasText: "Not saved yet" }).waitFor();
  expect(answersOf(lesson)).toBe(0);
  breakStore(false);
  await isTicked(lesson.student);
  expect(answersOf(lesson)).toBe(1);
});

/** The teacher's panel and the projector of a lesson that is at a question. */
async function openStaff(context: BrowserContext, { code, hostKey, screenKey }: Lesson): Promise<[Page, Page]> {
  const [panel, screen] = [await context.newPage(), await context.newPage()];
  await panel.goto(at(`/host#code=${code}&key=${hostKey}`));
  await screen.goto(at(`/screen#code=${code}&key=${screenKey}`));
  for (const page of [panel, screen]) await page.getByText("answered").first().waitFor();
  return [panel, screen];
}

test("FLT-15 a server that cannot save is heard on desk, panel and projector, until it can again", async () => {
  const context = await newContext();
  const lesson = await openLesson(context);
  await leadToQuestion(lesson);
  const [panel, screen] = await openStaff(context, lesson);
  breakStore(true);
  const told = [
    lesson.student.getByRole("alert").getByText("Your answer does not count yet"),
    panel.getByRole("alert").getByText("Tell IT (code S-07)"),
    screen.getByRole("alert").getByText("The server cannot save right now"),
  ];
  for (const words of told) await words.waitFor();
  breakStore(false);
  for (const words of told) await words.waitFor({ state: "detached" });
});

test("FLT-16 a damaged class says so on desk, panel and projector, and offers nothing that could not be saved", async () => {
  const context = await newContext();
  const lesson = await openLesson(context);
  await leadToQuestion(lesson);
  const [panel, screen] = await openStaff(context, lesson);
  isDamaged = true;
  await school.restart();
  await lesson.student.getByRole("alert").getByText("but not play on").waitFor();
  await panel.getByRole("alert").getByText("Tell IT (code S-08)").waitFor();
  await screen.getByRole("alert").getByText("not played on").waitFor();
  await expect.poll(() => answer(lesson.student).catch(() => false)).toBe(false);
  for (const name of [/^Next/, /^End/]) expect(await panel.getByRole("button", { name }).count()).toBe(0);
  expect(await panel.getByText("Press Next").count()).toBe(0);
  await lesson.student.getByRole("button", { name: "Leave" }).click();
  await lesson.student.getByRole("button", { name: "Leave my seat" }).click();
  await lesson.student.getByRole("button", { name: "Take my seat" }).waitFor();
});

test("FLT-13 what the teacher presses while nothing can be saved is kept, and done by itself", async () => {
  const context = await newContext();
  const { code, hostKey, student } = await openLesson(context);
  const host = await context.newPage();
  await host.goto(at(`/host#code=${code}&key=${hostKey}`));
  breakStore(true);
  await host.getByRole("button", { name: "Start" }).click();
  await host.getByText("Your last step is not saved yet").waitFor();
  breakStore(false);
  await student.getByText("A customer comes in").waitFor();
  await host.getByText("Your last step is not saved yet").waitFor({ state: "detached" });
});

test("FLT-07 a phone that has slept comes back at once, though its line looks alive", async () => {
  const context = await newContext();
  const sockets: string[] = [];
  context.on("page", (page) => page.on("websocket", (socket) => sockets.push(socket.url())));
  const lesson = await openLesson(context);
  await expect.poll(() => sockets.length).toBe(1);
  line.be("stalled", new URL(sockets[0] ?? "").searchParams.get("sid") ?? "");
  await order(lesson.host, "Start");
  await lesson.student.evaluate(() => {
    const minutes = 5 * 60 * 1000;
    const { now } = Date;
    Date.now = () => now() + minutes;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await lesson.student.getByText("A customer comes in").waitFor();
  expect(sockets.length).toBeGreaterThan(1);
});

test("FLT-10 the newest tab has the seat; the older one says so, and takes it back with one press", async () => {
  const context = await newContext();
  const { student: old } = await openLesson(context);
  const tab = await context.newPage();
  await tab.goto(at("/play"));
  await old.getByRole("heading", { name: "You are playing in another tab" }).waitFor();
  await tab.getByRole("heading", { name: /Your seat/ }).waitFor();
  await old.getByRole("button", { name: "Play here instead" }).click();
  await tab.getByRole("heading", { name: "You are playing in another tab" }).waitFor();
  await old.getByRole("heading", { name: /Your seat/ }).waitFor();
});

test("FLT-20 a device whose clock is an hour off counts down like the others", async () => {
  const room = await createClass(school);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  hosts.push(host);
  const pages: Page[] = [];
  for (const hours of [-1, 0, 1]) {
    const context = await newContext();
    await context.addInitScript((span) => {
      const { now } = Date;
      Date.now = () => now() + span;
    }, hours * 3_600_000);
    const page = await context.newPage();
    await page.goto(at(`/?code=${room.code}`));
    await page.getByRole("button", { name: "Take my seat" }).click();
    await page.waitForURL(/\/play/);
    pages.push(page);
  }
  await order(host, "Start");
  await order(host, "Pause", { seconds: 120 });
  for (const page of pages) await page.getByText("Eyes up!").waitFor();
  const left = await Promise.all(pages.map(secondsLeft));
  expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(2);
  expect(Math.max(...left)).toBeGreaterThan(60);
});

async function secondsLeft(page: Page): Promise<number> {
  const text = (await page.locator(".banner-pause .banner-words span").innerText()).trim();
  const [minutes = "", seconds = ""] = text.split(":");
  return 60 * Number(minutes) + Number(seconds);
}

/** Lets pages load a build that speaks another protocol, so many times. */
async function serveOldBuild(context: BrowserContext, times: number): Promise<{ loads: () => number }> {
  let loads = 0;
  await context.route("**/assets/remote-*.js", async (route) => {
    loads += 1;
    if (loads > times) return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll("protocol:1", "protocol:0") });
  });
  return { loads: () => loads };
}

test("a page of an older build loads itself again, once, and keeps its seat", async () => {
  const context = await newContext();
  const { student, code } = await openLesson(context);
  const name = await student.locator(".desk-name b").innerText();
  const fresh = await context.newPage();
  const build = await serveOldBuild(context, 1);
  await fresh.goto(at("/play"));
  await fresh.getByText(name).first().waitFor();
  expect(build.loads()).toBe(2);
  expect(code).toMatch(/^\d{6}$/);
});

test("a page that stays too old asks to be loaded again, and does not do so for ever", async () => {
  const context = await newContext();
  await openLesson(context);
  const fresh = await context.newPage();
  const build = await serveOldBuild(context, 100);
  await fresh.goto(at("/play"));
  await fresh.getByRole("heading", { name: "There is a new version of the game" }).waitFor();
  expect(build.loads()).toBe(2);
});

test("who leaves is at the door, and nothing of the seat stays", async () => {
  const { student } = await openLesson(await newContext());
  await student.getByRole("button", { name: "Leave" }).click();
  await student.getByRole("button", { name: "Leave my seat" }).click();
  await student.getByRole("button", { name: "Take my seat" }).waitFor();
  const kept = await student.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
  expect(kept.filter((item) => /seat|unsent/.test(item))).toEqual([]);
});
