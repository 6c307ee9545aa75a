/** Lays out one desk for the phone: its owner, whom they listen to, and who listens to them. */
import type { Box } from "./geometry.ts";
import { clamp } from "./geometry.ts";
import type { CloseUp, PictureModel } from "./picture-model.ts";
import { placeArrows } from "./place-arrows.ts";
import { placeCards } from "./place-cards.ts";
import { placeSlips } from "./place-slips.ts";
import { pictureOf, placeColumn } from "./place-windows.ts";
import type { PageSize, StageLayout, TypeSizes, WindowPlace } from "./stage-layout.ts";

const type: TypeSizes = { title: 0, name: 16, smallest: 14, card: 15, slip: 16.5, words: 0, figure: 15 };
const thresholds = { plate: Number.POSITIVE_INFINITY, side: 42, line: 24 };
const margin = 8;
const leastSize = { width: 300, height: 150 };

interface Desk {
  readonly model: PictureModel;
  readonly closeUp: CloseUp;
  readonly width: number;
  readonly area: StageLayout["area"];
}

type Placed = Pick<StageLayout, "rooms" | "windows" | "cards" | "verdict" | "gut">;

export function layoutPhone(model: PictureModel, closeUp: CloseUp, page: PageSize): StageLayout {
  const unit = Math.min(1, page.width / leastSize.width, page.height / leastSize.height);
  const stage = { width: page.width / unit, height: page.height / unit };
  const area = { top: 3, bottom: stage.height - 8 };
  const desk = { model, closeUp, width: stage.width, area };
  const placed =
    closeUp.facing === "above" ? aboveDesk(desk) : model.direction === "feedback" ? passingOn(desk) : listening(desk);
  const arrows = placeArrows(model.trusts, placed);
  return {
    ...stage,
    ...placed,
    unit,
    detail: "close",
    area,
    titles: [],
    customer: null,
    arrows,
    slips: placeSlips(model.trusts, { area, type, arrows }),
    blames: [],
    bike: null,
    plant: null,
    arrowScale: clamp(stage.width / 390, [0.8, 1]),
    frame: 2.6,
    type,
  };
}

/** Reporting: whom I hear on the left, I in the middle, who hears me small on the right. */
function listening(desk: Desk): Placed {
  const { width, area, closeUp } = desk;
  const side = Math.round(clamp(0.31 * width, [100, 170]));
  const aside = width < 360 ? 44 : 50;
  const room = { ...bare(area), width: Math.round(clamp(0.35 * width, [106, 190])), x: 0 };
  room.x = Math.round(margin + side + 0.52 * (width - 2 * margin - side - aside - room.width - 8));
  const gutSpace = closeUp.gut === null ? 12 : 31;
  const you = youBox(desk, { x: room.x + 10, width: room.width - 20, below: gutSpace });
  const below = belowOf(desk, { x: margin, width: side });
  const above = placeAside(desk, { x: width - margin - aside, width: aside });
  const gut = closeUp.gut === null ? null : gutOf(you, { area, width: closeUp.gut.width });
  const verdict = isLast(desk) ? { x: width - margin - 58, y: you.box.y, width: 58, height: you.box.height } : null;
  return {
    rooms: [room],
    windows: [...below.windows, you, ...above],
    cards: below.cards,
    verdict: desk.model.verdict === null ? null : verdict,
    gut,
  };
}

/** Feedback: I on the left, the messages in the hall, who wrote them on the right. */
function aboveDesk(desk: Desk): Placed {
  const { width, area, closeUp } = desk;
  const roomWidth = Math.round(clamp(0.31 * width, [110, 160]));
  const left = { ...bare(area), x: 0, width: roomWidth };
  const right = { ...bare(area), x: width - roomWidth + 4, width: roomWidth - 4 };
  const you = youBox(desk, { x: margin, width: roomWidth - 2 * margin, below: 24 });
  if (isLast(desk)) {
    const board = { x: right.x - 20, y: area.top + 8, width: right.width + 12, height: area.bottom - area.top - 16 };
    return { rooms: [left], windows: [you], cards: [], verdict: desk.model.verdict === null ? null : board, gut: null };
  }
  const windows = placeColumn(
    columnFor(desk, { layer: closeUp.layer + 1, x: right.x + margin, width: right.width - 2 * margin }),
    thresholds,
  );
  return { rooms: [left, right], windows: [you, ...windows], cards: [], verdict: null, gut: null };
}

/** Feedback that I pass on: those below on the left, I on the right. */
function passingOn(desk: Desk): Placed {
  const { width, area } = desk;
  const roomWidth = Math.round(clamp(0.31 * width, [110, 160]));
  const right = { ...bare(area), x: width - roomWidth, width: roomWidth };
  const you = youBox(desk, { x: right.x + margin, width: roomWidth - 2 * margin, below: 24 });
  const below = belowOf(desk, { x: margin, width: roomWidth - 2 * margin });
  const left = { ...bare(area), x: 0, width: roomWidth };
  return {
    rooms: below.cards.length > 0 ? [right] : [left, right],
    windows: [...below.windows, you],
    cards: below.cards,
    verdict: null,
    gut: null,
  };
}

function bare(area: StageLayout["area"]): Box {
  return { x: 0, y: area.top, width: 0, height: area.bottom - area.top };
}

function isLast(desk: Desk): boolean {
  return desk.closeUp.layer === desk.model.layers.length - 1;
}

function youBox(
  desk: Desk,
  place: { readonly x: number; readonly width: number; readonly below: number },
): WindowPlace {
  const { area, closeUp } = desk;
  const above = 13;
  const height = Math.round(Math.min(area.bottom - area.top - above - place.below, 1.25 * place.width));
  const y = Math.round(area.top + above + (area.bottom - area.top - above - place.below - height) / 2);
  const box = { x: Math.round(place.x), y, width: Math.round(place.width), height };
  return {
    layer: closeUp.layer,
    index: closeUp.index,
    box,
    style: "plate",
    picture: pictureOf(box, "plate"),
    isAside: false,
  };
}

function columnFor(desk: Desk, place: { readonly layer: number; readonly x: number; readonly width: number }) {
  const { area, model } = desk;
  const count = model.layers[place.layer]?.people.length ?? 0;
  return { ...place, count, top: area.top, height: area.bottom - area.top, tallest: 52 };
}

/** Whom the desk hears: the customer's cards, or the people one layer below. */
function belowOf(desk: Desk, place: { readonly x: number; readonly width: number }): Pick<Placed, "windows" | "cards"> {
  const { model, closeUp, area } = desk;
  if (closeUp.layer > 0) {
    return { windows: placeColumn(columnFor(desk, { layer: closeUp.layer - 1, ...place }), thresholds), cards: [] };
  }
  const box = { ...bare(area), ...place };
  return { windows: [], cards: placeCards(model.customer, { box, cardHeight: 66, gap: 20, noPortrait: true }).cards };
}

/** Who hears the desk, as small faces. */
function placeAside(desk: Desk, place: { readonly x: number; readonly width: number }): WindowPlace[] {
  const column = columnFor(desk, { layer: desk.closeUp.layer + 1, ...place });
  if (column.count === 0) return [];
  return placeColumn(column, thresholds).map((window) => {
    return { ...window, style: "face", picture: window.box, isAside: true };
  });
}

function gutOf(
  you: WindowPlace,
  place: { readonly area: StageLayout["area"]; readonly width: number },
): StageLayout["gut"] {
  const { area } = place;
  const x = Math.round(you.box.x + 0.16 * you.box.width);
  const bottom = you.box.y + you.box.height;
  const label = { x: x + Math.round(0.8 * place.width) + 9, y: (bottom + area.bottom) / 2 + 5 };
  return { from: { x, y: area.bottom - 3 }, to: { x, y: bottom + 2 }, label };
}
