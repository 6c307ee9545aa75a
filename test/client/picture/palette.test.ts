/** Measures the contrasts of both themes, and holds the picture and the page to the same colours. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Palette, paletteOf } from "../../../client/picture/palette.ts";

const themes = ["light", "night"] as const;

/** Relative luminance of WCAG 2.2, from "#RRGGBB". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const theme of themes) {
  const palette = paletteOf(theme);
  const least = (name: keyof Palette, ground: keyof Palette) => contrast(palette[name], palette[ground]);

  test.each(["ink", "ink2", "fwd", "fwdn", "fb", "fbn"] as const)(
    `%s is readable on paper, sheet and well (${theme})`,
    (name) => {
      for (const ground of ["paper", "sheet", "well"] as const) expect(least(name, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test(`the writing on plates, slips and lamps is readable (${theme})`, () => {
    expect(least("plateText", "slab")).toBeGreaterThanOrEqual(4.5);
    expect(least("plateFor", "slab")).toBeGreaterThanOrEqual(4.5);
    expect(least("plateAgainst", "slab")).toBeGreaterThanOrEqual(4.5);
    expect(least("onfb", "fbf")).toBeGreaterThanOrEqual(4.5);
    expect(least("onLamp", "lamp")).toBeGreaterThanOrEqual(4.5);
    expect(least("onLamp", "shade")).toBeGreaterThanOrEqual(3);
  });

  test(`arrows stand out from paper and wall, large feedback words from the wall (${theme})`, () => {
    for (const name of ["fwd", "fwdn", "fbl", "fbn"] as const) {
      expect(least(name, "paper")).toBeGreaterThanOrEqual(3);
      expect(least(name, "facade")).toBeGreaterThanOrEqual(2.9);
    }
    expect(least("fb", "facade")).toBeGreaterThanOrEqual(3);
  });
}

test("the picture and the page's style know each colour by one value", () => {
  const css = readFileSync(new URL("../../../client/style/tokens.css", import.meta.url), "utf8");
  const [light = "", night = ""] = css.split(/\[data-theme="?night"?\]\s*\{/);
  const compared = (["light", "night"] as const).map((theme) => {
    const block = theme === "light" ? light : night;
    const tokens = [...block.matchAll(/--([a-z0-9]+): (#[0-9a-f]{6});/gi)];
    const known = new Map(Object.entries(paletteOf(theme)));
    const shared = tokens.filter(([, name]) => known.has(name ?? ""));
    for (const [, name = "", value] of shared) expect([name, value?.toUpperCase()]).toEqual([name, known.get(name)]);
    return shared.length;
  });
  expect(Math.min(...compared)).toBeGreaterThan(20);
});
