/** Holds the arrows to their ports. */
import { expect, test } from "vitest";
import { portHeights } from "../../../client/picture/geometry.ts";
import { layoutStage } from "../../../client/picture/layout-stage.ts";
import { windowOf } from "../../../client/picture/place-windows.ts";
import { company } from "./company.ts";

const model = company({ signals: 2, people: [2, 3, 1] });
const layout = layoutStage(model, { width: 1280, height: 322 });

function arrow(layer: number, from: number, to: number) {
  const index = model.trusts.findIndex((trust) => trust.layer === layer && trust.from === from && trust.to === to);
  const place = layout.arrows.find(({ trust }) => trust === index);
  if (place === undefined) throw new Error("Cannot find the arrow as it must be on the stage: it is not");
  return place.curve;
}

test("portHeights puts a single port in the middle", () => {
  const edge = { x: 0, y: 100, width: 10, height: 50 };
  expect(portHeights(edge, { count: 1, spread: [0.2, 0.8] })).toEqual([125]);
});

test("placeArrows spreads outgoing ports over 20 to 80 % of the picture's right edge", () => {
  const picture = windowOf(layout, 0, 0)?.picture ?? { y: 0, height: 0 };
  const shares = [0, 1, 2].map((to) => (arrow(1, 0, to).from.y - picture.y) / picture.height);
  expect(shares[0]).toBeCloseTo(0.2);
  expect(shares[1]).toBeCloseTo(0.5);
  expect(shares[2]).toBeCloseTo(0.8);
});

test("placeArrows spreads incoming ports over 24 to 76 % of the picture's left edge", () => {
  const picture = windowOf(layout, 2, 0)?.picture ?? { y: 0, height: 0 };
  const shares = [0, 1, 2].map((from) => (arrow(2, from, 0).to.y - picture.y) / picture.height);
  expect(shares[0]).toBeCloseTo(0.24);
  expect(shares[1]).toBeCloseTo(0.5);
  expect(shares[2]).toBeCloseTo(0.76);
});

test("placeArrows joins the sender's right edge to the receiver's left edge", () => {
  const { from, to } = arrow(1, 1, 2);
  const sender = windowOf(layout, 0, 1)?.box ?? { x: 0, width: 0 };
  const receiver = windowOf(layout, 1, 2)?.box ?? { x: 0 };
  expect(from.x).toBe(sender.x + sender.width + 2);
  expect(to.x).toBe(receiver.x - 2);
});
