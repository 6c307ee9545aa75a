// The cost after each quarter as a line with dots, and the same numbers as a table for a screen reader.
import { useId, useRef } from "preact/hooks";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costTicks, labelEvery, mostLabels, tickDecimals } from "./cost-scale.ts";
import { useBoxSize } from "./use-box-size.ts";
import "../style/cards.css";

export interface CostPoint {
  /** under the axis: "start", "1", "2" … */
  label: string;
  cost: number;
}

export interface CostChartProps {
  points: readonly CostPoint[];
  title?: string | undefined;
  /** beside the title, e.g. "12 customers, after each quarter" */
  note?: string | undefined;
  /** "small" is a bare line of 66 × 34 for the reveal */
  size?: "normal" | "small" | undefined;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

interface Dot extends CostPoint {
  readonly x: number;
  readonly y: number;
}

const NORMAL = { left: 50, right: 78, top: 14, foot: 32 };
const SMALL = { left: 3, right: 6, top: 5, foot: 5 };
/** Dots are left out from here on: they would touch. */
const MOST_DOTS = 24;

function heightOf(frame: Frame, share: number): number {
  return frame.height - frame.foot - share * (frame.height - frame.top - frame.foot);
}

function dotsOf(points: readonly CostPoint[], frame: Frame, largest: number): Dot[] {
  const across = frame.width - frame.left - frame.right;
  const steps = Math.max(1, points.length - 1);
  return points.map((point, index) => ({
    ...point,
    x: frame.left + (across * index) / steps,
    y: heightOf(frame, largest > 0 ? point.cost / largest : 0),
  }));
}

function Line({ dots, small }: { dots: readonly Dot[]; small: boolean }) {
  const last = dots[dots.length - 1];
  const line = dots.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <>
      <path class="cost-line" d={line} />
      {dots.length <= MOST_DOTS &&
        dots.map(({ x, y, label }) => <circle key={label} class="cost-dot" cx={x} cy={y} r={small ? 1.8 : 4.4} />)}
      {last !== undefined && <circle class="cost-last" cx={last.x} cy={last.y} r={small ? 3.4 : 6} />}
    </>
  );
}

function Axes({
  dots,
  ticks,
  frame,
  largest,
}: {
  dots: readonly Dot[];
  ticks: readonly number[];
  frame: Frame;
  largest: number;
}) {
  const decimals = tickDecimals(ticks);
  const longest = Math.max(0, ...dots.map(({ label }) => label.length));
  const every = labelEvery(dots.length, mostLabels(longest, frame.width - frame.left - frame.right));
  const last = dots[dots.length - 1];
  return (
    <>
      {ticks.map((tick) => {
        const y = heightOf(frame, tick / largest);
        return (
          <g key={tick}>
            <path
              class={tick === 0 ? "cost-ground" : "cost-grid"}
              d={`M${frame.left} ${y}H${frame.width - frame.right + 6}`}
            />
            <text class="cost-tick cost-tick-y" x={frame.left - 8} y={y + 5.5}>
              {tick === 0 ? "0" : plain(tick, decimals)}
            </text>
          </g>
        );
      })}
      {dots.map(({ x, label }, index) =>
        index % every === 0 ? (
          <text key={label} class="cost-tick cost-tick-x" x={x} y={frame.height - 8}>
            {label}
          </text>
        ) : null,
      )}
      {last !== undefined && (
        <text class="cost-now" x={last.x + 12} y={last.y + 7}>
          {plain(last.cost, 3)}
        </text>
      )}
    </>
  );
}

function Picture({ points, frame, small }: { points: readonly CostPoint[]; frame: Frame; small: boolean }) {
  const most = Math.max(0, ...points.map((point) => point.cost));
  const ticks = costTicks(most);
  const largest = small ? 1.1 * most : Math.max(most, (ticks[ticks.length - 2] ?? 0) * 1.25, ticks[1] ?? 0);
  const dots = dotsOf(points, frame, largest);
  const shown = ticks.filter((tick) => tick <= largest);
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {small ? (
        <path class="cost-ground" d={`M${frame.left} ${frame.height - 3}H${frame.width - 3}`} />
      ) : (
        <Axes dots={dots} ticks={shown} frame={frame} largest={largest} />
      )}
      <Line dots={dots} small={small} />
    </svg>
  );
}

/** In a box, as a table takes the height of its rows however small it is told to be. */
function NumbersTable({ points }: { points: readonly CostPoint[] }) {
  return (
    <div class="visually-hidden">
      <table>
        <thead>
          <tr>
            <th scope="col">{say("cost.when")}</th>
            <th scope="col">{say("cost.label")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <td>{point.label}</td>
              <td>{plain(point.cost, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `<CostChart points={[{ label: "start", cost: 0.122 }, …]} title="Cost" note="12 customers" />`; labels are unique. */
export function CostChart({ points, title, note, size = "normal" }: CostChartProps) {
  const heading = useId();
  const paper = useRef<HTMLDivElement>(null);
  const small = size === "small";
  const box = useBoxSize(paper, small ? { width: 66, height: 34, zoom: 1 } : { width: 410, height: 162, zoom: 1 });
  const frame = { ...(small ? SMALL : NORMAL), width: box.width, height: box.height };
  const named = title === undefined ? { "aria-label": say("cost.label") } : { "aria-labelledby": heading };
  return (
    <figure class={`cost-chart cost-chart-${size}`} {...named}>
      {title !== undefined && (
        <figcaption>
          <h2 id={heading} class="cost-title">
            {title}
          </h2>
          {note !== undefined && <span>{note}</span>}
        </figcaption>
      )}
      <div class="cost-paper" ref={paper}>
        <Picture points={points} frame={frame} small={small} />
      </div>
      <NumbersTable points={points} />
    </figure>
  );
}
