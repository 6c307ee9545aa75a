/** Paints the meter of a report in a window's jamb: filled upwards for, hollow downwards against. */
import { type Brush, edgeBox, fillBox, strokeLine } from "./brush.ts";
import type { Box } from "./geometry.ts";

export interface MeterReading {
  readonly kind: "signed" | "percent";
  readonly value: number | null; // as shown just now
}

const steps = 10;
const lowestSteps = 48; // px of height under which each side is one block

export function paintMeter(brush: Brush, box: Box, reading: MeterReading): void {
  fillBox(brush, box, { colour: brush.palette.sheet });
  const inner = { x: box.x + 3, y: box.y + 2, width: box.width - 6, height: box.height - 4 };
  if (reading.kind === "percent") paintPercent(brush, inner, reading.value);
  else paintSigned(brush, { box, inner }, reading.value);
}

function paintPercent(brush: Brush, inner: Box, value: number | null): void {
  paintUpwards(brush, inner, { value: value ?? 0, count: steps });
}

function paintSigned(brush: Brush, place: { readonly box: Box; readonly inner: Box }, value: number | null): void {
  const { box, inner } = place;
  const { palette } = brush;
  const middle = box.y + box.height / 2;
  const reach = inner.height / 2 - 2;
  const count = box.height < lowestSteps ? 1 : steps / 2;
  paintUpwards(brush, { ...inner, height: reach }, { value: Math.max(0, value ?? 0), count });
  const below = { ...inner, y: middle + 2, height: reach };
  for (const step of stepBoxes(below, count)) {
    edgeBox(brush, step, { colour: palette.fwdt, width: 1.3, radius: 1.5 });
  }
  if (value !== null && value < 0) paintAgainst(brush, below, -value);
  strokeLine(
    brush,
    [
      { x: box.x - 4, y: middle },
      { x: box.x + box.width, y: middle },
    ],
    { colour: palette.ink, width: 2.4 },
  );
}

/** Steps that fill from the bottom of the box, the last one in part. */
function paintUpwards(brush: Brush, box: Box, level: { readonly value: number; readonly count: number }): void {
  const { palette } = brush;
  stepBoxes(box, level.count).forEach((step, fromTop) => {
    const place = level.count - 1 - fromTop;
    const share = Math.min(1, Math.max(0, level.value * level.count - place));
    fillBox(brush, step, { colour: palette.fwdt, radius: 1.5 });
    if (share <= 0) return;
    const height = Math.max(1, share * step.height);
    fillBox(brush, { ...step, y: step.y + step.height - height, height }, { colour: palette.fwd, radius: 1.5 });
  });
}

/** One hollow column, as hollow and dashed as a negative bar or slip. */
function paintAgainst(brush: Brush, box: Box, size: number): void {
  const { palette } = brush;
  const height = Math.max(4, Math.min(1, size) * box.height);
  const column = { ...box, height };
  fillBox(
    brush,
    { ...column, x: column.x - 1, width: column.width + 2, height: height + 1 },
    { colour: palette.sheet },
  );
  const dash = height < 8 ? [] : [3.6, 2.6];
  edgeBox(brush, column, { colour: palette.fwdn, width: Math.min(2.4, height / 2), radius: 1.5, dash });
}

function stepBoxes(box: Box, count: number): Box[] {
  const gap = box.height / count > 7 ? 2.2 : 1.4;
  const height = (box.height - (count - 1) * gap) / count;
  return Array.from({ length: count }, (_, step) => ({ ...box, y: box.y + step * (height + gap), height }));
}
