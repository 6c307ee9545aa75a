/** Paints a customer's signal card: ten steps from the left and the number without a sign. */
import { type Brush, drawIcon, edgeBox, fillBox, measure, strokeLine, write } from "./brush.ts";
import type { Box } from "./geometry.ts";
import { centreX } from "./geometry.ts";
import type { Signal } from "./picture-model.ts";
import type { CardPlace, StageLayout, TypeSizes } from "./stage-layout.ts";

const steps = 10;

export function paintCard(
  brush: Brush,
  place: CardPlace,
  card: { readonly signal: Signal; readonly layout: StageLayout },
): void {
  const { palette } = brush;
  const radius = Math.min(14, 0.22 * place.box.height);
  fillBox(brush, place.box, { colour: palette.sheet, radius });
  edgeBox(brush, place.box, { colour: palette.ink, width: card.layout.frame - 0.2, radius });
  if (place.style === "mini") paintMini(brush, place.box, card.signal);
  else if (place.style === "one-line") paintOneLine(brush, place.box, card);
  else paintTwoLines(brush, place.box, card);
}

function paintMini(brush: Brush, box: Box, signal: Signal): void {
  drawIcon(brush, signal.icon, {
    x: centreX(box),
    y: box.y + 0.36 * box.height,
    size: 15,
    colour: brush.palette.ink,
    weight: 1.5,
  });
  const bar = { x: box.x + 7, y: box.y + 0.63 * box.height, width: box.width - 14, height: 8 };
  paintSteps(brush, bar, { signal, count: 1 });
}

function paintOneLine(brush: Brush, box: Box, card: { readonly signal: Signal; readonly layout: StageLayout }): void {
  const { type } = card.layout;
  const baseline = box.y + 0.5 * (box.height - 5) + 0.28 * type.smallest;
  const value = writeValue(brush, card.signal, { x: box.x + box.width - 9, y: baseline, size: type.smallest });
  drawIcon(brush, card.signal.icon, {
    x: box.x + 17,
    y: baseline - 5,
    size: 15,
    colour: brush.palette.ink,
    weight: 1.5,
  });
  write(brush, card.signal.name, {
    x: box.x + 29,
    y: baseline,
    size: type.smallest,
    colour: brush.palette.ink,
    width: box.width - 29 - value - 16,
    least: type.smallest - 1.5,
  });
  paintSteps(
    brush,
    { x: box.x + 9, y: box.y + box.height - 9, width: box.width - 18, height: 4 },
    { signal: card.signal, count: steps },
  );
}

function paintTwoLines(brush: Brush, box: Box, card: { readonly signal: Signal; readonly layout: StageLayout }): void {
  const { type } = card.layout;
  const left = box.x + 12;
  const upper = box.y + 0.29 * box.height;
  const lower = box.y + 0.69 * box.height;
  writeName(brush, card.signal, { x: left, y: upper, width: box.width - 18, type });
  const value = writeValue(brush, card.signal, {
    x: box.x + box.width - 11,
    y: lower + 0.36 * type.card,
    size: type.card + 0.5,
  });
  const height = Math.min(20, 0.27 * box.height);
  const width = Math.min(112, box.width - 24 - value - 10);
  paintSteps(brush, { x: left, y: lower - height / 2, width, height }, { signal: card.signal, count: steps });
}

/** The icon and the name; a name that is too long takes the icon's place before it is cut. */
function writeName(
  brush: Brush,
  signal: Signal,
  line: { readonly x: number; readonly y: number; readonly width: number; readonly type: TypeSizes },
): void {
  const { type } = line;
  const size = line.width < 120 ? 17 : 20;
  const fits = measure(brush, signal.name, { size: type.smallest }) <= line.width - size - 6;
  const colour = brush.palette.ink;
  if (fits) drawIcon(brush, signal.icon, { x: line.x + 0.45 * size, y: line.y, size, colour, weight: 1.7 });
  const x = line.x + (fits ? size + 6 : 0);
  const width = line.x + line.width - x;
  write(brush, signal.name, {
    x,
    y: line.y + 0.35 * type.card,
    size: type.card,
    colour,
    width,
    least: type.smallest - 1,
  });
}

function writeValue(
  brush: Brush,
  signal: Signal,
  place: { readonly x: number; readonly y: number; readonly size: number },
): number {
  const colour = signal.value < 0 ? brush.palette.fwdn : brush.palette.fwd;
  return write(brush, signal.text, { ...place, colour, weight: 700, align: "right" });
}

/** Steps from the left; where signals may be negative, from the middle: filled to the right, hollow to the left. */
function paintSteps(brush: Brush, box: Box, card: { readonly signal: Signal; readonly count: number }): void {
  const { palette } = brush;
  const { signal } = card;
  const gap = card.count === 1 ? 0 : box.height < 6 ? 1.2 : 2;
  const width = (box.width - (card.count - 1) * gap) / card.count;
  const zero = signal.signed ? card.count / 2 : 0;
  const filled = signal.signed ? (Math.max(0, signal.value) * card.count) / 2 : signal.value * card.count;
  for (let step = 0; step < card.count; step += 1) {
    const place = { ...box, x: box.x + step * (width + gap), width };
    fillBox(brush, place, { colour: palette.fwdt, radius: 2 });
    const share = Math.min(1, step < zero ? 0 : filled - (step - zero));
    if (share > 0.02)
      fillBox(brush, { ...place, width: share * width }, { colour: palette.fwd, radius: Math.min(2, share * 4) });
  }
  if (!signal.signed) return;
  const middle = box.x + box.width / 2;
  if (signal.value < 0) {
    const length = (-signal.value * box.width) / 2;
    const column = { ...box, x: middle - length, width: length };
    fillBox(brush, column, { colour: palette.sheet });
    edgeBox(brush, column, {
      colour: palette.fwdn,
      width: Math.min(2.2, box.height / 2),
      dash: length < 8 ? [] : [4, 3],
      radius: 2,
    });
  }
  strokeLine(
    brush,
    [
      { x: middle, y: box.y - 3 },
      { x: middle, y: box.y + box.height + 3 },
    ],
    { colour: palette.ink, width: 2.2 },
  );
}
