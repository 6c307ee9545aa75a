// The company of the tour as one drawing: cards, windows, arrows, reports on their way up and slips on their way back.
import { arrowWidth } from "#game/arrow.ts";
import { isWide } from "../components/is-wide.ts";
import { Arrow } from "../drawing/arrow.tsx";
import { type FloorPlan, placeArrow } from "../solo/floor-plan.ts";
import { say } from "../words/words.ts";
import { FloorCards } from "./floor-cards.tsx";
import { phonePlan, phoneSlip, widePlan, wideSlip } from "./floor-plan.ts";
import { Pulses } from "./floor-pulses.tsx";
import { allArrows, type FloorScene } from "./floor-scene.ts";
import { FloorSlips } from "./floor-slips.tsx";
import { floorTwin } from "./floor-twin.ts";
import { FloorWindows } from "./floor-windows.tsx";
import { type ArrowAt, trustAt } from "./tour-company.ts";
import "./floor.css";

/** `<Floor scene={{ ...emptyScene, network: start }} />`: hidden from a screen reader, which gets the same as a list. */
export function Floor({ scene }: { scene: FloorScene }) {
  const plan = isWide() ? widePlan : phonePlan;
  return (
    <figure class="tour-floor">
      <svg viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden="true">
        <Ground plan={plan} />
        <Trusts plan={plan} scene={scene} />
        <Pulses plan={plan} scene={scene} />
        <FloorCards plan={plan} signals={scene.signals} />
        <FloorWindows plan={plan} scene={scene} />
        <FloorSlips plan={plan} scene={scene} size={isWide() ? wideSlip : phoneSlip} />
      </svg>
      <ul class="visually-hidden" aria-label={say("tour.twin.label")}>
        {floorTwin(scene).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </figure>
  );
}

function Ground({ plan }: { plan: FloorPlan }) {
  const { width, height, slabs, rooms } = plan;
  const inside = { y: slabs.top, height: height - slabs.top - slabs.bottom };
  const titles = [say("room.sales"), say("room.management"), say("room.ceo")];
  return (
    <>
      {rooms.map((room, layer) => (
        <g key={room.x}>
          <rect class="tour-room" x={room.x} width={room.width} {...inside} />
          <path
            class="tour-wall"
            d={`M${room.x} ${inside.y}v${inside.height}M${room.x + room.width} ${inside.y}v${inside.height}`}
          />
          <title>{titles[layer]}</title>
        </g>
      ))}
      <rect class="tour-slab" width={width} height={slabs.top} />
      <rect class="tour-slab" y={height - slabs.bottom} width={width} height={slabs.bottom} />
      {rooms.map((room, layer) => (
        <text
          key={room.x}
          class="tour-room-title"
          x={Math.min(room.x + room.width / 2, width - 30)}
          y={slabs.top * 0.7}
        >
          {titles[layer]}
        </text>
      ))}
    </>
  );
}

const isSame = (one: ArrowAt, other: ArrowAt): boolean =>
  one.layer === other.layer && one.to === other.to && one.from === other.from;

function Trusts({ plan, scene }: { plan: FloorPlan; scene: FloorScene }) {
  return (
    <>
      {allArrows.map((arrow) => {
        const place = placeArrow(plan, arrow);
        if (place === null) return null;
        const isStrong = scene.strong === null || scene.strong.some((one) => isSame(one, arrow));
        const trust = trustAt(scene.network, arrow);
        const old = scene.before === undefined ? trust : trustAt(scene.before, arrow);
        return (
          <g key={`${arrow.layer}.${arrow.to}.${arrow.from}`} class={isStrong ? undefined : "tour-faint"}>
            {old !== trust && (
              <g class="tour-ghost">
                <Arrow kind={old < 0 ? "minus" : "plus"} width={plan.arrow * arrowWidth(old)} {...place} />
              </g>
            )}
            <Arrow kind={trust < 0 ? "minus" : "plus"} width={plan.arrow * arrowWidth(trust)} {...place} />
          </g>
        );
      })}
    </>
  );
}
