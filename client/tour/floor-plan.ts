// The measures of the tour's picture: the customer's cards and all windows of the company, on a phone and on a wide page.
import type { Point } from "../picture/geometry.ts";
import { type FloorPlan, placeArrow, planFloor } from "../solo/floor-plan.ts";
import { type ArrowAt, book, people } from "./tour-company.ts";

export const phonePlan: FloorPlan = planFloor(people, book.signals.length, {
  width: 362,
  height: 283,
  slabs: { top: 26, bottom: 8 },
  cards: { x: 0, width: 53, height: 62, gap: 38 },
  firstRoom: 80,
  lastMargin: 0,
  room: 60,
  window: { width: 56, tallest: 84, gap: 5 },
  arrow: 0.8,
});

export const widePlan: FloorPlan = planFloor(people, book.signals.length, {
  width: 700,
  height: 552,
  slabs: { top: 34, bottom: 14 },
  cards: { x: 12, width: 112, height: 84, gap: 70 },
  firstRoom: 186,
  lastMargin: 14,
  room: 120,
  window: { width: 106, tallest: 150, gap: 9 },
  arrow: 1,
});

export interface SlipSize {
  readonly width: number;
  readonly height: number;
}

export const phoneSlip: SlipSize = { width: 54, height: 23 };
export const wideSlip: SlipSize = { width: 84, height: 30 };

/** Where the middle of a slip rests beside its receiver, as a point of the picture; slips of one window never touch. */
export function slipRest(plan: FloorPlan, arrow: ArrowAt, size: SlipSize): Point | null {
  const place = placeArrow(plan, arrow);
  const receiver = plan.windows.find(({ layer, index }) => layer === arrow.layer - 1 && index === arrow.from);
  if (place === null || receiver === undefined) return null;
  const writers = people[arrow.layer] ?? 1;
  const pitch = size.height + 3;
  const middle = receiver.y + receiver.height / 2;
  return { x: place.from.x + size.width / 2 + 1, y: middle + (arrow.to - (writers - 1) / 2) * pitch };
}
