// The seat that a device keeps: one for each tab, the last one for a new tab.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetSeat, storedSeat, storeSeat } from "../../../client/session/stored-seat.ts";

/** What a browser gives to a page, held in memory. */
function drawer(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

const openTab = () => vi.stubGlobal("sessionStorage", drawer());
const fox = { code: "482913", key: "fox-key", name: "Brisk Fox" };
const owl = { code: "482913", key: "owl-key", name: "Calm Owl" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("localStorage", drawer());
  openTab();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("storedSeat gives what was stored, in a new tab too", () => {
  storeSeat(fox);
  expect(storedSeat()).toMatchObject(fox);
  openTab();
  expect(storedSeat()).toMatchObject(fox);
});

test("storedSeat keeps to the seat of its tab when another tab takes one", () => {
  storeSeat(fox);
  const first = sessionStorage;
  openTab();
  storeSeat(owl);
  vi.stubGlobal("sessionStorage", first);
  expect(storedSeat()).toMatchObject(fox);
});

test("forgetSeat leaves the seat of another tab with the device", () => {
  storeSeat(fox);
  const first = sessionStorage;
  openTab();
  storeSeat(owl);
  vi.stubGlobal("sessionStorage", first);
  forgetSeat();
  openTab();
  expect(storedSeat()).toMatchObject(owl);
});

test("forgetSeat leaves nothing of the only seat", () => {
  storeSeat(fox);
  forgetSeat();
  expect(storedSeat()).toBeNull();
});

test("storedSeat forgets after four hours", () => {
  storeSeat(fox);
  vi.setSystemTime(Date.now() + 4 * 60 * 60 * 1000 - 1);
  expect(storedSeat()).toMatchObject(fox);
  vi.setSystemTime(Date.now() + 2);
  expect(storedSeat()).toBeNull();
});

test("storedSeat gives none where the storage holds something else or is switched off", () => {
  localStorage.setItem("chain-of-command.seat", '{"code":7}');
  expect(storedSeat()).toBeNull();
  vi.stubGlobal("localStorage", undefined);
  vi.stubGlobal("sessionStorage", undefined);
  expect(() => storeSeat(fox)).not.toThrow();
  expect(storedSeat()).toBeNull();
});
