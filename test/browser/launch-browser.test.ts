// The browser that the tests find on this machine can do what the game asks of one.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { findBrowser } from "../support/find-browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

afterAll(() => browser?.close());

test("launchBrowser opens a page that lays out text", async () => {
  await page.setContent("<span>δ = 0.42, the blame of one manager</span>");
  const box = await page.locator("span").boundingBox();
  expect(box?.width).toBeGreaterThan(100);
});

test("launchBrowser draws letters and not empty boxes of one kind", async () => {
  const widths = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return [];
    pen.font = "40px sans-serif";
    return ["i", "W"].map((letter) => pen.measureText(letter).width);
  });
  const [narrow = 0, wide = 0] = widths;
  expect(narrow).toBeGreaterThan(0);
  expect(wide).toBeGreaterThan(narrow * 1.5);
});

test.each(["2d", "webgl"] as const)("launchBrowser paints on a %s canvas", async (kind) => {
  const pixel = await page.evaluate((context) => {
    const canvas = document.createElement("canvas");
    if (context === "2d") {
      const pen = canvas.getContext("2d");
      if (!pen) return [];
      pen.fillStyle = "#ff0000";
      pen.fillRect(0, 0, 10, 10);
      return [...pen.getImageData(5, 5, 1, 1).data];
    }
    const gl = canvas.getContext("webgl");
    if (!gl) return [];
    gl.clearColor(1, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const data = new Uint8Array(4);
    gl.readPixels(5, 5, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, data);
    return [...data];
  }, kind);
  expect(pixel).toEqual([255, 0, 0, 255]);
});

test("findBrowser says what to do when the browser asked for is not there", async () => {
  await expect(findBrowser("/no/such/browser")).rejects.toThrow(/none was found.*npx playwright-core install/s);
});
