// Messages on their way back along the arrows, and where they rest.
import { pointOnCurve } from "../picture/curve.ts";
import { easeOut } from "../picture/motion.ts";
import { type FloorPlan, placeArrow } from "../solo/floor-plan.ts";
import { signed } from "../words/numbers.ts";
import { type SlipSize, slipRest } from "./floor-plan.ts";
import type { FloorScene, FloorSlip } from "./floor-scene.ts";

interface SlipsProps {
  readonly plan: FloorPlan;
  readonly scene: FloorScene;
  readonly size: SlipSize;
}

export function FloorSlips({ plan, scene, size }: SlipsProps) {
  return (
    <>
      {scene.slips.map((slip) => (
        <OneSlip key={`${slip.layer}.${slip.to}.${slip.from}`} slip={slip} plan={plan} scene={scene} size={size} />
      ))}
    </>
  );
}

function OneSlip({ slip, plan, scene, size }: SlipsProps & { slip: FloorSlip }) {
  const rest = slipRest(plan, slip, size);
  const arrow = placeArrow(plan, slip);
  if (rest === null || arrow === null) return null;
  const share = slip.layer === scene.flying ? easeOut(scene.back) : 1;
  const onArrow = pointOnCurve(arrow, 1 - share);
  const x = onArrow.x + (rest.x - arrow.from.x) * share;
  const y = onArrow.y + (rest.y - arrow.from.y) * share;
  const { width, height } = size;
  const left = x - width / 2;
  const top = y - height / 2;
  const point = height * 0.34;
  return (
    <g class={slip.message < 0 ? "tour-slip tour-slip-minus" : "tour-slip"}>
      <path d={`M${left + point} ${top}h${width - point}v${height}h${point - width}L${left} ${y}Z`} />
      <text x={x + point / 4} y={y + height * 0.22}>
        {signed(slip.message, 3)}
      </text>
    </g>
  );
}
