// The dash of a minus line, by the line's width.

export interface Dash {
  /** pixels drawn */
  readonly on: number;
  /** pixels left out */
  readonly off: number;
}

/** 1.5 widths on and 0.75 off, at least 6 and 4.5 pixels. */
export function dashOf(width: number): Dash {
  return { on: Math.max(6, 1.5 * width), off: Math.max(4.5, 0.75 * width) };
}
