// Where bars of either sign begin and end on one shared line, in percent of its length.

export interface BarPlace {
  /** left end, 0 to 100 */
  readonly left: number;
  readonly width: number;
}

export interface BarScale {
  /** where 0 lies, 0 to 100 */
  readonly zero: number;
  readonly places: readonly BarPlace[];
}

/** The line is just long enough for the longest bar to each side; with no minus, 0 lies at the left end. */
export function barScale(values: readonly number[]): BarScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const percentPerUnit = high === low ? 0 : 100 / (high - low);
  const zero = high === low ? 0 : -low * percentPerUnit;
  const places = values.map((value) => ({
    left: zero + Math.min(0, value) * percentPerUnit,
    width: Math.abs(value) * percentPerUnit,
  }));
  return { zero, places };
}

/** Where a bar's number finds most room: in the bar, right of it, or left of it. */
export type FigurePlace = "inside" | "right" | "left";

/** The number's place beside `bar`; a minus bar is hollow and short numbers would cross its dashes, so it is never inside. */
export function figurePlace(bar: BarPlace, minus: boolean): FigurePlace {
  const rightRoom = 100 - bar.left - bar.width;
  if (minus) return rightRoom >= bar.left ? "right" : "left";
  if (bar.width >= Math.max(rightRoom, bar.left)) return "inside";
  return rightRoom >= bar.left ? "right" : "left";
}
