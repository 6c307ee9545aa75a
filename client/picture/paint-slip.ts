/** Paints a slip of paper with a message or a blame: pointed left, filled for plus, dashed and hollow for minus. */
import { type Brush, fillBox, write } from "./brush.ts";
import type { Box } from "./geometry.ts";
import type { Sign } from "./picture-model.ts";

export interface SlipLook {
  readonly sign: Sign;
  readonly text: string;
  readonly size: number; // px of the text; 0 leaves it out
  readonly bar: number | null; // 0 to 1
}

/** Share of a slip's height that its point takes. */
const point = 0.44;

export function paintSlip(brush: Brush, box: Box, look: SlipLook): void {
  const { ctx, palette } = brush;
  const isMinus = look.sign < 0;
  slipPath(ctx, box);
  ctx.fillStyle = isMinus ? palette.sheet : palette.fbf;
  ctx.fill();
  ctx.lineWidth = isMinus ? 2.2 : 1.8;
  ctx.lineJoin = "round";
  ctx.strokeStyle = isMinus ? palette.fbn : palette.fb;
  ctx.setLineDash(isMinus ? [6.5, 4] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  const colour = isMinus ? palette.fbn : palette.onfb;
  const middle = box.x + box.width / 2 + 0.4 * point * box.height;
  const hasBar = look.bar !== null && look.size > 0;
  if (look.size > 0) {
    const y = box.y + box.height / 2 + 0.35 * look.size - (hasBar ? 3 : 0);
    write(brush, look.text, { x: middle, y, size: look.size, weight: 700, colour, align: "center" });
  }
  if (look.bar !== null && hasBar) {
    const room = box.width - point * box.height - 12;
    const left = box.x + point * box.height + 4;
    fillBox(
      brush,
      { x: left, y: box.y + box.height - 7, width: Math.max(3, look.bar * room), height: 3.5 },
      { colour },
    );
  }
}

function slipPath(ctx: CanvasRenderingContext2D, box: Box): void {
  const left = box.x + 1;
  const right = box.x + box.width - 1;
  const top = box.y + 1;
  const bottom = box.y + box.height - 1;
  const shoulder = left + point * box.height;
  ctx.beginPath();
  ctx.moveTo(left, (top + bottom) / 2);
  ctx.lineTo(shoulder, top);
  ctx.arcTo(right, top, right, bottom, 4);
  ctx.arcTo(right, bottom, shoulder, bottom, 4);
  ctx.lineTo(shoulder, bottom);
  ctx.closePath();
}
