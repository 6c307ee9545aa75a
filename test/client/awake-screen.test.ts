// The hold on the screen, as a browser gives it and takes it away.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAwake } from "../../client/awake-screen.ts";

/** A page and its screen, as far as a browser shows them to the game. */
class Browser {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  readonly given: { released: boolean; release: () => Promise<void> }[] = [];
  isRefusing = false;

  readonly wakeLock = {
    request: async () => {
      if (this.isRefusing || this.document.visibilityState !== "visible") throw new Error("NotAllowedError");
      const hold = {
        released: false,
        release: async () => {
          hold.released = true;
        },
      };
      this.given.push(hold);
      return hold;
    },
  };

  show(visibilityState: "visible" | "hidden"): void {
    this.document.visibilityState = visibilityState;
    if (visibilityState === "hidden") for (const hold of this.given) hold.released = true;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }

  isHeld = (): boolean => this.given.some(({ released }) => !released);
}

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
  vi.stubGlobal("document", browser.document);
  vi.stubGlobal("navigator", { wakeLock: browser.wakeLock });
});
afterEach(() => vi.unstubAllGlobals());

test("keepAwake holds the screen until it is let go", async () => {
  const letGo = keepAwake();
  await expect.poll(browser.isHeld).toBe(true);
  letGo();
  await expect.poll(browser.isHeld).toBe(false);
});

test("keepAwake holds it again when a hidden page comes back, and no more after it is let go", async () => {
  const letGo = keepAwake();
  await expect.poll(browser.isHeld).toBe(true);
  browser.show("hidden");
  expect(browser.isHeld()).toBe(false);
  browser.show("visible");
  await expect.poll(browser.isHeld).toBe(true);
  expect(browser.given).toHaveLength(2);
  letGo();
  browser.show("hidden");
  browser.show("visible");
  await Promise.resolve();
  expect(browser.given).toHaveLength(2);
});

test("keepAwake gives back a hold that comes after it was let go", async () => {
  keepAwake()();
  await expect.poll(() => browser.given.map(({ released }) => released)).toEqual([true]);
});

test("keepAwake is silent where the browser refuses, and where it knows nothing of the kind", async () => {
  browser.isRefusing = true;
  const letGo = keepAwake();
  browser.show("visible");
  letGo();
  vi.stubGlobal("navigator", {});
  expect(() => keepAwake()()).not.toThrow();
  expect(browser.given).toEqual([]);
});
