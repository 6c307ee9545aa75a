/** Holds the slips to places near their receivers and apart from each other. */
import { expect, test } from "vitest";
import { pointOnCurve } from "../../../client/picture/curve.ts";
import { layoutStage } from "../../../client/picture/layout-stage.ts";
import { spreadApart } from "../../../client/picture/place-slips.ts";
import { company, withMessages } from "./company.ts";

test("spreadApart leaves alone what is apart already", () => {
  expect(spreadApart([10, 50, 90], { spacing: 30, low: 0, high: 200 })).toEqual([10, 50, 90]);
});

test("spreadApart keeps order and spacing and stays within its limits", () => {
  const placed = spreadApart([100, 90, 101, 99], { spacing: 30, low: 0, high: 120 });
  expect(placed).toEqual([30, 60, 90, 120]);
});

test("placeSlips lets each slip rest near its receiver, close to its own curve", () => {
  const model = withMessages(company({ signals: 2, people: [2, 3, 1], layout: "projector" }), 2);
  const layout = layoutStage(model, { width: 1280, height: 436 });
  for (const slip of layout.slips) {
    const curve = layout.arrows.find(({ trust }) => trust === slip.trust)?.curve;
    if (curve === undefined) throw new Error("Cannot check the slip as it must have a curve: it has none");
    expect(slip.box.x - curve.from.x).toBeLessThan(30);
    expect(Math.abs(pointOnCurve(curve, slip.share).y - slip.box.y - slip.box.height / 2)).toBeLessThan(40);
  }
});

test("placeSlips writes smaller rather than letting slips cover each other, and at last not at all", () => {
  const page = { width: 1280, height: 322 };
  const few = layoutStage(withMessages(company({ signals: 2, people: [2, 3, 1] }), 2), page).slips;
  const many = layoutStage(withMessages(company({ signals: 2, people: [8, 8, 1] }), 1), page).slips;
  expect(few.every(({ text, words }) => text === 17 && words !== null)).toBe(true);
  expect(many.every(({ text, words }) => text === 0 && words === null)).toBe(true);
});
