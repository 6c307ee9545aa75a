// The cost after each quarter as a line with dots, and the same numbers as a table for a screen reader.
import { useId } from "preact/hooks";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costTicks, tickDecimals } from "./cost-scale.ts";
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
  /** "small" is a bare line of 62 × 30 for the reveal */
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

const NORMAL: Frame = { width: 410, height: 162, left: 50, right: 78, top: 14, foot: 32 };
const SMALL: Frame = { width: 66, height: 34, left: 3, right: 6, top: 5, foot: 5 };
/** Dots are left out from here on: they would touch. */
const MOST_DOTS = 24;

function placed(points: readonly CostPoint[], frame: Frame, largest: number) {
  const across = frame.width - frame.left - frame.right;
  const up = frame.height - frame.top - frame.foot;
  return points.map((point, index) => ({
    ...point,
    x: frame.left + (points.length < 2 ? across : (across * index) / (points.length - 1)),
    y: frame.height - frame.foot - (largest > 0 ? (up * point.cost) / largest : 0),
  }));
}

function Ticks({ ticks, frame, largest }: { ticks: readonly number[]; frame: Frame; largest: number }) {
  const decimals = tickDecimals(ticks);
  const up = frame.height - frame.top - frame.foot;
  return (
    <>
      {ticks.map((tick) => {
        const y = frame.height - frame.foot - (up * tick) / largest;
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
    </>
  );
}

/** Which labels fit under the axis: every one up to eight points, then about seven spread out. */
function labelEvery(count: number): number {
  return count <= 8 ? 1 : Math.ceil(count / 7);
}

/** `<CostChart points={[{ label: "start", cost: 0.122 }, …]} title="Cost" note="12 customers" />` */
export function CostChart({ points, title, note, size = "normal" }: CostChartProps) {
  const heading = useId();
  const small = size === "small";
  const frame = small ? SMALL : NORMAL;
  const most = Math.max(0, ...points.map((point) => point.cost));
  const ticks = costTicks(most);
  const largest = small ? most * 1.1 : Math.max(most, (ticks[ticks.length - 2] ?? 0) * 1.25);
  const shown = ticks.filter((tick) => tick <= largest);
  const dots = placed(points, frame, largest);
  const last = dots[dots.length - 1];
  const every = labelEvery(points.length);
  return (
    <figure
      class={`cost-chart cost-chart-${size}`}
      {...(title === undefined ? { "aria-label": say("cost.label") } : { "aria-labelledby": heading })}
    >
      {title !== undefined && (
        <figcaption>
          <h3 id={heading}>{title}</h3>
          {note !== undefined && <span>{note}</span>}
        </figcaption>
      )}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        {small ? (
          <path class="cost-ground" d={`M${frame.left} ${frame.height - 3}H${frame.width - 3}`} />
        ) : (
          <Ticks ticks={shown} frame={frame} largest={largest} />
        )}
        <path class="cost-line" d={dots.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")} />
        {dots.length <= MOST_DOTS &&
          dots.map(({ x, y }, index) => <circle key={index} class="cost-dot" cx={x} cy={y} r={small ? 1.8 : 4.4} />)}
        {last !== undefined && <circle class="cost-last" cx={last.x} cy={last.y} r={small ? 3.4 : 6} />}
        {!small &&
          dots.map(({ x, label }, index) =>
            index % every === 0 ? (
              <text key={index} class="cost-tick cost-tick-x" x={x} y={frame.height - 8}>
                {label}
              </text>
            ) : null,
          )}
        {!small && last !== undefined && (
          <text class="cost-now" x={last.x + 12} y={last.y + 7}>
            {plain(last.cost, 3)}
          </text>
        )}
      </svg>
      <table class="visually-hidden">
        <thead>
          <tr>
            <th>{say("cost.when")}</th>
            <th>{say("cost.label")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={index}>
              <td>{point.label}</td>
              <td>{plain(point.cost, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
