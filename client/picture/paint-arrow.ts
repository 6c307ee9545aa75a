/** Paints arrows, the rails feedback runs on, and the light that travels along either. */
import { dashOf } from "../components/trust-dash.ts";
import { barHead, triangleHead } from "./arrow-head.ts";
import { type Brush, strokeLine } from "./brush.ts";
import { type Curve, pointOnCurve, traceCurve } from "./curve.ts";
import type { Point } from "./geometry.ts";
import type { Sign } from "./picture-model.ts";

export interface ArrowLook {
  readonly sign: Sign;
  readonly width: number; // px as drawn
  readonly scale: number; // k, for the head
  readonly colour: string;
  readonly opacity: number;
}

/** A report's arrow: plus solid with a triangle, minus dashed with a flat bar. */
export function paintArrow(brush: Brush, curve: Curve, look: ArrowLook): void {
  const { ctx } = brush;
  const length = look.sign < 0 ? barHead(look.width, look.scale).length : triangleHead(look.width, look.scale).length;
  const shaft = { from: curve.from, to: { x: curve.to.x - length, y: curve.to.y } };
  ctx.save();
  ctx.globalAlpha = look.opacity;
  strokeCurve(brush, shaft, look);
  ctx.fillStyle = look.colour;
  if (look.sign < 0) fillBar(ctx, curve.to, look);
  else fillTriangle(ctx, curve.to, look);
  ctx.restore();
}

const glowOnset = 16; // px over which a glow comes up

/** The arrow's lamp-coloured edge, laid under the arrow. */
export function paintEdge(
  brush: Brush,
  curve: Curve,
  edge: { readonly width: number; readonly opacity: number },
): void {
  const { ctx } = brush;
  ctx.save();
  ctx.globalAlpha = edge.opacity;
  ctx.lineCap = "round";
  strokeCurve(brush, curve, { sign: 1, width: edge.width + 9, colour: brush.palette.lamp });
  ctx.restore();
}

/** The rail of a message: as wide and as dashed as the trust, without a head. */
export function paintRail(brush: Brush, curve: Curve, look: ArrowLook): void {
  const { ctx } = brush;
  ctx.save();
  ctx.globalAlpha = look.opacity;
  strokeCurve(brush, curve, look);
  ctx.restore();
}

/**
 * A glow on the same line, strongest at one share of the way and gone at the other.
 *
 * @param glow.from share of the curve with full strength; `to` the share where it has faded
 */
export function paintGlow(
  brush: Brush,
  curve: Curve,
  glow: { readonly look: ArrowLook; readonly from: number; readonly to: number },
): void {
  const { ctx } = brush;
  const strong = pointOnCurve(curve, glow.from).x;
  const weak = pointOnCurve(curve, glow.to).x;
  if (Math.abs(strong - weak) < 1) return;
  const onset = Math.sign(strong - weak) * glowOnset;
  const gradient = ctx.createLinearGradient(strong + onset, 0, weak, 0);
  gradient.addColorStop(0, `${glow.look.colour}00`);
  gradient.addColorStop(glowOnset / (glowOnset + Math.abs(strong - weak)), glow.look.colour);
  gradient.addColorStop(1, `${glow.look.colour}00`);
  ctx.save();
  ctx.globalAlpha = glow.look.opacity;
  strokeCurve(brush, curve, { ...glow.look, colour: gradient });
  ctx.restore();
}

/** Two thin lines where the arrow's edges were before it changed. */
export function paintGhost(
  brush: Brush,
  curve: Curve,
  ghost: { readonly width: number; readonly opacity: number },
): void {
  const { ctx, palette } = brush;
  const points = traceCurve(curve, { from: 0, to: 1 });
  ctx.save();
  ctx.globalAlpha = ghost.opacity;
  for (const side of [-1, 1]) {
    const edge = points.map((point, place) => beside(points, place, (side * (ghost.width + 1)) / 2) ?? point);
    strokeLine(brush, edge, { colour: palette.ink2, width: 1.4 });
  }
  ctx.restore();
}

function beside(points: readonly Point[], place: number, distance: number): Point | undefined {
  const point = points[place];
  const before = points[place - 1] ?? point;
  const after = points[place + 1] ?? point;
  if (point === undefined || before === undefined || after === undefined) return undefined;
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  const across = { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
  return { x: point.x + distance * across.x, y: point.y + distance * across.y };
}

function strokeCurve(
  { ctx }: Brush,
  curve: Curve,
  look: { readonly sign: Sign; readonly width: number; readonly colour: string | CanvasGradient },
): void {
  const dash = dashOf(look.width);
  ctx.setLineDash(look.sign < 0 ? [dash.on, dash.off] : []);
  ctx.lineWidth = look.width;
  ctx.strokeStyle = look.colour;
  ctx.beginPath();
  for (const point of traceCurve(curve, { from: 0, to: 1 })) ctx.lineTo(point.x, point.y);
  ctx.stroke();
  ctx.setLineDash([]);
}

function fillTriangle(ctx: CanvasRenderingContext2D, tip: Point, look: ArrowLook): void {
  const head = triangleHead(look.width, look.scale);
  ctx.beginPath();
  ctx.moveTo(tip.x, tip.y);
  ctx.lineTo(tip.x - head.length, tip.y - head.halfHeight);
  ctx.lineTo(tip.x - head.length, tip.y + head.halfHeight);
  ctx.closePath();
  ctx.fill();
}

function fillBar(ctx: CanvasRenderingContext2D, tip: Point, look: ArrowLook): void {
  const head = barHead(look.width, look.scale);
  ctx.fillRect(tip.x - head.length, tip.y - head.halfHeight, head.length, 2 * head.halfHeight);
}

/** The gut feeling's short arrow, straight upwards into one's own window. */
export function paintUpwardArrow(
  brush: Brush,
  line: { readonly from: Point; readonly to: Point },
  look: ArrowLook,
): void {
  const { ctx } = brush;
  const length = line.from.y - line.to.y;
  ctx.save();
  ctx.translate(line.to.x, line.to.y);
  ctx.rotate(-Math.PI / 2);
  paintArrow(brush, { from: { x: -length, y: 0 }, to: { x: 0, y: 0 } }, look);
  ctx.restore();
}
