// The picture of the tour: slips rest in the hall beside their receiver, none on another.
import { expect, test } from "vitest";
import { phonePlan, phoneSlip, slipRest, widePlan, wideSlip } from "../../../client/tour/floor-plan.ts";
import { allArrows } from "../../../client/tour/floor-scene.ts";

const pictures = [
  ["phone", phonePlan, phoneSlip],
  ["wide", widePlan, wideSlip],
] as const;

for (const [name, plan, size] of pictures) {
  const rests = allArrows
    .filter(({ layer }) => layer > 0)
    .map((arrow) => ({ arrow, at: slipRest(plan, arrow, size) ?? { x: Number.NaN, y: Number.NaN } }));

  test(`slips of the ${name} picture lie between two columns of windows`, () => {
    for (const { arrow, at } of rests) {
      const left = plan.windows.find(({ layer }) => layer === arrow.layer - 1);
      const right = plan.windows.find(({ layer }) => layer === arrow.layer);
      expect(at.x - size.width / 2).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
      expect(at.x + size.width / 2).toBeLessThanOrEqual((right?.x ?? 0) + 1);
      expect(at.y - size.height / 2).toBeGreaterThanOrEqual(plan.slabs.top);
      expect(at.y + size.height / 2).toBeLessThanOrEqual(plan.height - plan.slabs.bottom);
    }
  });

  test(`slips of the ${name} picture do not cover each other`, () => {
    for (const one of rests) {
      for (const other of rests.filter(({ arrow }) => arrow.layer === one.arrow.layer && arrow !== one.arrow)) {
        expect(Math.abs(one.at.y - other.at.y)).toBeGreaterThan(size.height);
      }
    }
  });

  test(`cards and windows of the ${name} picture stand inside of it, none on another`, () => {
    const boxes = [...plan.cards, ...plan.windows];
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(plan.width);
      expect(box.y + box.height).toBeLessThanOrEqual(plan.height - plan.slabs.bottom);
      const isApart = boxes.every(
        (other) =>
          other === box ||
          other.x >= box.x + box.width ||
          box.x >= other.x + other.width ||
          other.y >= box.y + box.height ||
          box.y >= other.y + other.height,
      );
      expect(isApart).toBe(true);
    }
  });
}
