// The way through the tour: its steps, their screens and their addresses.
import { expect, test } from "vitest";
import { type Place, placeAfter, placeBefore, screensOf, stepIds, stepOfHash } from "../../../client/tour/steps.ts";

function walk(from: Place, way: (place: Place) => Place | null): Place[] {
  const next = way(from);
  return next === null ? [from] : [from, ...walk(next, way)];
}

const first: Place = { step: "company", screen: 0 };

test("the ids are the addresses that other pages link to, in this order", () => {
  expect(stepIds).toEqual([
    "company",
    "forward",
    "verdict",
    "one-weight",
    "combinations",
    "feedback",
    "back",
    "adjust",
    "again",
    "deploy",
    "end",
  ]);
});

test("stepOfHash finds the step of an address, and the first one where there is none", () => {
  for (const id of stepIds) expect(stepOfHash(`#${id}`)).toBe(id);
  expect(stepOfHash("")).toBe("company");
  expect(stepOfHash("#nowhere")).toBe("company");
});

test("placeAfter leads through every screen of every step once, and ends", () => {
  const places = walk(first, placeAfter);
  const screens = stepIds.flatMap((step) => Array.from({ length: screensOf[step] }, (_, screen) => ({ step, screen })));
  expect(places).toEqual(screens);
});

test("placeBefore leads the same way back", () => {
  const there = walk(first, placeAfter);
  expect(walk({ step: "end", screen: 0 }, placeBefore)).toEqual(there.toReversed());
});
