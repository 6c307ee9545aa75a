/** Lays out a company as a narrow strip, for many companies below each other; writing only on the slips. */

import { stackTops } from "./geometry.ts";
import type { PictureModel } from "./picture-model.ts";
import { placeArrows } from "./place-arrows.ts";
import { placeSlips } from "./place-slips.ts";
import { placeColumn } from "./place-windows.ts";
import type { CardPlace, PageSize, StageLayout, TypeSizes } from "./stage-layout.ts";

const type: TypeSizes = { title: 0, name: 0, smallest: 17, card: 0, slip: 17, words: 0, figure: 0 };
const thresholds = { plate: Number.POSITIVE_INFINITY, side: Number.POSITIVE_INFINITY, line: Number.POSITIVE_INFINITY };
const design = { width: 620, height: 121 };
const roomShare = 0.16;
const slabShare = 1 / 11; // of the height, above each strip

export function layoutRow(model: PictureModel, page: PageSize): StageLayout {
  const unit = Math.min(page.width / design.width, page.height / design.height);
  const stage = { width: page.width / unit, height: page.height / unit };
  const area = { top: stage.height * slabShare, bottom: stage.height };
  const roomWidth = Math.round(roomShare * design.width);
  const cards = cardsOf(model, area);
  const first = cards.length > 0 ? 122 : 8;
  const step = model.layers.length > 1 ? (stage.width - 8 - first - roomWidth) / (model.layers.length - 1) : 0;
  const rooms = model.layers.map((_, layer) => {
    return { x: Math.round(first + layer * step), y: area.top, width: roomWidth, height: area.bottom - area.top };
  });
  const windows = rooms.flatMap((room, layer) => {
    const count = model.layers[layer]?.people.length ?? 0;
    const width = count === 1 ? 76 : count === 2 ? 64 : 56;
    const column = {
      layer,
      count,
      x: Math.round(room.x + (room.width - width) / 2),
      width,
      top: area.top,
      height: area.bottom - area.top,
      tallest: count === 1 ? 64 : 48,
    };
    return placeColumn(column, thresholds);
  });
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

function cardsOf(model: PictureModel, area: StageLayout["area"]): CardPlace[] {
  const count = model.customer?.signals.length ?? 0;
  const height = Math.min(41, Math.floor((area.bottom - area.top - 6 * (count + 1)) / Math.max(1, count)));
  return stackTops({ top: area.top, height: area.bottom - area.top }, { count, height }).map((top, index) => {
    return { index, box: { x: 21, y: Math.round(top), width: 60, height }, style: "mini" };
  });
}
