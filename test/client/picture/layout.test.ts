/** Holds every layout to its promise: nothing covers anything, everything is inside, whatever the shape. */
import { expect, test } from "vitest";
import { type Box, isInside, overlaps } from "../../../client/picture/geometry.ts";
import { roomMiddles, slabShare } from "../../../client/picture/layout-row.ts";
import { layoutStage } from "../../../client/picture/layout-stage.ts";
import type { CloseUp, PictureModel } from "../../../client/picture/picture-model.ts";
import type { StageLayout } from "../../../client/picture/stage-layout.ts";
import { textWidth } from "../../../client/picture/text-width.ts";
import { company, withMessages } from "./company.ts";

const shapes = [
  [1, 1, 1],
  [2, 3, 1],
  [4, 5, 1],
  [3, 8, 5, 1],
  [8, 8, 8, 1],
  [2, 1],
];
const signals = [2, 3, 4];
const pages = [
  { layout: "desk-wide", width: 1280, height: 322 },
  { layout: "desk-wide", width: 960, height: 322 },
  { layout: "desk-wide", width: 707, height: 352 },
  { layout: "desk-wide", width: 1900, height: 322 },
  { layout: "projector", width: 1280, height: 436 },
  { layout: "projector", width: 1920, height: 654 },
  { layout: "projector", width: 1024, height: 460 },
  { layout: "row", width: 620, height: 121 },
  { layout: "row", width: 826, height: 302 },
  { layout: "row", width: 826, height: 201 },
  { layout: "row", width: 900, height: 97 },
] as const;

const rounding = 1; // px by which a box rounded to whole px may miss

function expectApart(boxes: readonly Box[], name: string): void {
  boxes.forEach((one, index) => {
    const covered = boxes.slice(index + 1).filter((other) => overlaps(one, other));
    expect(covered, `${name}: covered by ${JSON.stringify(one)}`).toEqual([]);
  });
}

function expectInside(boxes: readonly Box[], layout: StageLayout, name: string): void {
  const { top, bottom } = layout.area;
  const area = { x: 0, y: top - rounding, width: layout.width, height: bottom - top + 2 * rounding };
  const outside = boxes.filter((box) => !isInside(box, area));
  expect(outside, `${name}: outside ${JSON.stringify(area)}`).toEqual([]);
}

function standing(layout: StageLayout): Box[] {
  const boxes = [...layout.windows.map(({ box }) => box), ...layout.cards.map(({ box }) => box)];
  if (layout.customer !== null) boxes.push(layout.customer);
  if (layout.verdict !== null) boxes.push(layout.verdict);
  return boxes;
}

const cases = pages.flatMap(({ layout, ...page }) =>
  shapes.flatMap((people) => signals.map((count) => ({ page, model: company({ signals: count, people, layout }) }))),
);

const named = (model: PictureModel) =>
  `${model.layout} ${model.customer?.signals.length}-${model.layers.map(({ people }) => people.length).join("-")}`;

const stages = cases.map(({ page, model }) => {
  return { page, model, layout: layoutStage(model, page), name: `${named(model)} at ${page.width}` };
});

test("layoutStage keeps people, cards and boards apart and between the slabs", () => {
  for (const { layout, name } of stages) {
    expectApart(standing(layout), name);
    expectInside(standing(layout), layout, name);
  }
});

test("layoutStage keeps every window between the walls of its own room", () => {
  for (const { layout, name } of stages) {
    for (const { layer, box } of layout.windows) {
      const room = layout.rooms[layer];
      expect(room && isInside(box, { ...room, y: 0, height: layout.height }), name).toBe(true);
    }
    expectApart(layout.rooms, name);
  }
});

test("layoutStage leads every arrow from left to right", () => {
  for (const { layout, model, name } of stages) {
    expect(layout.arrows).toHaveLength(model.trusts.length);
    for (const { curve } of layout.arrows) expect(curve.to.x - curve.from.x, name).toBeGreaterThan(20);
  }
});

test("layoutStage gives titles room beside each other", () => {
  for (const { layout, name } of stages) {
    let end = 0;
    for (const { text, x, width } of layout.titles) {
      const half = Math.min(width, textWidth(text, layout.type.title)) / 2;
      expect(x - half, name).toBeGreaterThan(end);
      end = x + half;
    }
    expect(end, name).toBeLessThanOrEqual(layout.width);
  }
});

test("layoutStage lets slips rest apart and between the slabs, on every layer", () => {
  for (const { page, model, layout, name } of stages) {
    model.layers.forEach((_, layer) => {
      const { slips } = layoutStage(withMessages(model, layer), page);
      expect(slips).toHaveLength(model.trusts.filter((trust) => trust.layer === layer).length);
      const written = slips.filter(({ text }) => text > 0).map(({ box }) => box);
      expectApart(written, name);
      expectInside(written, layout, name);
    });
  }
});

test("layoutStage keeps the desk's writing at 14 px and the projector's at 17 px or above in the usual shapes", () => {
  for (const people of [
    [2, 3, 1],
    [1, 1, 1],
    [4, 5, 1],
  ]) {
    const desk = layoutStage(company({ signals: 2, people }), { width: 1280, height: 322 });
    expect(desk.unit * desk.type.smallest).toBeGreaterThanOrEqual(14);
    const projector = layoutStage(company({ signals: 2, people, layout: "projector" }), { width: 1280, height: 436 });
    expect(projector.unit * projector.type.smallest).toBeGreaterThanOrEqual(17);
  }
});

test("layoutStage writes names on the windows of two companies, at 17 px or above, and none on those of five", () => {
  const model = company({ signals: 3, people: [2, 3, 1], layout: "row" });
  const two = layoutStage(model, { width: 826, height: 302 });
  expect(new Set(two.windows.map(({ style }) => style))).toEqual(new Set(["plate"]));
  expect(two.unit * (two.type.smallest - 1)).toBeGreaterThanOrEqual(17);
  const five = layoutStage(model, { width: 620, height: 121 });
  expect(new Set(five.windows.map(({ style }) => style))).toEqual(new Set(["bare"]));
  expect(five.unit * five.type.slip).toBeGreaterThanOrEqual(17);
});

test("titles and slabs beside the strips are where those of the strips are", () => {
  for (const page of [
    { width: 620, height: 121 },
    { width: 826, height: 302 },
    { width: 900, height: 97 },
  ]) {
    const layout = layoutStage(company({ signals: 2, people: [2, 3, 1], layout: "row" }), page);
    const middles = layout.rooms.map((room) => (room.x + room.width / 2) / layout.width);
    expect(roomMiddles(3, page)).toEqual(middles);
    expect(slabShare(page)).toBeCloseTo(layout.area.top / layout.height);
  }
});

test("layoutStage grows the projector's picture with its window", () => {
  const model = company({ signals: 2, people: [2, 3, 1], layout: "projector" });
  const small = layoutStage(model, { width: 1280, height: 436 });
  const large = layoutStage(model, { width: 2560, height: 872 });
  expect(large.unit).toBeCloseTo(2 * small.unit);
  expect(large.windows).toEqual(small.windows);
});

test("layoutStage places the CEO's blame below the window and the verdict's words below its board", () => {
  const model = company({ signals: 2, people: [2, 3, 1], layout: "projector" });
  const blame = { label: "CEO’s blame", text: "+0.143", sign: 1 as const };
  const layers = model.layers.map((layer, index) =>
    index === 2 ? { ...layer, people: layer.people.map((one) => ({ ...one, blame })) } : layer,
  );
  const layout = layoutStage({ ...model, layers }, { width: 1280, height: 436 });
  const boxes = [...standing(layout), ...layout.blames.map(({ box }) => box)];
  expect(layout.blames).toHaveLength(1);
  expectApart(boxes, "projector");
  expectInside(boxes, layout, "projector");
});

const closeUps = [
  { facing: "below", direction: "reporting" },
  { facing: "above", direction: "feedback" },
  { facing: "below", direction: "feedback" },
] as const;

const desks = [320, 390, 600].flatMap((width) =>
  [
    [2, 3, 1],
    [1, 1, 1],
    [4, 5, 1],
  ].flatMap((people) =>
    people.flatMap((_, layer) => closeUps.map((closeUp) => ({ width, people, layer, ...closeUp }))),
  ),
);

test("layoutStage of a phone keeps one desk's people, cards, board and slips apart and inside", () => {
  for (const desk of desks) {
    const name = JSON.stringify(desk);
    const page = { width: desk.width, height: 186 };
    const gut = desk.direction === "reporting" ? { sign: 1 as const, width: 8, label: "gut feeling" } : null;
    const closeUp: CloseUp = { layer: desk.layer, index: 0, facing: desk.facing, gut };
    const plain = company({ signals: 4, people: desk.people, layout: "desk-phone" });
    const model = { ...plain, direction: desk.direction, closeUp };
    const layout = layoutStage(model, page);
    expectApart(standing(layout), name);
    expectInside(standing(layout), layout, name);
    for (const { curve } of layout.arrows) expect(curve.to.x - curve.from.x, name).toBeGreaterThan(14);
    const messages = desk.facing === "above" ? desk.layer + 1 : desk.layer;
    const received = { ...withMessages(model, messages), direction: desk.direction };
    const slips = layoutStage(received, page).slips.map(({ box }) => box);
    expectApart(slips, name);
    expectInside(slips, layout, name);
  }
});
