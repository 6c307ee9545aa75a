// The picture of responsiveness as numbers: same slope, same length, and nothing leaves the paper.
import { expect, test } from "vitest";
import {
  activate,
  barSpans,
  feedbackPaper,
  type Paper,
  pointOf,
  reachOf,
  reportPaper,
  slopeAt,
  tagBox,
  tangentAt,
  xOf,
  yOf,
} from "../../../client/components/curve-geometry.ts";

const phone = { width: 362, height: 219 };
const report = { width: 362, height: 329 };

function feedback(activation: "tanh" | "sigmoid", z: number): Paper {
  return feedbackPaper(phone, { activation, extent: Math.abs(z) });
}

for (const activation of ["tanh", "sigmoid"] as const) {
  for (const z of [-4, -0.33, 0.75, 2.4]) {
    test(`tangentAt has leg and stem of one length, the slope, for ${activation} at ${z}`, () => {
      const paper = feedback(activation, z);
      const tangent = tangentAt(paper, z);
      const leg = Math.abs(tangent.corner.y - tangent.point.y);
      const stem = paper.hillBase - tangent.stem.y;
      expect(leg).toBeCloseTo(stem, 9);
      expect(leg).toBeCloseTo(slopeAt(activation, activate(activation, z)) * paper.unit, 9);
    });

    test(`tangentAt lays triangle and plank on the paper for ${activation} at ${z}`, () => {
      const paper = feedback(activation, z);
      const { step, corner, plank } = tangentAt(paper, z);
      for (const { x } of [step, corner, ...plank]) {
        expect(x).toBeGreaterThanOrEqual(paper.left - 1e-9);
        expect(x).toBeLessThanOrEqual(paper.left + paper.width + 1e-9);
      }
      expect(corner.y).toBeGreaterThanOrEqual(paper.top);
      expect(corner.y).toBeLessThanOrEqual(paper.floor);
    });
  }
}

test("tangentAt lays the triangle left and below for a positive report, right and above for a negative one", () => {
  const positive = tangentAt(feedback("tanh", 0.75), 0.75);
  expect(positive.step.x).toBeLessThan(positive.point.x);
  expect(positive.corner.y).toBeGreaterThan(positive.point.y);
  const negative = tangentAt(feedback("tanh", -0.33), -0.33);
  expect(negative.step.x).toBeGreaterThan(negative.point.x);
  expect(negative.corner.y).toBeLessThan(negative.point.y);
});

test("feedbackPaper has the hill's foot inside the card and one unit for curve and hill", () => {
  const paper = feedback("tanh", 0.75);
  expect(paper.hillBase).toBeLessThan(phone.height);
  expect(yOf(paper, 0) - yOf(paper, 1)).toBeCloseTo(paper.unit, 9);
});

test("the z-axis is widened to 1.2 times the largest raw opinion", () => {
  const usual = reportPaper(report, { activation: "tanh", rows: 3, extent: 0.99 });
  expect(usual.range).toBeCloseTo(1.71, 9);
  const far = reportPaper(report, { activation: "tanh", rows: 3, extent: 5 });
  expect(far.range).toBeCloseTo(6, 9);
});

test("pointOf rides on the curve and stays on the paper at the ends of the scale", () => {
  const paper = reportPaper(report, { activation: "tanh", rows: 3, extent: 1 });
  const point = pointOf(paper, 0.55);
  expect(point.x).toBeCloseTo(xOf(paper, Math.atanh(0.55)), 9);
  expect(pointOf(paper, 1)).toEqual({ x: paper.left + paper.width, y: paper.top });
  expect(pointOf(paper, -1).x).toBe(paper.left);
});

test("tagBox never covers the ring and never leaves the paper", () => {
  const paper = reportPaper(report, { activation: "tanh", rows: 3, extent: 1 });
  for (let a = -1; a <= 1; a += 0.05) {
    const point = pointOf(paper, a);
    const tag = tagBox(paper, { point, size: { w: 78, h: 34 } });
    const covers = tag.x < point.x + 9 && point.x - 9 < tag.x + tag.width;
    expect(covers && tag.y < point.y + 9 && point.y - 9 < tag.y + tag.height).toBe(false);
    expect(tag.x + tag.width).toBeLessThanOrEqual(paper.left + paper.width);
    expect(tag.y).toBeGreaterThanOrEqual(0);
  }
});

test("barSpans lie each from zero, or tip to tail up to the sum", () => {
  const values = [0.99, -0.084, -0.15];
  expect(barSpans(values, false).map((span) => span.from)).toEqual([0, 0, 0]);
  const chained = barSpans(values, true);
  expect(chained[2]?.to).toBeCloseTo(0.756, 9);
  expect(reachOf(chained)).toBeCloseTo(0.99, 9);
});
