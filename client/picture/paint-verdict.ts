/** Paints the verdict's board: what the CEO said beside what it was, or a sealed board. */
import { type Brush, edgeBox, fillBox, strokeLine, write } from "./brush.ts";
import type { Box } from "./geometry.ts";
import { centreX } from "./geometry.ts";
import type { Verdict, VerdictBar } from "./picture-model.ts";
import type { StageLayout } from "./stage-layout.ts";

export function paintVerdict(
  brush: Brush,
  box: Box,
  board: { readonly verdict: Verdict; readonly layout: StageLayout },
): void {
  const { palette } = brush;
  const { verdict, layout } = board;
  if (verdict.said === null && verdict.was === null) {
    paintSealed(brush, box);
    return;
  }
  fillBox(brush, box, { colour: palette.sheet, radius: 14 });
  edgeBox(brush, box, { colour: palette.ink, width: layout.frame - 0.4, radius: 14 });
  const { type } = layout;
  const label = Math.max(14, type.words || type.smallest);
  const base = box.y + box.height - 2.1 * label;
  const full = box.y + Math.max(26, 0.18 * box.height);
  brush.ctx.setLineDash([3, 3]);
  strokeLine(
    brush,
    [
      { x: box.x + 11, y: full },
      { x: box.x + box.width - 11, y: full },
    ],
    { colour: palette.line, width: 1.6 },
  );
  brush.ctx.setLineDash([]);
  const bars = [
    { bar: verdict.said, x: box.x + 0.28 * box.width, colour: palette.fwd },
    { bar: verdict.was, x: box.x + 0.72 * box.width, colour: palette.ink },
  ];
  for (const { bar, x, colour } of bars) {
    const place = { x, colour, base, full, label, figure: type.figure, width: box.width };
    if (bar === null) paintUnknown(brush, place);
    else paintBar(brush, bar, place);
  }
  strokeLine(
    brush,
    [
      { x: box.x + 11, y: base },
      { x: box.x + box.width - 11, y: base },
    ],
    { colour: palette.ink, width: 2.2 },
  );
  paintNotes(brush, box, board);
}

interface BarPlace {
  readonly x: number; // middle
  readonly base: number;
  readonly full: number; // y of 100 %
  readonly width: number; // of the board
  readonly colour: string;
  readonly label: number; // px of text
  readonly figure: number; // px of text
}

function paintBar(brush: Brush, bar: VerdictBar, place: BarPlace): void {
  const height = Math.max(4, bar.value * (place.base - place.full));
  const width = 0.26 * place.width;
  fillBox(
    brush,
    { x: place.x - width / 2, y: place.base - height, width, height },
    { colour: place.colour, radius: 3 },
  );
  const figure = { x: place.x, y: place.base - height - 7, size: place.figure, weight: 700, align: "center" as const };
  write(brush, bar.text, {
    ...figure,
    colour: place.colour,
    width: 0.5 * place.width,
    least: 13,
    cutFree: brush.palette.sheet,
  });
  const label = {
    x: place.x,
    y: place.base + 1.15 * place.label,
    size: place.label,
    weight: 500,
    align: "center" as const,
  };
  write(brush, bar.label, { ...label, colour: brush.palette.ink2, width: 0.44 * place.width, least: 12 });
}

/** The bar that nobody has opened yet. */
function paintUnknown(brush: Brush, place: BarPlace): void {
  const { palette } = brush;
  const width = 0.26 * place.width;
  const column = { x: place.x - width / 2, y: place.full, width, height: place.base - place.full };
  edgeBox(brush, column, { colour: palette.line2, width: 2, radius: 3, dash: [6, 4] });
  const size = 1.1 * place.figure;
  const y = column.y + column.height / 2 + 0.35 * size;
  write(brush, "?", { x: place.x, y, size, weight: 700, colour: palette.line2, align: "center" });
}

function paintNotes(brush: Brush, box: Box, board: { readonly verdict: Verdict; readonly layout: StageLayout }): void {
  const { type } = board.layout;
  if (type.words === 0 || board.verdict.note === "") return;
  const x = centreX(box);
  const y = box.y + box.height + 1.7 * type.words;
  const width = box.width + 40;
  const note = { x, y, size: type.figure, weight: 700, align: "center" as const, width, least: type.words };
  write(brush, board.verdict.note, { ...note, colour: brush.palette.ink });
  write(brush, board.verdict.detail, {
    ...note,
    y: y + 1.4 * type.words,
    size: type.words + 0.5,
    weight: 500,
    colour: brush.palette.ink2,
  });
}

function paintSealed(brush: Brush, box: Box): void {
  const { palette } = brush;
  edgeBox(brush, box, { colour: palette.line2, width: 2.2, radius: 12, dash: [8, 5] });
  const size = Math.min(42, 0.5 * box.width);
  write(brush, "?", {
    x: centreX(box),
    y: box.y + box.height / 2 + 0.35 * size,
    size,
    weight: 700,
    colour: palette.line2,
    align: "center",
  });
}
