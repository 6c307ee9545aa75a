/** Says where a slip is on its way from the sender to its place at the receiver. */

import { pointOnCurve } from "./curve.ts";
import type { Point } from "./geometry.ts";
import { easeOutPast, type Moment, progressOf, targetOfTrust } from "./motion.ts";
import type { SlipPlace, StageLayout } from "./stage-layout.ts";

const overshoot = 6; // px past the place of rest

interface Flight {
  readonly layout: Pick<StageLayout, "arrows">;
  readonly moment: Moment;
}

/** Share of the curve the slip has reached: 1 at its sender, its own share at rest. */
export function shareOfSlip(slip: SlipPlace, flight: Flight): number {
  const progress = progressOf(flight.moment, "travel", targetOfTrust(slip.trust));
  if (progress === null || progress >= 1) return slip.share;
  const way = (1 - slip.share) * (curveOf(slip, flight)?.length ?? overshoot);
  return 1 - (1 - slip.share) * easeOutPast(progress, overshoot / Math.max(way, overshoot));
}

export interface SlipNow extends Point {
  readonly hasLeft: boolean; // its sender
  readonly isAtRest: boolean;
}

/** Top left corner of the slip as it is just now. */
export function placeOfSlip(slip: SlipPlace, flight: Flight): SlipNow {
  const progress = progressOf(flight.moment, "travel", targetOfTrust(slip.trust));
  const found = curveOf(slip, flight);
  if (progress === null || progress >= 1 || found === undefined) {
    return { x: slip.box.x, y: slip.box.y, hasLeft: true, isAtRest: true };
  }
  const rest = pointOnCurve(found.curve, slip.share);
  const now = pointOnCurve(found.curve, shareOfSlip(slip, flight));
  const settled = progress * progress; // the slip leaves its curve for its place only near the end
  const offset = slip.box.y + slip.box.height / 2 - rest.y;
  return {
    x: slip.box.x + now.x - rest.x,
    y: now.y - slip.box.height / 2 + offset * settled,
    hasLeft: progress > 0,
    isAtRest: false,
  };
}

function curveOf(slip: SlipPlace, flight: Flight) {
  const arrow = flight.layout.arrows.find((one) => one.trust === slip.trust);
  return arrow && { curve: arrow.curve, length: arrow.curve.to.x - arrow.curve.from.x };
}
