// Where rooms, windows and arrows stand in the small picture of the company.
import type { Point } from "../picture/geometry.ts";

export interface Window {
  readonly layer: number;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FloorPlan {
  readonly width: number;
  readonly height: number;
  readonly slabs: { readonly top: number; readonly bottom: number };
  readonly rooms: readonly { readonly x: number; readonly width: number }[];
  readonly cards: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly windows: readonly Window[];
  readonly arrow: number; // k of the arrow grammar
}

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly slabs: FloorPlan["slabs"];
  readonly cards: { readonly x: number; readonly width: number; readonly height: number; readonly gap: number } | null;
  readonly firstRoom: number; // left edge
  readonly lastMargin: number; // right of the last room
  readonly room: number; // width
  readonly window: { readonly width: number; readonly tallest: number; readonly gap: number };
  readonly arrow: number;
}

export const wideFloor: Measures = {
  width: 1000,
  height: 380,
  slabs: { top: 34, bottom: 16 },
  cards: { x: 20, width: 156, height: 48, gap: 16 },
  firstRoom: 262,
  lastMargin: 22,
  room: 152,
  window: { width: 120, tallest: 122, gap: 9 },
  arrow: 0.95,
};

export const phoneFloor: Measures = {
  width: 362,
  height: 352,
  slabs: { top: 28, bottom: 11 },
  cards: null,
  firstRoom: 0,
  lastMargin: 0,
  room: 100,
  window: { width: 84, tallest: 104, gap: 9 },
  arrow: 0.7,
};

/**
 * Places a company.
 *
 * @param people per layer, salespeople first
 * @param signals number of the customer's signals
 */
export function planFloor(people: readonly number[], signals: number, measures: Measures): FloorPlan {
  const { width, height, slabs, arrow } = measures;
  const walls = measures.firstRoom + measures.lastMargin + people.length * measures.room;
  const hall = (width - walls) / Math.max(1, people.length - 1);
  const rooms = people.map((_, layer) => ({
    x: measures.firstRoom + layer * (measures.room + hall),
    width: measures.room,
  }));
  const area = { top: slabs.top, height: height - slabs.top - slabs.bottom };
  const windows = people.flatMap((count, layer) => {
    const { gap, tallest } = measures.window;
    const tall = Math.min(tallest, (area.height - (count + 1) * gap) / count);
    const x = (rooms[layer]?.x ?? 0) + (measures.room - measures.window.width) / 2;
    return topsOf(area, { count, height: tall }).map((y, index) => {
      return { layer, index, x, y, width: measures.window.width, height: tall };
    });
  });
  return { width, height, slabs, rooms, windows, arrow, cards: cardsOf(area, signals, measures) };
}

function cardsOf(area: Area, signals: number, { cards }: Measures): FloorPlan["cards"] {
  if (cards === null) return [];
  const height = Math.min(cards.height, (area.height - (signals + 1) * 6) / signals);
  return topsOf(area, { count: signals, height, gap: cards.gap }).map((y) => ({ ...cards, y, height }));
}

interface Area {
  readonly top: number;
  readonly height: number;
}

/** Tops of things below each other, evenly spread, or `gap` apart in the middle. */
function topsOf(
  area: Area,
  stack: { readonly count: number; readonly height: number; readonly gap?: number },
): number[] {
  const { count, height } = stack;
  const even = (area.height - count * height) / (count + 1);
  const gap = stack.gap ?? even;
  const first = area.top + (area.height - count * height - (count - 1) * gap) / 2;
  return Array.from({ length: count }, (_, index) => first + index * (height + gap));
}

export interface ArrowPlace {
  readonly from: Point;
  readonly to: Point;
}

/**
 * From whom to whom an arrow runs: ports in the order of the people, so that few lines cross.
 *
 * @param layer of the person who trusts; 0 listens to the cards
 * @returns null where the sender is not in the picture
 */
export function placeArrow(plan: FloorPlan, arrow: { layer: number; from: number; to: number }): ArrowPlace | null {
  const { layer, from, to } = arrow;
  const senders = layer === 0 ? plan.cards : plan.windows.filter((window) => window.layer === layer - 1);
  const receivers = plan.windows.filter((window) => window.layer === layer);
  const sender = senders[from];
  const receiver = receivers[to];
  if (sender === undefined || receiver === undefined) return null;
  return {
    from: { x: sender.x + sender.width, y: sender.y + sender.height * portAt(to, receivers.length, [0.2, 0.8]) },
    to: { x: receiver.x, y: receiver.y + receiver.height * portAt(from, senders.length, [0.24, 0.76]) },
  };
}

const portAt = (index: number, count: number, [low, high]: readonly [number, number]): number =>
  count === 1 ? 0.5 : low + ((high - low) * index) / (count - 1);
