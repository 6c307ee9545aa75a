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
