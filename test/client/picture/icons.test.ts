/** Holds the icons to the shapes they are read from, and the books and seats to icons the picture has. */
import { expect, test } from "vitest";
import { iconPaths, isPictureIcon, pathsOfSvg } from "../../../client/picture/icons.ts";
import { bookOf, scenarioNames } from "../../../shared/company/scenarios.ts";

test("pathsOfSvg turns every shape of a line icon into a path", () => {
  const svg = `<svg><path d="M1 2" /><circle cx="5" cy="6" r="2" /><line x1="1" x2="3" y1="2" y2="4" />
    <rect width="10" height="8" x="2" y="3" rx="1" /><polyline points="1 2 3 4" /><polygon points="1 2 3 4 5 0" /></svg>`;
  expect(pathsOfSvg(svg)).toEqual([
    "M1 2",
    "M3 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z",
    "M1 2L3 4",
    "M3 3h8a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z",
    "M1 2 3 4",
    "M1 2 3 4 5 0z",
  ]);
});

test("the picture has every icon of the built-in books", () => {
  const names = scenarioNames.flatMap((name) => bookOf(name).signals.map(({ icon }) => icon));
  expect(names.filter((name) => !isPictureIcon(name))).toEqual([]);
});

test("the picture has the icon of every seat", () => {
  for (const icon of ["phone", "bike", "sliders", "palette", "briefcase", "crown"] as const) {
    expect(iconPaths(icon).length).toBeGreaterThan(0);
  }
});

test("isPictureIcon is not deceived by what every object has", () => {
  expect(isPictureIcon("toString")).toBe(false);
});
