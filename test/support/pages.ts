// A server and a browser for the tests of one file, and pages that close by themselves after each test.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Class } from "../server/school.ts";
import { launchBrowser } from "./browser.ts";
import { watchPolicy } from "./policy-watch.ts";
import { type ServerOptions, startServer, type TestServer } from "./server.ts";

export const phone = { width: 390, height: 844 };
export const chromebook = { width: 1280, height: 800 };
export const wall = { width: 1280, height: 720 };

export interface Pages {
  readonly server: TestServer;
  readonly browser: Browser;
  /** An empty page in a context of its own; its actions wait for 8 seconds at most. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** A page at an address of the server, a phone's size unless told otherwise. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** A class as a teacher's program would make it. */
  openClass(settings?: Readonly<Record<string, unknown>>): Promise<Class>;
}

/** To be called once, outside of the tests. */
export function openPages(options: ServerOptions = {}): Pages {
  let server: TestServer;
  let browser: Browser;
  const pages: Page[] = [];
  const watched: (readonly string[])[] = [];
  beforeAll(async () => {
    server = await startServer(options);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    expect(watched.splice(0).flat(), "breaches of the policy").toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const blank = async (more: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: phone, reducedMotion: "reduce", ...more });
    context.setDefaultTimeout(8000);
    watched.push(await watchPolicy(context, server.url));
    const page = await context.newPage();
    pages.push(page);
    return page;
  };
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    blank,
    async open(address, more) {
      const page = await blank(more);
      await page.goto(withCanvas(new URL(address, server.url)));
      return page;
    },
    async openClass(settings = {}) {
      const response = await fetch(`${server.url}/api/sessions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(settings),
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as Class;
    },
  };
}

/** WebGL without a graphics card is too slow for many pages at once. */
export function withCanvas(url: URL): string {
  url.searchParams.set("renderer", "canvas");
  return url.href;
}
