// Where everything lies on the curve card: plain numbers in CSS pixels at the card's measured size.

export type Activation = "tanh" | "sigmoid";

/** A point of the picture; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The graph paper and its two scales. */
export interface Paper {
  readonly activation: Activation;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** pixels of one unit of the report, on curve and hill alike */
  readonly unit: number;
  /** half the width of the z-axis, in units of z */
  readonly range: number;
  /** bottom of the curve's area */
  readonly floor: number;
  /** ground line of the hill; equals `floor` where there is no hill */
  readonly hillBase: number;
}

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** From this width on the card is drawn with the wide margins. */
export const WIDE_CARD = 460;

export const ROW_PITCH = 23;
const PLANK_INWARDS = 1.28;
const PLANK_OUTWARDS = 0.72;
const SAMPLES = 96;

const REPORT_RANGE = {
  tanh: { narrow: 1.71, wide: 2.11 },
  sigmoid: { narrow: 3.6, wide: 4.4 },
} as const;
const FEEDBACK_RANGE = {
  tanh: { narrow: 2.6, wide: 2.75 },
  sigmoid: { narrow: 5, wide: 5.5 },
} as const;

export function activate(activation: Activation, z: number): number {
  return activation === "tanh" ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
}

/** The slope of the curve at report `a`: 1 − a² or a(1 − a). */
export function slopeAt(activation: Activation, a: number): number {
  return activation === "tanh" ? 1 - a * a : a * (1 - a);
}

/** The raw opinion behind report `a`; ±Infinity at the ends of the scale. */
export function opinionBehind(activation: Activation, a: number): number {
  return activation === "tanh" ? Math.atanh(a) : Math.log(a / (1 - a));
}

/** The ends and the middle of the report's scale. */
export function scaleOf(activation: Activation): { low: number; middle: number; high: number } {
  return activation === "tanh" ? { low: -1, middle: 0, high: 1 } : { low: 0, middle: 0.5, high: 1 };
}

/** The steepest slope: 1 for tanh, ¼ for the sigmoid. */
export function peakOf(activation: Activation): number {
  return slopeAt(activation, scaleOf(activation).middle);
}

export function xOf(paper: Paper, z: number): number {
  return paper.left + (paper.width * (z + paper.range)) / (2 * paper.range);
}

export function yOf(paper: Paper, a: number): number {
  return paper.floor - (a - scaleOf(paper.activation).low) * paper.unit;
}

/** The point of report `a` on the curve, held on the paper at the ends of the scale. */
export function pointOf(paper: Paper, a: number): Point {
  const z = opinionBehind(paper.activation, a);
  return { x: xOf(paper, clamp(z, -paper.range, paper.range)), y: yOf(paper, a) };
}

/** Paper with room for the axis slider on the left and `rows` term bars below. */
export function reportPaper(card: CardSize, options: { activation: Activation; rows: number; extent: number }): Paper {
  const wide = card.width >= WIDE_CARD;
  const left = (wide ? 137 : 85) + axisRoom(options.activation);
  const top = wide ? 22 : 23;
  const floor = card.height - reportFoot(options.rows);
  const { low, high } = scaleOf(options.activation);
  return {
    activation: options.activation,
    left,
    top,
    width: Math.max(60, card.width - left - (wide ? 23 : 13)),
    unit: Math.max(20, floor - top) / (high - low),
    range: rangeFor(REPORT_RANGE[options.activation], { wide, extent: options.extent }),
    floor: Math.max(top + 20, floor),
    hillBase: floor,
  };
}

/** Pixels below the curve in the report: the bars, their axis and a margin. */
export function reportFoot(rows: number): number {
  return 40 + Math.max(rows, 3) * ROW_PITCH;
}

/** Paper with the hill of slopes below; one unit is equally tall on curve and hill. */
export function feedbackPaper(card: CardSize, options: { activation: Activation; extent: number }): Paper {
  const wide = card.width >= WIDE_CARD;
  const left = (wide ? 53 : 41) + axisRoom(options.activation);
  const top = wide ? 16 : 12;
  const gap = wide ? 22 : 21;
  const { low, high } = scaleOf(options.activation);
  const units = high - low + peakOf(options.activation);
  const unit = Math.max(15, (card.height - top - gap - (wide ? 21 : 15)) / units);
  const floor = top + unit * (high - low);
  return {
    activation: options.activation,
    left,
    top,
    width: Math.max(60, card.width - left - (wide ? 17 : 13)),
    unit,
    range: rangeFor(FEEDBACK_RANGE[options.activation], { wide, extent: options.extent }),
    floor,
    hillBase: floor + gap + unit * peakOf(options.activation),
  };
}

/** Percentages beside the axis are longer than +1 and −1. */
function axisRoom(activation: Activation): number {
  return activation === "sigmoid" ? 15 : 0;
}

function rangeFor(base: { narrow: number; wide: number }, options: { wide: boolean; extent: number }): number {
  return Math.max(options.wide ? base.wide : base.narrow, 1.2 * options.extent);
}

/** The curve as an SVG path over the whole paper. */
export function curvePath(paper: Paper): string {
  return path(samples(paper, (z) => yOf(paper, activate(paper.activation, z))));
}

/** The ground to be filled under the curve: above 0 only for tanh, down to 0 for the sigmoid. */
export function groundPath(paper: Paper): string {
  const start = paper.activation === "tanh" ? 0 : -paper.range;
  const points = samples(paper, (z) => yOf(paper, activate(paper.activation, z)), start);
  return closed(points, yOf(paper, 0));
}

/** The hill of slopes as an SVG path, open, from edge to edge. */
export function hillPath(paper: Paper): string {
  return path(hillPoints(paper));
}

/** The hill of slopes, closed along its ground line. */
export function hillGroundPath(paper: Paper): string {
  return closed(hillPoints(paper), paper.hillBase);
}

function hillPoints(paper: Paper): Point[] {
  return samples(paper, (z) => {
    const slope = slopeAt(paper.activation, activate(paper.activation, z));
    return paper.hillBase - slope * paper.unit;
  });
}

/** The plank, its slope triangle and the stem on the hill, all for raw opinion `z`. */
export interface Tangent {
  readonly slope: number;
  /** −1: the triangle lies left and below; +1: right and above. Always towards the middle. */
  readonly side: -1 | 1;
  readonly point: Point;
  readonly plank: readonly [Point, Point];
  /** the corner where the solid leg meets the dashed one */
  readonly corner: Point;
  /** end of the dashed leg, one step from the corner */
  readonly step: Point;
  /** top of the stem on the hill */
  readonly stem: Point;
}

export function tangentAt(paper: Paper, z: number): Tangent {
  const a = activate(paper.activation, z);
  const slope = slopeAt(paper.activation, a);
  const side = z >= 0 ? -1 : 1;
  const reach = paper.activation === "tanh" ? 1 : 2;
  const inner = clamp(z + side * PLANK_INWARDS * reach, -paper.range, paper.range);
  const outer = clamp(z - side * PLANK_OUTWARDS * reach, -paper.range, paper.range);
  const onTangent = (at: number): Point => ({
    x: xOf(paper, at),
    y: yOf(paper, a + slope * (at - z)),
  });
  const cornerY = yOf(paper, a + side * slope);
  return {
    slope,
    side,
    point: { x: xOf(paper, z), y: yOf(paper, a) },
    plank: [onTangent(Math.min(inner, outer)), onTangent(Math.max(inner, outer))],
    corner: { x: xOf(paper, z), y: cornerY },
    step: { x: xOf(paper, z + side), y: cornerY },
    stem: { x: xOf(paper, z), y: paper.hillBase - slope * paper.unit },
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The number tag beside the player's ring: above and left on the right half, below and right on the left half. */
export function tagBox(paper: Paper, options: { point: Point; size: { w: number; h: number } }): Box {
  const { point, size } = options;
  const middle = paper.left + paper.width / 2;
  const gap = 15;
  const x = point.x >= middle ? point.x - gap - size.w : point.x + gap + 6;
  const y = point.x >= middle ? point.y - 12 - size.h : point.y - 3;
  return {
    x: clamp(x, paper.left + 2, paper.left + paper.width - size.w),
    y: clamp(y, 4, paper.floor - size.h),
    width: size.w,
    height: size.h,
  };
}

export function overlap(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** One bar of a term, from `from` to `to` on the z-axis. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
}

/** Bars each from 0, or laid tip to tail where `chained`. */
export function barSpans(values: readonly number[], chained: boolean): BarSpan[] {
  let tip = 0;
  return values.map((value) => {
    const from = chained ? tip : 0;
    tip = from + value;
    return { from, to: tip };
  });
}

/** The largest |z| that any bar reaches. */
export function reachOf(spans: readonly BarSpan[]): number {
  return Math.max(0, ...spans.map((span) => Math.max(Math.abs(span.from), Math.abs(span.to))));
}

function samples(paper: Paper, y: (z: number) => number, start = -paper.range): Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const z = start + ((paper.range - start) * index) / SAMPLES;
    return { x: xOf(paper, z), y: y(z) };
  });
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${near(x)} ${near(y)}`).join("");
}

function closed(points: readonly Point[], ground: number): string {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return "";
  return `M${near(first.x)} ${near(ground)}${path(points).replace("M", "L")}L${near(last.x)} ${near(ground)}Z`;
}

function near(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
