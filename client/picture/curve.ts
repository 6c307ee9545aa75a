/** Follows the cubic curve with level ends that every arrow, rail and slip runs on. */
import type { Point } from "./geometry.ts";

export interface Curve {
  readonly from: Point; // left end
  readonly to: Point; // right end
}

const reach = 0.46; // of the gap: how far the control points stand from the ends

/** @param share 0 at the left end, 1 at the right one; not a share of the length */
export function pointOnCurve(curve: Curve, share: number): Point {
  const gap = curve.to.x - curve.from.x;
  const rest = 1 - share;
  const near = 3 * rest * rest * share;
  const far = 3 * rest * share * share;
  const end = share * share * share;
  const start = rest * rest * rest;
  return {
    x: start * curve.from.x + near * (curve.from.x + reach * gap) + far * (curve.to.x - reach * gap) + end * curve.to.x,
    y: (start + near) * curve.from.y + (far + end) * curve.to.y,
  };
}

/** The share at which the curve passes `x`; the curve never turns back, so halving finds it. */
export function shareAtX(curve: Curve, x: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (pointOnCurve(curve, middle).x < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Points of a part of the curve, close enough for a smooth line. */
export function traceCurve(curve: Curve, part: { readonly from: number; readonly to: number }): Point[] {
  const steps = Math.max(2, Math.ceil(28 * Math.abs(part.to - part.from)));
  return Array.from({ length: steps + 1 }, (_, step) =>
    pointOnCurve(curve, part.from + ((part.to - part.from) * step) / steps),
  );
}
