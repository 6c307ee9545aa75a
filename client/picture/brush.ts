/** Draws the small things every painter needs: text, rounded boxes, dashes, icons. */
import { signsOf } from "#company/names.ts";
import { isolated } from "../words/words.ts";
import type { Box, Point } from "./geometry.ts";
import { iconPaths, iconSide, type PictureIcon } from "./icons.ts";
import type { Palette } from "./palette.ts";

/** What a painter draws with; the context is already scaled to stage px. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
}

const family = 'Figtree, "Figtree Variable", system-ui, sans-serif';

/** The fonts a page must have loaded before the picture's writing has its right shape. */
export const pictureFonts = [`500 16px ${family}`, `600 16px ${family}`, `700 16px ${family}`] as const;

export interface Writing extends Point {
  readonly size: number; // px
  readonly colour: string;
  readonly weight?: number; // 600 where not given
  readonly align?: CanvasTextAlign;
  readonly width?: number; // at most; longer text is narrowed, then cut
  readonly least?: number; // px the size may shrink to
  readonly short?: string; // written instead where the text would have to be cut
  readonly cutFree?: string; // colour of an edge around the letters
}

/** Writes on a baseline at `y` and returns how wide the text came out. */
export function write({ ctx }: Brush, text: string, writing: Writing): number {
  const fitted = fitText(ctx, text, writing);
  ctx.textAlign = writing.align ?? "left";
  ctx.textBaseline = "alphabetic";
  if (writing.cutFree !== undefined) {
    ctx.lineJoin = "round";
    ctx.lineWidth = 4;
    ctx.strokeStyle = writing.cutFree;
    ctx.setLineDash([]);
    ctx.strokeText(fitted.text, writing.x, writing.y);
  }
  ctx.fillStyle = writing.colour;
  ctx.fillText(fitted.text, writing.x, writing.y);
  return fitted.width;
}

/** Sets the context's font and shortens the text to the width allowed. */
function fitText(
  ctx: CanvasRenderingContext2D,
  text: string,
  writing: Writing,
): { readonly text: string; readonly width: number } {
  const limit = writing.width ?? Number.POSITIVE_INFINITY;
  const weight = writing.weight ?? 600;
  ctx.font = `${weight} ${writing.size}px ${family}`;
  const full = ctx.measureText(text).width;
  if (full <= limit) return { text, width: full };
  const size = Math.max(writing.least ?? writing.size, (writing.size * limit) / full);
  ctx.font = `${weight} ${size}px ${family}`;
  const { short, ...rest } = writing;
  if (short !== undefined && ctx.measureText(text).width > limit) return fitText(ctx, short, rest);
  if (ctx.measureText(text).width <= limit) return { text, width: ctx.measureText(text).width };
  const signs = signsOf(text);
  const cut = () => isolated(`${signs.join("").trimEnd()}…`);
  while (signs.length > 1 && ctx.measureText(cut()).width > limit) signs.pop();
  return { text: cut(), width: ctx.measureText(cut()).width };
}

export function measure(
  { ctx }: Brush,
  text: string,
  font: { readonly size: number; readonly weight?: number },
): number {
  ctx.font = `${font.weight ?? 600} ${font.size}px ${family}`;
  return ctx.measureText(text).width;
}

/** Begins a path around the box; fill or stroke it afterwards. */
export function roundedPath(ctx: CanvasRenderingContext2D, box: Box, radius: number): void {
  const { x, y, width, height } = box;
  const corner = Math.max(0, Math.min(radius, width / 2, height / 2));
  ctx.beginPath();
  ctx.moveTo(x + corner, y);
  ctx.arcTo(x + width, y, x + width, y + height, corner);
  ctx.arcTo(x + width, y + height, x, y + height, corner);
  ctx.arcTo(x, y + height, x, y, corner);
  ctx.arcTo(x, y, x + width, y, corner);
  ctx.closePath();
}

export function fillBox({ ctx }: Brush, box: Box, look: { readonly colour: string; readonly radius?: number }): void {
  ctx.fillStyle = look.colour;
  roundedPath(ctx, box, look.radius ?? 0);
  ctx.fill();
}

export interface Edge {
  readonly colour: string;
  readonly width: number; // px, drawn inside the box
  readonly radius?: number;
  readonly dash?: readonly number[];
}

export function edgeBox({ ctx }: Brush, box: Box, edge: Edge): void {
  const half = edge.width / 2;
  const inner = { x: box.x + half, y: box.y + half, width: box.width - edge.width, height: box.height - edge.width };
  ctx.strokeStyle = edge.colour;
  ctx.lineWidth = edge.width;
  ctx.setLineDash([...(edge.dash ?? [])]);
  roundedPath(ctx, inner, (edge.radius ?? 0) - half);
  ctx.stroke();
  ctx.setLineDash([]);
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
}

export function strokeLine({ ctx }: Brush, points: readonly Point[], stroke: Stroke): void {
  ctx.strokeStyle = stroke.colour;
  ctx.lineWidth = stroke.width;
  ctx.beginPath();
  for (const point of points) ctx.lineTo(point.x, point.y);
  ctx.stroke();
}

/** Draws a line icon centred on a point. */
export function drawIcon(
  { ctx }: Brush,
  icon: PictureIcon,
  place: Point & { readonly size: number; readonly colour: string; readonly weight?: number },
): void {
  const scale = place.size / iconSide;
  ctx.save();
  ctx.translate(place.x - place.size / 2, place.y - place.size / 2);
  ctx.scale(scale, scale);
  ctx.strokeStyle = place.colour;
  ctx.lineWidth = (place.weight ?? 1.8) / scale;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.setLineDash([]);
  for (const path of iconPaths(icon)) ctx.stroke(new Path2D(path));
  ctx.restore();
}
