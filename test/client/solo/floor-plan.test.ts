// The small picture in which one takes a seat: where windows and arrows stand.
import { expect, test } from "vitest";
import { phoneFloor, placeArrow, planFloor, wideFloor } from "../../../client/solo/floor-plan.ts";

const people = [2, 3, 1];
const floors = [
  ["wide", wideFloor],
  ["phone", phoneFloor],
] as const;

test.each(floors)(
  "planFloor hangs every window of the %s floor inside its room, none on another",
  (_name, measures) => {
    const plan = planFloor(people, 3, measures);
    expect(plan.windows).toHaveLength(6);
    for (const { layer, index, x, y, width, height } of plan.windows) {
      const room = plan.rooms[layer] ?? { x: Number.NaN, width: Number.NaN };
      expect(x).toBeGreaterThan(room.x);
      expect(x + width).toBeLessThan(room.x + room.width);
      expect(y).toBeGreaterThan(plan.slabs.top);
      const below = plan.windows.find((other) => other.layer === layer && other.index === index + 1);
      expect(y + height).toBeLessThan(below?.y ?? plan.height - plan.slabs.bottom);
    }
  },
);

test.each(floors)(
  "planFloor leaves a hall between the rooms of the %s floor and ends at its edge",
  (_name, measures) => {
    const { rooms, width } = planFloor(people, 3, measures);
    const [sales, management, ceo] = rooms;
    expect(management?.x).toBeGreaterThan((sales?.x ?? 0) + (sales?.width ?? 0));
    expect((ceo?.x ?? 0) + (ceo?.width ?? 0)).toBeCloseTo(width - measures.lastMargin, 6);
  },
);

test("placeArrow runs from the right edge of the sender to the left edge of the receiver", () => {
  const plan = planFloor(people, 2, wideFloor);
  const mia = plan.windows[0];
  const bo = plan.windows[3];
  const arrow = placeArrow(plan, { layer: 1, from: 0, to: 1 });
  expect(arrow?.from.x).toBe((mia?.x ?? 0) + (mia?.width ?? 0));
  expect(arrow?.to.x).toBe(bo?.x);
});

test("placeArrow lets the arrows of one window arrive in the order of their senders", () => {
  const plan = planFloor(people, 2, wideFloor);
  const heights = [0, 1, 2].map((from) => placeArrow(plan, { layer: 2, from, to: 0 })?.to.y ?? Number.NaN);
  expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  expect(new Set(heights).size).toBe(3);
});

test("placeArrow gives none from the customer where the picture has no cards", () => {
  expect(placeArrow(planFloor(people, 2, phoneFloor), { layer: 0, from: 0, to: 0 })).toBeNull();
});
