// Reports on their way: a dot runs along every arrow into the layer that listens now.
import { pointOnCurve } from "../picture/curve.ts";
import { easeInOut } from "../picture/motion.ts";
import { type FloorPlan, placeArrow } from "../solo/floor-plan.ts";
import { allArrows, type FloorScene } from "./floor-scene.ts";

const travelShare = 0.75; // of a layer's time; then the meters fill

export function Pulses({ plan, scene }: { plan: FloorPlan; scene: FloorScene }) {
  const layer = Math.floor(scene.reported);
  const share = (scene.reported - layer) / travelShare;
  if (share <= 0 || share >= 1) return null;
  return (
    <>
      {allArrows
        .filter((arrow) => arrow.layer === layer)
        .map((arrow) => {
          const place = placeArrow(plan, arrow);
          if (place === null) return null;
          const { x, y } = pointOnCurve(place, easeInOut(share));
          return <circle key={`${arrow.to}.${arrow.from}`} class="tour-pulse" cx={x} cy={y} r={7 * plan.arrow} />;
        })}
    </>
  );
}
