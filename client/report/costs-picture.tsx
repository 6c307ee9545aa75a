// The lines of the cost card: told apart by their dashes and named at their ends, or thin with the mean among them.
import { costTicks, tickDecimals } from "../components/cost-scale.ts";
import { spreadLabels } from "../components/spread-labels.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import "../style/cards.css";
import type { Curves, Spot, Stretch } from "./cost-curves.ts";
import { costText } from "./report-words.ts";

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

export interface CostsPictureProps {
  readonly curves: Curves;
  readonly frame: Paper;
  readonly names: readonly string[];
  /** too many lines to be told apart */
  readonly isCrowded: boolean;
  /** the company to be seen first; null where there is one alone */
  readonly chosen: number | null;
}

interface Scale {
  readonly x: (steps: number) => number;
  readonly y: (cost: number) => number;
}

const dashes = ["none", "11 5", "3 5", "14 5 3 5", "7 3"] as const;
const labelGap = 20; // pixels

export function CostsPicture(props: CostsPictureProps) {
  const { curves, frame, names, isCrowded, chosen } = props;
  const most = Math.max(1e-6, ...curves.lines.flat().map(({ cost }) => cost));
  const ticks = costTicks(most);
  const largest = Math.max(most * 1.05, ticks.at(-2) ?? 0);
  const scale: Scale = {
    x: (steps) => frame.left + ((frame.width - frame.left - frame.right) * steps) / curves.width,
    y: (cost) => frame.height - frame.foot - ((frame.height - frame.top - frame.foot) * cost) / largest,
  };
  const shown = isCrowded ? [...(chosen === null ? [] : [chosen])] : names.map((_, index) => index);
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <Ground
        stretches={curves.stretches}
        scale={scale}
        frame={frame}
        ticks={ticks.filter((tick) => tick <= largest)}
      />
      {isCrowded &&
        curves.lines.map((line, index) => (
          <path key={names[index]} class="costs-line costs-line-faint" d={pathOf(line, scale)} />
        ))}
      {isCrowded && <path class="costs-line costs-line-mean" d={pathOf(curves.mean, scale)} />}
      {shown.map((index) => (
        <Line
          key={names[index]}
          line={curves.lines[index] ?? []}
          scale={scale}
          dash={isCrowded ? "11 5" : (dashes[index % dashes.length] ?? "none")}
          isChosen={chosen === null || chosen === index}
        />
      ))}
      <Labels {...props} scale={scale} shown={shown} />
    </svg>
  );
}

const pathOf = (line: readonly Spot[], { x, y }: Scale): string =>
  line.map((spot, index) => `${index === 0 ? "M" : "L"}${x(spot.x).toFixed(1)} ${y(spot.cost).toFixed(1)}`).join("");

function Ground(props: { stretches: readonly Stretch[]; scale: Scale; frame: Paper; ticks: readonly number[] }) {
  const { stretches, scale, frame, ticks } = props;
  const decimals = tickDecimals(ticks);
  return (
    <>
      {stretches.map(({ kind, round, from, to }) =>
        kind === "fast-forward" ? (
          <rect
            key={round}
            class="costs-forward"
            x={scale.x(from)}
            y={frame.top}
            width={scale.x(to) - scale.x(from)}
            height={frame.height - frame.top - frame.foot}
          />
        ) : null,
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? "cost-ground" : "cost-grid"}
            d={`M${frame.left} ${scale.y(tick)}H${frame.width - frame.right}`}
          />
          <text class="cost-tick cost-tick-y" x={frame.left - 8} y={scale.y(tick) + 5.5}>
            {tick === 0 ? "0" : plain(tick, decimals)}
          </text>
        </g>
      ))}
    </>
  );
}

function Line(props: { line: readonly Spot[]; scale: Scale; dash: string; isChosen: boolean }) {
  const { line, scale, dash, isChosen } = props;
  const isFew = line.length <= 40;
  return (
    <g class={isChosen ? "costs-chosen" : "costs-other"}>
      <path class="costs-line" stroke-dasharray={dash} d={pathOf(line, scale)} />
      {isFew &&
        line.map((spot) => <circle key={spot.x} class="cost-dot" cx={scale.x(spot.x)} cy={scale.y(spot.cost)} r={4} />)}
    </g>
  );
}

/** Every line is named at its end, with its last cost. */
function Labels(props: CostsPictureProps & { scale: Scale; shown: readonly number[] }) {
  const { curves, frame, names, isCrowded, scale, shown } = props;
  const isAlone = names.length === 1;
  const ends = [
    ...(isCrowded ? [{ words: say("report.costs.mean"), spot: curves.mean.at(-1) }] : []),
    ...shown.map((index) => ({ words: isAlone ? "" : (names[index] ?? ""), spot: curves.lines[index]?.at(-1) })),
  ].flatMap(({ words, spot }) => (spot === undefined ? [] : [{ words, spot }]));
  const heights = spreadLabels(
    ends.map(({ spot }) => scale.y(spot.cost)),
    labelGap,
    frame.height - frame.foot,
  );
  const x = frame.width - frame.right + 10;
  return (
    <>
      {ends.map(({ words, spot }, index) => (
        <text key={words} class="costs-label" x={x} y={(heights[index] ?? 0) + 5}>
          <tspan class="costs-label-figure">{costText(spot.cost)}</tspan> {shortened(words, frame.right)}
        </text>
      ))}
    </>
  );
}

/** As much of a name as there is room for beside its figure. */
function shortened(name: string, room: number): string {
  const most = Math.floor((room - 74) / 8);
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1))}…`;
}
