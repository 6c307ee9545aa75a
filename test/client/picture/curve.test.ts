/** Holds the curve that arrows and slips run on to its level ends. */
import { expect, test } from "vitest";
import { pointOnCurve, shareAtX, traceCurve } from "../../../client/picture/curve.ts";

const curve = { from: { x: 10, y: 100 }, to: { x: 210, y: 20 } };

test("pointOnCurve begins and ends at the ports", () => {
  expect(pointOnCurve(curve, 0)).toEqual(curve.from);
  expect(pointOnCurve(curve, 1)).toEqual(curve.to);
});

test("pointOnCurve leaves and arrives level, so that every head is level", () => {
  for (const [end, near] of [
    [0, 0.01],
    [1, 0.99],
  ] as const) {
    const port = pointOnCurve(curve, end);
    const next = pointOnCurve(curve, near);
    expect(Math.abs(next.y - port.y) / Math.abs(next.x - port.x)).toBeLessThan(0.02);
  }
});

test("shareAtX finds the place where the curve passes", () => {
  for (const share of [0.1, 0.37, 0.5, 0.9]) {
    expect(shareAtX(curve, pointOnCurve(curve, share).x)).toBeCloseTo(share, 6);
  }
});

test("traceCurve runs from end to end of the part, always to the right", () => {
  const points = traceCurve(curve, { from: 0.2, to: 0.8 });
  expect(points.at(0)).toEqual(pointOnCurve(curve, 0.2));
  expect(points.at(-1)).toEqual(pointOnCurve(curve, 0.8));
  const steps = points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0));
  expect(Math.min(...steps)).toBeGreaterThan(0);
});
