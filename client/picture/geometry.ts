/** Measures with boxes, points and ports on the stage. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Grows a box by `by` to all sides, or shrinks it where `by` is negative. */
export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function clamp(value: number, range: readonly [low: number, high: number]): number {
  return Math.min(range[1], Math.max(range[0], value));
}

export function centreX(box: Box): number {
  return box.x + box.width / 2;
}

export function centreY(box: Box): number {
  return box.y + box.height / 2;
}

/** Whether two boxes share more than an edge. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The part of an edge that ports use: people take in over 24 to 76 % and send out over 20 to 80 %. */
export const incomingSpread = [0.24, 0.76] as const;
export const outgoingSpread = [0.2, 0.8] as const;
export const cardSpread = [0.3, 0.7] as const;

/**
 * Heights of `count` ports on one edge, in order from the top.
 *
 * @param edge the box whose left or right edge carries them
 * @param options.spread the shares of the edge at which the first and the last port lie
 */
export function portHeights(
  edge: Box,
  options: { readonly count: number; readonly spread: readonly [number, number] },
): number[] {
  const [first, last] = options.spread;
  return Array.from({ length: options.count }, (_, place) => {
    const share = options.count === 1 ? 0.5 : first + ((last - first) * place) / (options.count - 1);
    return edge.y + edge.height * share;
  });
}

/** Tops of `count` equal things in a column, with the free height shared out evenly around them. */
export function stackTops(
  column: { readonly top: number; readonly height: number },
  things: { readonly count: number; readonly height: number },
): number[] {
  const free = column.height - things.count * things.height;
  const gap = free / (things.count + 1);
  return Array.from({ length: things.count }, (_, place) => column.top + gap + place * (things.height + gap));
}
