/** Lays out a company as a narrow strip, for many companies below each other; names only where the strips are tall. */

import { type Box, centreX, stackTops } from "./geometry.ts";
import type { PictureModel } from "./picture-model.ts";
import { placeArrows } from "./place-arrows.ts";
import { placeSlips } from "./place-slips.ts";
import { placeColumn, type Thresholds } from "./place-windows.ts";
import type { CardPlace, PageSize, StageLayout, TypeSizes, WindowPlace } from "./stage-layout.ts";

interface Measures {
  readonly widths: readonly [number, number, number]; // of the windows of a room of one, of two, of more
  readonly tallest: { readonly one: number; readonly several: number };
  readonly thresholds: Thresholds;
  readonly type: TypeSizes;
}

const never = Number.POSITIVE_INFINITY;

const flat: Measures = {
  widths: [76, 64, 56],
  tallest: { one: 64, several: 48 },
  thresholds: { plate: never, side: never, line: never },
  type: { title: 0, name: 0, smallest: 17, card: 0, slip: 17, words: 0, figure: 0 },
};

const tall: Measures = {
  widths: [93, 91, 89],
  tallest: { one: 104, several: 84 },
  thresholds: { plate: 54, side: never, line: never },
  type: { title: 0, name: 14, smallest: 13.8, card: 0, slip: 17, words: 0, figure: 0 },
};

const design = { width: 620, height: 121 };
const leastTall = 180; // px of a strip whose windows have plates
const roomWidth = 99;
const slab = { share: 1 / 11, thickest: 11 }; // above each strip
const margin = 8; // right of the CEO's room

export function layoutRow(model: PictureModel, page: PageSize): StageLayout {
  const { unit, ...stage } = scaled(page);
  const measures = model.layout === "row" && stage.height >= leastTall ? tall : flat;
  const { type } = measures;
  const area = { top: slabOf({ unit, ...stage }), bottom: stage.height };
  const cards = cardsOf(model, area);
  const lefts = roomLefts({ rooms: model.layers.length, hasCards: cards.length > 0, width: stage.width });
  const rooms = lefts.map((x) => ({ x, y: area.top, width: roomWidth, height: area.bottom - area.top }));
  const windows = rooms.flatMap((room, layer) => placeRoom(model, { layer, room, measures }));
  const arrows = placeArrows(model.trusts, { windows, cards });
  return {
    ...stage,
    unit,
    detail: "strip",
    area,
    rooms,
    cards,
    windows,
    arrows,
    slips: placeSlips(model.trusts, { area, type, arrows }),
    titles: [],
    customer: null,
    blames: [],
    verdict: null,
    gut: null,
    plant: null,
    bike: null,
    arrowScale: 0.62,
    frame: 2.4,
    type,
  };
}

/** How much of a strip's height the slab above it takes, so that it can go on beside the picture. */
export function slabShare(page: PageSize): number {
  const strip = scaled(page);
  return slabOf(strip) / strip.height;
}

/** Whole pixels, so that its edge is as sharp in the picture as beside it. */
const slabOf = ({ unit, height }: Strip): number =>
  Math.round(Math.min(height * slab.share, slab.thickest) * unit) / unit;

/** Where the middles of a strip's rooms are, in shares of its width, for titles above or below all strips. */
export function roomMiddles(rooms: number, page: PageSize): number[] {
  const { width } = scaled(page);
  return roomLefts({ rooms, hasCards: true, width }).map((left) => (left + roomWidth / 2) / width);
}

interface Strip extends PageSize {
  readonly unit: number; // pixels of the page
}

function scaled(page: PageSize): Strip {
  const unit = Math.min(page.width / design.width, page.height / design.height);
  return { unit, width: page.width / unit, height: page.height / unit };
}

function roomLefts(strip: { readonly rooms: number; readonly hasCards: boolean; readonly width: number }): number[] {
  const first = strip.hasCards ? 122 : margin;
  const step = strip.rooms > 1 ? (strip.width - margin - first - roomWidth) / (strip.rooms - 1) : 0;
  return Array.from({ length: strip.rooms }, (_, layer) => Math.round(first + layer * step));
}

function placeRoom(
  model: PictureModel,
  place: { readonly layer: number; readonly room: Box; readonly measures: Measures },
): WindowPlace[] {
  const { layer, room } = place;
  const { widths, tallest, thresholds } = place.measures;
  const count = model.layers[layer]?.people.length ?? 0;
  const width = count === 1 ? widths[0] : count === 2 ? widths[1] : widths[2];
  const x = Math.round(centreX(room) - width / 2);
  const highest = count === 1 ? tallest.one : tallest.several;
  return placeColumn({ layer, count, x, width, top: room.y, height: room.height, tallest: highest }, thresholds);
}

function cardsOf(model: PictureModel, area: StageLayout["area"]): CardPlace[] {
  const count = model.customer?.signals.length ?? 0;
  const height = Math.min(41, Math.floor((area.bottom - area.top - 6 * (count + 1)) / Math.max(1, count)));
  return stackTops({ top: area.top, height: area.bottom - area.top }, { count, height }).map((top, index) => {
    return { index, box: { x: 21, y: Math.round(top), width: 60, height }, style: "mini" };
  });
}
