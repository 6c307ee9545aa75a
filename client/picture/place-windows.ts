/** Sizes the windows of one room to the number of people in it. */
import type { Box } from "./geometry.ts";
import { stackTops } from "./geometry.ts";
import type { StageLayout, WindowPlace, WindowStyle } from "./stage-layout.ts";

export interface Column {
  readonly layer: number;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly tallest: number; // px a window may have
}

/** Heights of a window from which it can carry a plate below or lines beside the portrait. */
export interface Thresholds {
  readonly plate: number;
  readonly side: number;
  readonly line: number;
}

const leastGap = 7;
const leastPlate = 54; // px beside a portrait

/** Windows of one column, evenly spread; the more people, the smaller and the plainer. */
export function placeColumn(column: Column, thresholds: Thresholds): WindowPlace[] {
  const room = (column.height - (column.count + 1) * leastGap) / column.count;
  const height = Math.floor(Math.min(column.tallest, room));
  const style = styleFor(height, thresholds);
  return stackTops(column, { count: column.count, height }).map((top, index) => {
    const box = { x: column.x, y: Math.round(top), width: column.width, height };
    return { layer: column.layer, index, box, style, picture: pictureOf(box, style), isAside: false };
  });
}

function styleFor(height: number, thresholds: Thresholds): WindowStyle {
  if (height >= thresholds.plate) return "plate";
  if (height >= thresholds.side) return "side";
  return height >= thresholds.line ? "line" : "bare";
}

/** Height of the plate below a portrait. */
export function plateHeight(height: number): number {
  return Math.round(Math.min(34, 17 + 0.09 * height));
}

/** The part of a window that shows the portrait and the meter. */
export function pictureOf(box: Box, style: WindowStyle): Box {
  if (style === "plate") return { ...box, height: box.height - plateHeight(box.height) };
  if (style !== "side" && style !== "line") return box;
  const portrait = Math.round(Math.min(0.98 * box.height, Math.max(36, box.width - leastPlate)));
  return { ...box, width: hasMeter(box, style) ? portrait + meterWidth(portrait) : portrait };
}

/** Whether a window has room for its meter. */
export function hasMeter(box: Box, style: WindowStyle): boolean {
  if (style === "face") return false;
  if (style === "line") return box.width >= 5 * box.height;
  return style !== "side" || box.width >= 2.6 * box.height;
}

/** Width of the meter in a picture's right jamb. */
export function meterWidth(width: number): number {
  return Math.max(13, Math.round(0.14 * width));
}

/** A layout's windows of one layer, by index. */
export function windowOf(layout: Pick<StageLayout, "windows">, layer: number, index: number): WindowPlace | undefined {
  return layout.windows.find((place) => place.layer === layer && place.index === index);
}
