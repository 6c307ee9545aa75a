// Cost curves of several companies on one sheet: told apart by colour, dash and the mark at their end.
import { useRef } from "preact/hooks";
import { costTicks, tickDecimals } from "../components/cost-scale.ts";
import { spreadLabels } from "../components/spread-labels.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { plain } from "../words/numbers.ts";
import { language, say } from "../words/words.ts";
import { square, triangle } from "./chart-marks.ts";
import "./cost-lines.css";

/** "backprop" orange with a disc, "nudge" ink, dashed, with a square, "combo" dotted with a triangle, "ink" plain. */
export type LineLook = "backprop" | "nudge" | "combo" | "ink";

export interface CostLine {
  readonly id: string;
  readonly look: LineLook;
  readonly points: readonly { readonly x: number; readonly cost: number }[]; // from left to right, at least one
}

export interface CostLinesProps {
  readonly label: string; // for a screen reader; the figures stand beside the chart
  readonly lines: readonly CostLine[];
  readonly across: number; // the right end of the axis
  readonly highest: number; // cost at the top
  readonly axis: string; // what is counted from left to right
  readonly isSmall?: boolean | undefined; // one of several side by side
}

interface Sheet {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number; // all in pixels from the upper left
  readonly x: (value: number) => number;
  readonly y: (cost: number) => number;
}

export function CostLines(props: CostLinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useBoxSize(box, { width: 360, height: 300, zoom: 1 });
  const sheet = sheetOf(props, width, height);
  return (
    <figure class={props.isSmall === true ? "cost-lines cost-lines-small" : "cost-lines"} aria-label={props.label}>
      <div class="cost-lines-paper" ref={box}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Axes {...props} sheet={sheet} />
          {props.lines.map((line) => (
            <path key={line.id} class={`lab-line lab-line-${line.look}`} d={pathOf(line, sheet)} />
          ))}
          <Ends lines={props.lines} sheet={sheet} />
        </svg>
      </div>
    </figure>
  );
}

function sheetOf({ across, highest }: CostLinesProps, width: number, height: number): Sheet {
  const [left, right, top, foot] = [48, width - 66, 26, height - 44];
  return {
    left,
    right,
    top,
    foot,
    x: (value) => left + ((right - left) * value) / Math.max(across, 1e-9),
    y: (cost) => foot - ((foot - top) * Math.min(cost, highest)) / Math.max(highest, 1e-9),
  };
}

/** Round ones, from 0 on, that lie on the axis. */
const ticksTo = (most: number): number[] => {
  const step = costTicks(most * 0.6)[1] ?? most;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  );
};

const pathOf = ({ points }: CostLine, { x, y }: Sheet): string =>
  points
    .map(({ x: value, cost }, index) => `${index === 0 ? "M" : "L"}${x(value).toFixed(1)} ${y(cost).toFixed(1)}`)
    .join("");

function Axes({ sheet, across, highest, axis }: CostLinesProps & { sheet: Sheet }) {
  const { left, right, top, foot, x, y } = sheet;
  const heights = ticksTo(highest);
  const widths = ticksTo(across);
  const every = right - left < 60 * widths.length ? 2 : 1;
  const decimals = tickDecimals(heights);
  return (
    <>
      <path class="lab-sheet" d={`M${left} ${top}H${right}V${foot}H${left}Z`} />
      {heights.map((tick) => (
        <g key={tick}>
          <path class="lab-grid" d={`M${left} ${y(tick)}H${right}`} />
          <text class="lab-tick lab-tick-y" x={left - 8} y={y(tick) + 5}>
            {tick === 0 ? "0" : plain(tick, decimals)}
          </text>
        </g>
      ))}
      {widths.map((tick, index) => (
        <g key={tick}>
          <path class="lab-grid" d={`M${x(tick)} ${top}V${foot}`} />
          {index % every === 0 && (
            <text class="lab-tick" x={x(tick)} y={foot + 20}>
              {tick.toLocaleString(language.value.locale)}
            </text>
          )}
        </g>
      ))}
      <path class="lab-axis" d={`M${left} ${top}V${foot}H${right}`} />
      <text class="lab-axis-name" x={left + 2} y={top - 9}>
        {say("cost.label")}
      </text>
      <text class="lab-axis-name lab-axis-across" x={right} y={foot + 39}>
        {axis}
      </text>
    </>
  );
}

/** The mark at the end of each line, and its cost now. */
function Ends({ lines, sheet }: { lines: readonly CostLine[]; sheet: Sheet }) {
  const isUnderWay = lines.some(({ points }) => points.length > 1); // before that all stand on one spot
  const ends = lines.flatMap(({ id, look, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ id, look, cost: last.cost, x: sheet.x(last.x), y: sheet.y(last.cost) }];
  });
  const heights = spreadLabels(
    ends.map(({ y }) => y + 6),
    20,
    sheet.foot - 4,
  );
  return (
    <>
      {ends.map(({ id, look, cost, x, y }, index) => (
        <g key={id} class={`lab-end lab-end-${look}`}>
          <path d={markOf(look, x, y)} />
          {isUnderWay && (
            <text x={x + 13} y={heights[index]}>
              {plain(cost, 3)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

function markOf(look: LineLook, x: number, y: number): string {
  if (look === "nudge") return square(x, y, 7);
  if (look === "combo") return triangle(x, y, 9);
  return `M${x - 8} ${y}a8 8 0 0 1 16 0a8 8 0 0 1 -16 0Z`;
}
