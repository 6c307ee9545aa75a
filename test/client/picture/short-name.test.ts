import { expect, test } from "vitest";
import { shortName } from "../../../client/picture/short-name.ts";
import { cutToWidth, textWidth } from "../../../client/picture/text-width.ts";

test("of a curated name the animal is enough; a name of one's own is never halved", () => {
  expect(shortName("Brisk Fox")).toBe("Fox");
  expect(shortName("Brisk Fox 2")).toBe("Fox 2");
  for (const name of ["Kim 2", "Maria Lopez", "<img src=x a>", "Brisk", ""]) expect(shortName(name)).toBe(name);
});

test("a label is cut between signs, to the width that there is", () => {
  expect(cutToWidth("Budget", 15, 200)).toBe("Budget");
  const flags = cutToWidth("🇩🇪".repeat(20), 15, 200);
  expect(flags).toMatch(/^(🇩🇪)+…$/u);
  expect(textWidth(flags, 15)).toBeLessThanOrEqual(200);
});
