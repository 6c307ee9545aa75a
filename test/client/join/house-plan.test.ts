// The picture at the door: nothing leaves its floor or lies on something else.
import { expect, test } from "vitest";
import { type Box, housePlans } from "../../../client/join/house-plan.ts";

const plans = Object.entries(housePlans);

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test.each(plans)("housePlans: every window of %s hangs between the slabs and inside its walls", (_size, plan) => {
  const { roof, floor, halls, lodgers, width } = plan;
  for (const window of lodgers) {
    expect(window.y).toBeGreaterThan(roof.y + roof.height);
    expect(window.y + window.height).toBeLessThan(floor.y);
    expect(window.x).toBeGreaterThan(0);
    expect(window.x + window.width).toBeLessThan(width);
    expect(halls.some((hall) => overlap(hall, window))).toBe(false);
  }
});

test.each(plans)("housePlans: no two windows of %s lie on each other", (_size, { lodgers }) => {
  for (const one of lodgers) {
    for (const other of lodgers) expect(one !== other && overlap(one, other)).toBe(false);
  }
});
