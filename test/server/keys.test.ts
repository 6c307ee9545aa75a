// Codes and keys: hard to guess, and worth nothing to who reads the disk.
import { expect, test } from "vitest";
import { secureChance } from "../../server/chance.ts";
import { isObvious, newCode } from "../../server/sessions/codes.ts";
import { hashOf, isKeyFor, newKey } from "../../server/sessions/keys.ts";

test("newCode gives six digits without a leading zero or a pattern", () => {
  for (let count = 0; count < 5000; count += 1) {
    const code = newCode(secureChance);
    expect(code).toMatch(/^[1-9]\d{5}$/);
    expect(isObvious(code)).toBe(false);
  }
});

test.each(["000000", "777777", "123456", "987654", "121212", "482482", "166642"])("isObvious knows %s", (code) => {
  expect(isObvious(code)).toBe(true);
});

test.each(["482913", "100200", "135790"])("isObvious lets %s pass", (code) => {
  expect(isObvious(code)).toBe(false);
});

test("newCode draws again while the draw is obvious", () => {
  const draws = [23_456, 566_642, 382_913];
  const chance = { ...secureChance, below: () => draws.shift() ?? 0 };
  expect(newCode(chance)).toBe("482913");
});

test("a key is 32 bytes for a URL, and only its own hash takes it", () => {
  const [key, other] = [newKey(secureChance), newKey(secureChance)];
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(isKeyFor(key, hashOf(key))).toBe(true);
  expect(isKeyFor(other, hashOf(key))).toBe(false);
  expect(isKeyFor("", hashOf(key))).toBe(false);
  expect(isKeyFor(key, "")).toBe(false);
});
