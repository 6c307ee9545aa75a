/** Lays out the whole floor, for a wide desk and for the projector. */
import type { Box, Point } from "./geometry.ts";
import { centreX, clamp, overlaps } from "./geometry.ts";
import type { PictureModel } from "./picture-model.ts";
import { placeArrows } from "./place-arrows.ts";
import { placeCards } from "./place-cards.ts";
import { placeSlips, slipHeight, slipWidth } from "./place-slips.ts";
import { placeColumn, type Thresholds } from "./place-windows.ts";
import type { BlamePlace, PageSize, StageLayout, Title, TypeSizes, WindowPlace } from "./stage-layout.ts";

interface Measures {
  readonly height: number; // px the stage is designed for
  readonly slabs: { readonly top: number; readonly bottom: number };
  readonly margin: number; // left of the cards
  readonly card: { readonly width: number; readonly height: number; readonly gap: number };
  readonly window: { readonly one: number; readonly several: number; readonly many: number }; // widths
  readonly tallest: { readonly one: number; readonly several: number };
  readonly board: { readonly width: number; readonly height: number };
  readonly wallPadding: number; // between a room's wall and its windows
  readonly hall: number; // least px from wall to wall
  readonly thresholds: Thresholds;
  readonly arrowScale: number;
  readonly frame: number;
  readonly type: TypeSizes;
}

const desk: Measures = {
  height: 322,
  slabs: { top: 34, bottom: 16 },
  margin: 24,
  card: { width: 170, height: 69, gap: 19 },
  window: { one: 152, several: 132, many: 156 },
  tallest: { one: 156, several: 116 },
  board: { width: 120, height: 198 },
  wallPadding: 16,
  hall: 92,
  thresholds: { plate: 72, side: 43, line: 24 },
  arrowScale: 0.9,
  frame: 3,
  type: { title: 17, name: 16, smallest: 14.5, card: 16.5, slip: 17, words: 15, figure: 19 },
};

const projector: Measures = {
  height: 436,
  slabs: { top: 34, bottom: 16 },
  margin: 22,
  card: { width: 185, height: 76, gap: 44 },
  window: { one: 178, several: 158, many: 196 },
  tallest: { one: 184, several: 137 },
  board: { width: 124, height: 222 },
  wallPadding: 16,
  hall: 112,
  thresholds: { plate: 96, side: 54, line: 28 },
  arrowScale: 1.05,
  frame: 3.4,
  type: { title: 20, name: 18, smallest: 18, card: 18, slip: 21, words: 18, figure: 20 },
};

const leastSqueeze = 0.76; // how far widths shrink before the writing does
const widestHall = 210; // px; what is wider goes to the margins

export function layoutWide(model: PictureModel, page: PageSize): StageLayout {
  const full = model.layout === "projector" ? projector : desk;
  const tall = page.height / full.height;
  const squeeze = clamp(page.width / tall / leastWidth(model, full), [leastSqueeze, 1]);
  const measures = squeezed(full, squeeze);
  const unit = Math.min(tall, page.width / leastWidth(model, measures));
  const stage = { width: page.width / unit, height: page.height / unit };
  const area = { top: measures.slabs.top, bottom: stage.height - measures.slabs.bottom };
  const columns = columnsOf(model, { measures, width: stage.width });
  const rooms = columns.rooms.map((room) => ({ ...room, y: area.top, height: area.bottom - area.top }));
  const windows = rooms.flatMap((room, layer) => placeRoom(model, { layer, room, measures }));
  const { cards, customer } = placeCards(model.customer, {
    box: { x: columns.cards, y: area.top, width: measures.card.width, height: area.bottom - area.top },
    cardHeight: measures.card.height,
    gap: measures.card.gap,
  });
  const arrows = placeArrows(model.trusts, { windows, cards });
  const slips = placeSlips(model.trusts, { area, type: measures.type, arrows });
  const blames = windows.flatMap((window) => placeBlame(model, window, { area, type: measures.type }));
  return {
    ...stage,
    unit,
    detail: "full",
    area,
    rooms,
    titles: titlesOf(model, { columns, measures }),
    cards,
    customer,
    windows,
    arrows,
    slips,
    blames,
    verdict: model.verdict === null ? null : boardBox(model, { x: columns.verdict, area, measures }),
    gut: null,
    bike: bikeOf(model, { rooms, taken: [...slips, ...blames].map(({ box }) => box) }),
    plant: plantOf(windows, { rooms, area, isTaken: blames.some((blame) => blame.label !== null) }),
    arrowScale: measures.arrowScale,
    frame: measures.frame,
    type: measures.type,
  };
}

function squeezed(measures: Measures, by: number): Measures {
  const { card, window, board } = measures;
  return {
    ...measures,
    card: { ...card, width: card.width * by },
    window: { one: window.one * by, several: window.several * by, many: window.many * by },
    board: { ...board, width: board.width * Math.max(0.88, by) },
    wallPadding: measures.wallPadding * by,
    hall: measures.hall * by,
  };
}

function windowWidth(count: number, measures: Measures): number {
  if (count === 1) return measures.window.one;
  return count <= 3 ? measures.window.several : measures.window.many;
}

function roomWidth(count: number, measures: Measures): number {
  return windowWidth(count, measures) + 2 * measures.wallPadding;
}

function boardColumn(model: PictureModel, measures: Measures): number {
  return model.verdict === null ? measures.margin : measures.board.width + 50;
}

/** Halls counted from the cards to the CEO; the one behind the cards is half as wide. */
function hallsOf(model: PictureModel): number {
  return model.layers.length - 1 + (model.customer === null ? 0 : 0.5);
}

function leastWidth(model: PictureModel, measures: Measures): number {
  const rooms = model.layers.reduce((sum, layer) => sum + roomWidth(layer.people.length, measures), 0);
  const cards = model.customer === null ? 0 : measures.card.width;
  return measures.margin + cards + rooms + hallsOf(model) * measures.hall + boardColumn(model, measures);
}

interface Columns {
  readonly cards: number; // left edge
  readonly rooms: readonly Box[]; // x and width only
  readonly hall: number; // width
  readonly verdict: number; // middle
}

function columnsOf(model: PictureModel, stage: { readonly measures: Measures; readonly width: number }): Columns {
  const { measures } = stage;
  const halls = hallsOf(model);
  const spare = stage.width - leastWidth(model, measures);
  const hall = Math.min(widestHall, measures.hall + spare / (halls + (model.verdict === null ? 0.2 : 0.6)));
  const left = spare - halls * (hall - measures.hall);
  const cards = Math.round(measures.margin + Math.max(0, left - 60) / 2);
  let x = cards + (model.customer === null ? 0 : measures.card.width + hall / 2);
  const rooms = model.layers.map((layer) => {
    const width = Math.round(roomWidth(layer.people.length, measures));
    const room = { x: Math.round(x), y: 0, width, height: 0 };
    x += width + hall;
    return room;
  });
  return { cards, rooms, hall, verdict: Math.round((x - hall + stage.width) / 2) };
}

function placeRoom(
  model: PictureModel,
  place: { readonly layer: number; readonly room: Box; readonly measures: Measures },
): WindowPlace[] {
  const { room, layer, measures } = place;
  const people = model.layers[layer]?.people ?? [];
  const blame = people.length === 1 && people[0]?.blame ? blameHeight(measures.type) : 0;
  const column = {
    layer,
    count: people.length,
    x: Math.round(room.x + measures.wallPadding),
    width: Math.round(windowWidth(people.length, measures)),
    top: room.y,
    height: room.height - blame,
    tallest: people.length === 1 ? measures.tallest.one : measures.tallest.several,
  };
  return placeColumn(column, measures.thresholds);
}

function blameHeight(type: TypeSizes): number {
  return Math.round(slipHeight(type.slip) + 2.6 * type.words);
}

/** Below a window that stands alone, with its label; otherwise as a small slip at its lower left, about to leave. */
function placeBlame(model: PictureModel, window: WindowPlace, stage: Pick<StageLayout, "area" | "type">): BlamePlace[] {
  const people = model.layers[window.layer]?.people ?? [];
  const blame = people[window.index]?.blame ?? null;
  if (blame === null || window.style === "bare") return [];
  const { type } = stage;
  const place = { layer: window.layer, index: window.index };
  if (people.length === 1) {
    const text = type.slip;
    const width = slipWidth(blame.text, text);
    const top = window.box.y + window.box.height + 2.3 * type.words;
    const box = { x: centreX(window.box) - width / 2, y: top, width, height: slipHeight(text) };
    return [{ ...place, text, box, label: { x: centreX(window.box), y: top - 0.45 * type.words } }];
  }
  const text = type.smallest;
  const width = slipWidth(blame.text, text);
  const height = slipHeight(text);
  const box = { x: window.box.x + 5 - width, y: window.box.y + window.box.height - height - 1, width, height };
  return [{ ...place, text, box, label: null }];
}

function titlesOf(model: PictureModel, stage: { readonly columns: Columns; readonly measures: Measures }): Title[] {
  const { columns, measures } = stage;
  const titles: Title[] = [];
  if (model.customer !== null) {
    const width = measures.card.width + columns.hall / 3;
    titles.push({ text: model.customer.name, x: columns.cards + measures.card.width / 2, width });
  }
  model.layers.forEach((layer, index) => {
    const room = columns.rooms[index];
    if (room !== undefined) titles.push({ text: layer.title, x: centreX(room), width: room.width + columns.hall / 2 });
  });
  if (model.verdict !== null && model.verdict.title !== "") {
    titles.push({ text: model.verdict.title, x: columns.verdict, width: measures.board.width + 40 });
  }
  return titles;
}

function boardBox(
  model: PictureModel,
  place: { readonly x: number; readonly area: StageLayout["area"]; readonly measures: Measures },
): Box {
  const { area, measures } = place;
  const height = area.bottom - area.top;
  const below = model.verdict?.note ? 3.4 * measures.type.words : 0;
  const board = Math.min(measures.board.height, height - below - 20);
  const y = area.top + (height - below - board) / 2;
  return {
    x: Math.round(place.x - measures.board.width / 2),
    y: Math.round(y),
    width: measures.board.width,
    height: board,
  };
}

/** The Sales Manager's bike leans in the hall before the managers' room. */
function bikeOf(
  model: PictureModel,
  stage: { readonly rooms: readonly Box[]; readonly taken: readonly Box[] },
): Point | null {
  const layer = model.layers.findIndex(({ people }) => people.some((person) => person.icon === "bike"));
  const room = stage.rooms[layer];
  if (room === undefined) return null;
  const foot = { x: room.x - 38, y: room.y + room.height };
  const box = { x: foot.x - 28, y: foot.y - 64, width: 56, height: 64 };
  return stage.taken.some((other) => overlaps(other, box)) ? null : foot;
}

function plantOf(
  windows: readonly WindowPlace[],
  stage: { readonly rooms: readonly Box[]; readonly area: StageLayout["area"]; readonly isTaken: boolean },
): Point | null {
  const room = stage.rooms.at(-1);
  const window = windows.at(-1);
  if (room === undefined || window === undefined || stage.isTaken) return null;
  const isFree = stage.area.bottom - window.box.y - window.box.height > 46;
  return isFree ? { x: room.x + 26, y: stage.area.bottom } : null;
}
