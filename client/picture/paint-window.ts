/** Paints a person's window: portrait on shade or lamp, the meter in the jamb, and the plate. */
import { type Brush, drawIcon, edgeBox, fillBox, measure, roundedPath, write } from "./brush.ts";
import type { Box } from "./geometry.ts";
import { centreX, centreY } from "./geometry.ts";
import { paintMeter } from "./paint-meter.ts";
import type { Person } from "./picture-model.ts";
import { hasMeter, meterWidth } from "./place-windows.ts";
import { shortName } from "./short-name.ts";
import type { StageLayout, WindowPlace } from "./stage-layout.ts";
import { radiusOf, type WindowLook } from "./window-look.ts";

export interface WindowPainting {
  readonly place: WindowPlace;
  readonly person: Person;
  readonly look: WindowLook;
  readonly portrait: Raster; // looking right
  readonly layout: Pick<StageLayout, "type" | "frame" | "detail">;
}

/** Gives a portrait at a size in stage px, null until it has loaded. */
export type Raster = (side: number) => CanvasImageSource | null;

/** How far a window's tick reaches out of its box, in px. */
export const windowMargin = 16;

export function paintWindow(brush: Brush, painting: WindowPainting): void {
  const { place, person, layout } = painting;
  if (person.state === "free") {
    paintFree(brush, place, layout.type.smallest);
    return;
  }
  const { ctx, palette } = brush;
  const radius = radiusOf(place);
  ctx.save();
  roundedPath(ctx, place.box, radius);
  ctx.clip();
  fillBox(brush, place.box, { colour: palette.slab });
  paintPicture(brush, painting);
  paintPlate(brush, painting);
  ctx.restore();
  edgeBox(brush, place.box, { colour: palette.ink, width: layout.frame, radius });
  paintBadges(brush, painting);
}

function paintPicture(brush: Brush, { place, person, look, portrait, layout }: WindowPainting): void {
  const { picture } = place;
  const jamb = hasMeter(place.box, place.style) ? meterWidth(picture.width) : 0;
  const figure = { ...picture, width: picture.width - jamb };
  fillBox(brush, figure, { colour: look.isLit ? brush.palette.lamp : brush.palette.shade });
  if (look.isLit) paintCone(brush, figure);
  paintFigure(brush, figure, { portrait, facing: look.facing });
  if (jamb === 0) return;
  const inset = layout.frame - 1;
  const meter = {
    x: figure.x + figure.width,
    y: picture.y + inset,
    width: jamb - (place.style === "plate" || place.style === "bare" ? inset : 0),
    height: picture.height - (place.style === "plate" ? inset : 2 * inset),
  };
  paintMeter(brush, meter, { kind: person.meter, value: look.meter });
}

/** The light that falls from the lamp. */
function paintCone({ ctx }: Brush, box: Box): void {
  ctx.beginPath();
  ctx.moveTo(centreX(box), box.y);
  ctx.lineTo(box.x + box.width, box.y + 0.86 * box.height);
  ctx.lineTo(box.x + box.width, box.y + box.height);
  ctx.lineTo(box.x, box.y + box.height);
  ctx.closePath();
  ctx.fillStyle = "rgba(255, 255, 255, 0.3)";
  ctx.fill();
}

/** A person from the shoulders up, standing on the box's lower edge. */
export function paintFigure(
  { ctx }: Brush,
  box: Box,
  figure: { readonly portrait: Raster; readonly facing: number },
): void {
  const side = Math.min(1.06 * box.height, 1.1 * box.width);
  const image = figure.portrait(side);
  if (image === null) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.translate(centreX(box), box.y + box.height);
  ctx.scale(Math.abs(figure.facing) < 0.05 ? 0.05 : figure.facing, 1);
  ctx.drawImage(image, -side / 2, -side, side, side);
  ctx.restore();
}

function paintPlate(brush: Brush, painting: WindowPainting): void {
  const { place } = painting;
  if (place.style === "plate") paintPlateBelow(brush, painting);
  if (place.style === "side") paintPlateBeside(brush, painting);
  if (place.style === "line") paintPlateLine(brush, painting);
}

/** Icon, name and report in one line; where they are too long the icon goes first, then the name is cut. */
function paintPlateBelow(brush: Brush, painting: WindowPainting): void {
  const { place, layout } = painting;
  const { box, picture } = place;
  const top = picture.y + picture.height;
  const plate = { x: box.x + 7, y: top, width: box.width - 15, height: box.height - picture.height - 1 };
  const size = layout.type.name + (box.width > 140 ? 0.5 : 0);
  const shown = layout.detail === "strip" ? named(painting) : painting;
  writeLine(brush, plate, { painting: shown, size, mayDropReport: false });
}

/** In a strip the name needs all the room; the meter tells the report. */
const named = (painting: WindowPainting): WindowPainting => ({
  ...painting,
  person: { ...painting.person, reportText: "" },
});

function paintPlateLine(brush: Brush, painting: WindowPainting): void {
  const { box, picture } = painting.place;
  const plate = { x: box.x + picture.width + 6, y: box.y, width: box.width - picture.width - 14, height: box.height };
  writeLine(brush, plate, { painting, size: painting.layout.type.smallest, mayDropReport: true });
}

function writeLine(
  brush: Brush,
  plate: Box,
  line: { readonly painting: WindowPainting; readonly size: number; readonly mayDropReport: boolean },
): void {
  const { person, layout } = line.painting;
  const { palette } = brush;
  const { name, size, icon, fits } = fitLine(brush, {
    person,
    width: plate.width,
    sizes: [line.size, layout.type.smallest],
  });
  const y = centreY(plate) + 0.35 * size;
  const right = plate.x + plate.width;
  const look = { x: right, y, size, colour: reportColour(brush, person), align: "right" as const };
  const report = fits || !line.mayDropReport ? write(brush, person.reportText, look) + 5 : 0;
  if (icon > 0) {
    const place = { x: plate.x + icon / 2, y: centreY(plate), size: icon, colour: palette.plateText, weight: 1.7 };
    drawIcon(brush, person.icon, place);
  }
  const x = plate.x + (icon > 0 ? icon + 5 : 0);
  const width = right - report - x;
  write(brush, name, { x, y, size, colour: palette.plateText, width, least: layout.type.smallest - 1 });
}

interface FittedLine {
  readonly name: string;
  readonly size: number;
  readonly icon: number;
  readonly fits: boolean;
}

/** The largest writing with which icon, name and report share a line: rather half a name than a cut one, and no icon last. */
function fitLine(
  brush: Brush,
  line: { readonly person: Person; readonly width: number; readonly sizes: readonly [number, number] },
): FittedLine {
  const { person, sizes, width } = line;
  const lengthOf = (name: string, size: number) =>
    measure(brush, name, { size }) + measure(brush, person.reportText, { size });
  const short = shortName(person.name);
  for (const name of [person.name, short]) {
    for (const size of sizes) {
      if (lengthOf(name, size) + 1.15 * size + 10 <= width) return { name, size, icon: 1.15 * size, fits: true };
    }
  }
  const [, size] = sizes;
  return { name: short, size, icon: 0, fits: lengthOf(short, size) + 5 <= width };
}

/** Name above, icon and report below. */
function paintPlateBeside(brush: Brush, painting: WindowPainting): void {
  const { place, person, layout } = painting;
  const { palette } = brush;
  const { box, picture } = place;
  const size = Math.max(layout.type.smallest, Math.min(layout.type.name, 0.31 * box.height));
  const left = box.x + picture.width + 7;
  const width = box.x + box.width - left - 5;
  write(brush, person.name, {
    x: left,
    y: box.y + 0.42 * box.height,
    size,
    colour: palette.plateText,
    width,
    least: size - 2,
    short: shortName(person.name),
  });
  const y = box.y + 0.83 * box.height;
  const report = measure(brush, person.reportText, { size });
  const fitsBoth = report + 1.2 * size + 4 <= width;
  const showsIcon = fitsBoth || person.report === null;
  if (showsIcon)
    drawIcon(brush, person.icon, {
      x: left + 0.6 * size,
      y: y - 0.36 * size,
      size: 1.15 * size,
      colour: palette.plateText,
      weight: 1.6,
    });
  if (fitsBoth || person.report !== null) {
    const x = left + (showsIcon ? 1.2 * size + 5 : 0);
    write(brush, person.reportText, {
      x,
      y,
      size,
      colour: reportColour(brush, person),
      width: box.x + box.width - x - 4,
      least: size - 2,
    });
  }
}

function reportColour({ palette }: Brush, person: Person): string {
  return person.report !== null && person.report < 0 ? palette.plateAgainst : palette.plateFor;
}

function paintBadges(brush: Brush, { place, look }: WindowPainting): void {
  const { box, picture } = place;
  const isSmall = picture.height < 60;
  if (look.badge !== null) paintBadge(brush, look.badge, { x: box.x + 2.5, y: box.y + 2.5, side: isSmall ? 17 : 24 });
  if (!look.hasTick || place.style === "face") return;
  const radius = isSmall ? 9 : 13;
  const isBeside = place.style === "side" || place.style === "line";
  const x = isBeside ? picture.x + picture.width - 5 : box.x + box.width - radius - 12;
  paintTick(brush, { x, y: box.y + (isSmall ? 2 : 4), radius });
}

function paintBadge(
  brush: Brush,
  icon: NonNullable<WindowLook["badge"]>,
  place: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { palette } = brush;
  const box = { x: place.x, y: place.y, width: place.side, height: place.side };
  fillBox(brush, box, { colour: palette.sheet, radius: 0.26 * place.side });
  edgeBox(brush, box, { colour: palette.ink, width: 1.8, radius: 0.26 * place.side });
  drawIcon(brush, icon, { x: centreX(box), y: centreY(box), size: 0.7 * place.side, colour: palette.ink, weight: 1.3 });
}

function paintTick(brush: Brush, place: { readonly x: number; readonly y: number; readonly radius: number }): void {
  const { ctx, palette } = brush;
  ctx.beginPath();
  ctx.arc(place.x, place.y, place.radius + 2, 0, 2 * Math.PI);
  ctx.fillStyle = palette.sheet;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(place.x, place.y, place.radius, 0, 2 * Math.PI);
  ctx.fillStyle = palette.ok;
  ctx.fill();
  drawIcon(brush, "check", { x: place.x, y: place.y, size: 1.25 * place.radius, colour: palette.sheet, weight: 2.4 });
}

function paintFree(brush: Brush, place: WindowPlace, text: number): void {
  const { palette } = brush;
  const radius = radiusOf(place);
  fillBox(brush, place.box, { colour: palette.shade, radius });
  edgeBox(brush, place.box, { colour: palette.ink, width: 2, radius, dash: [5, 4] });
  const size = Math.min(2 * text, 0.5 * place.box.height);
  drawIcon(brush, "armchair", {
    x: centreX(place.box),
    y: centreY(place.box),
    size,
    colour: palette.onLamp,
    weight: 2,
  });
}
