// The marks that tell lines apart without colour, as paths.

/** Upright, around its middle. */
export const triangle = (x: number, y: number, size: number): string =>
  `M${x} ${y - size}L${x + size} ${y + size * 0.75}H${x - size}Z`;

export const square = (x: number, y: number, size: number): string =>
  `M${x - size} ${y - size}h${2 * size}v${2 * size}h${-2 * size}Z`;
