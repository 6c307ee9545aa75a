// Cost against sales spent: a line for each method, told apart by colour, stroke and the shape at its end.
import { useRef } from "preact/hooks";
import type { CompanyMethod } from "#game/method-run.ts";
import { tickDecimals } from "../components/cost-scale.ts";
import { spreadLabels } from "../components/spread-labels.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { endOf, type RaceLine } from "./race-lines.ts";
import { costWords } from "./race-words.ts";

export interface RaceChartProps {
  readonly lines: readonly RaceLine[];
  readonly spent: number; // sales
  readonly of: number; // sales at the end of what is under way
  readonly customers: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (sales: number) => number;
  readonly y: (cost: number) => number;
}

const margin = { left: 64, right: 104, top: 34, foot: 62 };
const fewestRuns = 10; // that the axis shows
const labelGap = 32;

/** To be seen only; the table beside it says the same to a screen reader. */
export function RaceChart({ lines, spent, of, customers }: RaceChartProps) {
  const paper = useRef<HTMLDivElement>(null);
  const box = useBoxSize(paper, { width: 880, height: 560, zoom: 1 });
  const end = Math.max(of, fewestRuns * customers);
  const most = Math.max(...lines.flatMap(({ points, band }) => highest(points, band)));
  const frame = frameOf(box, end, headRoom * most);
  return (
    <div ref={paper} class="race-paper">
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <Ground frame={frame} from={spent > 0 && spent < of ? frame.x(spent) : null} />
        <Axes frame={frame} across={ticksUpTo(end)} up={ticksUpTo(headRoom * most)} />
        {spent > 0 && <path class="race-now" d={`M${frame.x(spent)} ${frame.top}V${frame.bottom}`} />}
        {lines.map((line) => line.band !== null && <Band key={keyOf(line)} line={line} frame={frame} />)}
        {lines.map((line) => (
          <path key={keyOf(line)} class={`race-line race-${line.method}`} d={pathOf(line, frame)} />
        ))}
        <Ends lines={lines} frame={frame} />
      </svg>
    </div>
  );
}

const headRoom = 1.07; // above the highest cost
const mostTicks = 7;

/** Round steps from 0 on, as many as the axis has room for. */
function ticksUpTo(end: number): number[] {
  const rough = end / mostTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, place) => Number((place * step).toPrecision(6)));
}

/** The paper; what has not been spent yet lies in the shade. */
function Ground({ frame, from }: { frame: Frame; from: number | null }) {
  const { left, right, top, bottom } = frame;
  const height = bottom - top;
  return (
    <>
      <rect class="race-sheet" x={left} y={top} width={right - left} height={height} />
      {from !== null && <rect class="race-ahead" x={from} y={top} width={right - from} height={height} />}
    </>
  );
}

const keyOf = ({ companies }: RaceLine): number => companies[0]?.index ?? 0;

const highest = (points: RaceLine["points"], band: RaceLine["band"]): number[] =>
  band === null ? points.map(({ cost }) => cost) : band.map(([, high]) => high);

function frameOf(box: { width: number; height: number }, sales: number, cost: number): Frame {
  const { left, top } = margin;
  const right = box.width - margin.right;
  const bottom = box.height - margin.foot;
  return {
    ...{ left, right, top, bottom },
    x: (at) => left + ((right - left) * at) / Math.max(1, sales),
    y: (at) => bottom - ((bottom - top) * at) / Math.max(1e-9, cost),
  };
}

function Axes({ frame, across, up }: { frame: Frame; across: readonly number[]; up: readonly number[] }) {
  const { left, right, top, bottom } = frame;
  return (
    <>
      {up.map((tick) => (
        <g key={tick}>
          <path class="race-grid" d={`M${left} ${frame.y(tick)}H${right}`} />
          <text class="race-tick race-tick-y" x={left - 10} y={frame.y(tick) + 6}>
            {tick === 0 ? "0" : plain(tick, tickDecimals(up))}
          </text>
        </g>
      ))}
      {across.map((tick) => (
        <g key={tick}>
          <path class="race-grid" d={`M${frame.x(tick)} ${top}V${bottom}`} />
          <text class="race-tick race-tick-x" x={frame.x(tick)} y={bottom + 26}>
            {tick.toLocaleString("en")}
          </text>
        </g>
      ))}
      <path class="race-axis" d={`M${left} ${top}V${bottom}H${right}`} />
      <text class="race-title" x={left + 8} y={top - 12}>
        {say("race.cost")}
      </text>
      <text class="race-title race-title-x" x={right} y={bottom + 54}>
        {say("race.sales")}
      </text>
    </>
  );
}

const pathOf = ({ points }: RaceLine, { x, y }: Frame): string =>
  points
    .map(({ sales, cost }, place) => `${place === 0 ? "M" : "L"}${x(sales).toFixed(1)} ${y(cost).toFixed(1)}`)
    .join("");

/** Between the lowest and the highest company of a method. */
function Band({ line, frame }: { line: RaceLine; frame: Frame }) {
  const { points, band } = line;
  const edge = (which: 0 | 1) =>
    points.map(({ sales }, place) => `${frame.x(sales).toFixed(1)} ${frame.y(band?.[place]?.[which] ?? 0).toFixed(1)}`);
  return <path class={`race-band race-${line.method}`} d={`M${[...edge(0), ...edge(1).reverse()].join("L")}Z`} />;
}

/** The shape and the figure at the end of each line; at the start they all stand on one figure. */
function Ends({ lines, frame }: { lines: readonly RaceLine[]; frame: Frame }) {
  const ends = lines.map((line) => ({ line, x: frame.x(line.points.at(-1)?.sales ?? 0), y: frame.y(endOf(line)) }));
  const wanted = ends.map(({ y }) => y);
  const heights = spreadLabels(wanted, labelGap, frame.bottom);
  const right = Math.max(...ends.map(({ x }) => x));
  const isStart = new Set(ends.map(({ x, y }) => `${x} ${y}`)).size === 1;
  return (
    <>
      {ends.map(({ line, x, y }) => (
        <path key={keyOf(line)} class={`race-end race-${line.method}`} d={shapes[line.method](x, y)} />
      ))}
      {ends.slice(0, isStart ? 1 : ends.length).map(({ line }, place) => (
        <text
          key={keyOf(line)}
          class={isStart && lines.length > 1 ? "race-figure" : `race-figure race-${line.method}`}
          x={right + 20}
          y={(heights[place] ?? 0) + 9}
        >
          {costWords(endOf(line))}
        </text>
      ))}
    </>
  );
}

const shapes: Readonly<Record<CompanyMethod, (x: number, y: number) => string>> = {
  backprop: (x, y) => `M${x - 9} ${y}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z`,
  "one-weight-at-a-time": (x, y) => `M${x - 9} ${y - 9}h18v18h-18Z`,
  "weight-combinations": (x, y) => `M${x} ${y - 10}l11 19h-22Z`,
};
