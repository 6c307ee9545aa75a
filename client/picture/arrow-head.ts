/** The two heads of arrows, by the width of the shaft, for canvas and SVG alike. */

export interface Head {
  readonly length: number; // px along the arrow
  readonly halfHeight: number; // px to either side
}

/** The triangle of a positive arrow; `scale` is the arrow's k. */
export function triangleHead(width: number, scale: number): Head {
  return { length: 1.15 * width + 4 * scale, halfHeight: 0.8 * width + 3.4 * scale };
}

/** The flat bar of a negative arrow. */
export function barHead(width: number, scale: number): Head {
  return { length: Math.max(3.4 * scale, 0.45 * width), halfHeight: 0.75 * width + 3 * scale };
}
