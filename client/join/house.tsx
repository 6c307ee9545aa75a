// The picture at the door: a company cut open, one report on its way to the boss and one message on its way back.
import { Arrow } from "../drawing/arrow.tsx";
import type { Point } from "../picture/geometry.ts";
import { say } from "../words/words.ts";
import { faceUrl } from "./faces.ts";
import { type Box, type HousePlan, type HouseSize, housePlans, type Lodger } from "./house-plan.ts";
import "./house.css";

/** Shares of a window's height where an arrow leaves or arrives, so that two do not meet. */
const ports = { high: 0.25, middle: 0.45, low: 0.7 } as const;
const widths = { strong: 10, fair: 8, weak: 6.5 } as const; // px before k

/** `<House size="phone" />`: the windows are empty until the faces are there. */
export function House({ size }: { size: HouseSize }) {
  const plan = housePlans[size];
  return (
    <svg class="house" viewBox={`0 0 ${plan.width} ${plan.height}`} role="img" aria-label={say("join.picture")}>
      <Ground plan={plan} />
      {plan.lodgers
        .filter(({ isLit }) => isLit)
        .map((lodger) => (
          <Glow key={lodger.face} {...lodger} />
        ))}
      <Flows plan={plan} />
      {plan.lodgers.map((lodger) => (
        <Window key={lodger.face} lodger={lodger} />
      ))}
      <Slip plan={plan} />
    </svg>
  );
}

const far = 3000; // px: whatever the shape of the page, slabs and rooms run on to its edges

function Ground({ plan }: { plan: HousePlan }) {
  const { roof, floor, halls } = plan;
  const top = roof.y + roof.height;
  return (
    <>
      <defs>
        <pattern id="graph" width="27" height="27" patternUnits="userSpaceOnUse">
          <path class="house-grid" d="M0 .75H27M.75 0V27" />
        </pattern>
      </defs>
      <rect fill="url(#graph)" x={-far} y={-far} width={2 * far} height={far + floor.y} />
      {plan.antenna !== null && <Antenna x={plan.antenna} foot={roof.y} />}
      <rect class="house-facade" x={-far} y={top} width={2 * far} height={floor.y - top} />
      {halls.map((hall) => (
        <g key={hall.x}>
          <rect class="house-hall" {...hall} />
          <rect fill="url(#graph)" {...hall} />
          <path
            class="house-wall"
            d={`M${hall.x} ${hall.y}v${hall.height}M${hall.x + hall.width} ${hall.y}v${hall.height}`}
          />
        </g>
      ))}
      <rect class="house-slab" x={-far} y={roof.y} width={2 * far} height={roof.height} />
      {plan.bike !== null && <Bike {...plan.bike} foot={floor.y} />}
      {plan.plant !== null && <Plant {...plan.plant} foot={floor.y} />}
      <rect class="house-slab" x={-far} y={floor.y} width={2 * far} height={far} />
    </>
  );
}

function Antenna({ x, foot }: { x: number; foot: number }) {
  return <path class="house-line" d={`M${x} ${foot}V${foot - 20}M${x - 10} ${foot - 14}h20M${x - 6} ${foot - 8}h12`} />;
}

function Bike({ x, scale, foot }: { x: number; scale: number; foot: number }) {
  return (
    <g class="house-line" transform={`translate(${x} ${foot - 2}) scale(${scale})`}>
      <circle cx="-16" cy="-11" r="11" />
      <circle cx="16" cy="-11" r="11" />
      <path d="M-16-11-8-26H8L-2-11H-16M-2-11-10-31M-15-31h9M16-11 7-33h7" />
    </g>
  );
}

function Plant({ x, scale, foot }: { x: number; scale: number; foot: number }) {
  return (
    <g class="house-plant" transform={`translate(${x} ${foot - 1}) scale(${scale})`}>
      <path
        class="house-leaf"
        d="M0-16Q-26-24-13-40-11-28 0-16M0-16Q26-24 13-40 11-28 0-16M0-16Q-10-32 0-50 10-32 0-16Z"
      />
      <path class="house-pot" d="M-9-18H9L6 0H-6Z" />
    </g>
  );
}

function Flows({ plan }: { plan: HousePlan }) {
  const [mia, jonas, noor, lena] = plan.lodgers;
  const { arrow } = plan;
  return (
    <>
      <Arrow kind="plus" width={widths.strong * arrow} from={right(mia, ports.high)} to={left(jonas, ports.middle)} />
      <Arrow kind="minus" width={widths.weak * arrow} from={right(mia, ports.low)} to={left(noor, ports.high)} />
      <Arrow kind="plus" width={widths.fair * arrow} from={right(jonas, ports.middle)} to={left(lena, ports.high)} />
      <Arrow kind="rail" width={widths.strong * arrow} from={right(noor, ports.middle)} to={left(lena, ports.low)} />
    </>
  );
}

const right = (box: Box, share: number): Point => ({ x: box.x + box.width, y: box.y + share * box.height });
const left = (box: Box, share: number): Point => ({ x: box.x, y: box.y + share * box.height });

/** Light on the wall; it lies under the arrows, so that their ends stay clean. */
function Glow({ x, y, width, height }: Box) {
  return (
    <rect class="house-glow" x={x - 8} y={y - 8} width={width + 16} height={height + 16} rx={corner * width + 8} />
  );
}

const corner = 0.12; // of a window's width
const jambShare = 0.14; // of a window's width
const frame = 3;

function Window({ lodger }: { lodger: Lodger }) {
  const { x, y, width, height, isLit, face, looksLeft } = lodger;
  const url = faceUrl({ face, lookLeft: looksLeft, expression: isLit ? "explaining" : "concerned" });
  const jamb = Math.max(11, jambShare * width);
  const round = corner * width;
  const clip = `window-${lodger.face}`;
  return (
    <g transform={`translate(${x} ${y})`}>
      <clipPath id={clip}>
        <rect width={width} height={height} rx={round} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        <rect class={isLit ? "house-lit" : "house-dark"} width={width} height={height} />
        {isLit && <path class="house-cone" d={`M${(width - jamb) / 2} 0L${width} ${height}H${-0.1 * width}Z`} />}
        {url !== undefined && (
          <image
            class="house-face"
            href={url}
            x={-0.06 * width}
            y={height - 1.02 * width}
            width={width}
            height={1.02 * width}
          />
        )}
        <Jamb lodger={lodger} jamb={jamb} />
      </g>
      <rect class="house-frame" width={width} height={height} rx={round} stroke-width={frame} />
    </g>
  );
}

const steps = 10;
const leastDashed = 11; // px of a step; a smaller column would fall into dots

/** The meter in the right jamb: five steps to either side of the tick; the boss's stand on the ground. */
function Jamb({ lodger, jamb }: { lodger: Lodger; jamb: number }) {
  const { width, height, report, isBoss } = lodger;
  const x = width - jamb;
  const pitch = (height - 12) / steps;
  const inner = { x: x + 2.5, width: jamb - 5 - frame / 2 };
  const middle = 6 + 5 * pitch;
  return (
    <>
      <rect class="house-jamb" x={x} width={jamb} height={height} />
      {Array.from({ length: steps }, (_, step) => (
        <rect
          key={step}
          class={stepClass(step, report, isBoss)}
          {...inner}
          y={6 + (steps - 1 - step) * pitch + 1}
          height={pitch - 2}
          rx="1"
        />
      ))}
      {report < 0 && (
        <rect
          class={pitch < leastDashed ? "house-against" : "house-against house-against-dashed"}
          {...inner}
          y={middle}
          height={-report * 5 * pitch}
        />
      )}
      {!isBoss && <path class="house-tick" d={`M${x - 4} ${middle}H${width}`} />}
      <path class="house-edge" d={`M${x} 0V${height}`} />
    </>
  );
}

/** Steps count from the ground; those of a signed report from its tick upwards. */
function stepClass(step: number, report: number, isBoss: boolean): string {
  const fromTick = isBoss ? step : step - steps / 2;
  const lit = Math.round(report * (isBoss ? steps : steps / 2));
  if (fromTick < 0) return "house-step house-step-below";
  return fromTick < lit ? "house-step house-step-lit" : "house-step";
}

/** A slip of paper on its way back, pointed left. */
function Slip({ plan }: { plan: HousePlan }) {
  const { x, y, size } = plan.slip;
  const words = say("slip.goLower");
  const half = 0.86 * size;
  const point = 0.62 * size;
  const length = point + 1.1 * size + 0.53 * size * words.length;
  return (
    <g class="house-slip" transform={`translate(${x} ${y})`}>
      <path d={`M0 0L${point} ${-half}H${length}V${half}H${point}Z`} />
      <text x={(point + length) / 2} y={0.34 * size} font-size={size}>
        {words}
      </text>
    </g>
  );
}
