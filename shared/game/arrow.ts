/** The width of an arrow: how a trust is shown to everybody without its figure. */

const hair = 2; // pixels, at no trust at all
const span = 16; // never above hair + span
const half = 2; // the trust at which half the span is reached

/** Between these lies every arrow, in pixels before the picture's scale. */
export const arrowWidths = { least: hair, most: hair + span } as const;

/** Width in pixels before the picture's scale, 2 to 18, by the size of a trust; one decimal. */
export function arrowWidth(trust: number): number {
  const size = Math.abs(trust);
  return Math.round((hair + (span * size) / (size + half)) * 10) / 10;
}

/** The trust that an arrow of this sign and width stands for, as well as an eye can tell. */
export function trustOfArrow(sign: number, width: number): number {
  const share = Math.min(0.99, Math.max(0, (width - hair) / span));
  return (sign * half * share) / (1 - share);
}
