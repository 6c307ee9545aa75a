// The time of the search against the number of weights, on an axis where each step up multiplies it by ten.
import { useRef } from "preact/hooks";
import { trustsOfCompany } from "#game/lab/measured-company.ts";
import { durationOf, landmarks, log10, type SearchTask, searchTime } from "#game/lab/search-time.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { type PlainKey, say } from "../words/words.ts";
import { triangle } from "./chart-marks.ts";
import { timeWords } from "./time-words.ts";

const mostWeights = 13;
const columns = Array.from({ length: mostWeights }, (_, index) => index + 1);
/** Points that carry their time when there is room: the article's. */
const labelled = [2, 4, 9];

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

interface Scale {
  readonly x: (weights: number) => number;
  readonly y: (magnitude: number) => number;
  readonly paper: Paper;
  readonly isWide: boolean;
}

const landmarkWords: readonly (readonly [keyof typeof landmarks, PlainKey])[] = [
  ["blink", "lab.curse.blink"],
  ["lesson", "lab.curse.lesson"],
  ["month", "lab.curse.month"],
  ["lifetime", "lab.curse.lifetime"],
  ["universe", "lab.curse.universe"],
];

/** @param backprop seconds that backprop took on this device; null before they are measured */
export function CurseChart({ task, backprop }: { task: SearchTask; backprop: number | null }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box, { width: 360, height: 340, zoom: 1 });
  const scale = scaleOf(task, size, backprop);
  return (
    <figure class="curse-chart" aria-label={say("lab.curse.chart")}>
      <div class="curse-paper" ref={box}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          <Ground scale={scale} />
          <Points scale={scale} task={task} />
          <Landmarks scale={scale} task={task} />
          <Times scale={scale} task={task} />
          {backprop !== null && <Backprop scale={scale} seconds={backprop} />}
        </svg>
      </div>
      <Twin task={task} />
    </figure>
  );
}

function scaleOf(task: SearchTask, size: { width: number; height: number }, backprop: number | null): Scale {
  const isWide = size.width > 560;
  const margins = isWide ? { left: 30, right: 170, top: 8, foot: 34 } : { left: 8, right: 14, top: 8, foot: 52 };
  const paper = { ...margins, width: size.width, height: size.height };
  const ends = [1, mostWeights].map((weights) => searchTime({ ...task, weights }).magnitude);
  const low = Math.min(-4, ...ends, log10(backprop ?? 1)) - 1.5;
  const high = Math.max(21, ...ends) + 2;
  const across = paper.width - paper.left - paper.right;
  return {
    paper,
    isWide,
    x: (weights) => paper.left + (across * (weights - 0.6)) / (mostWeights - 0.2),
    y: (magnitude) =>
      paper.height - paper.foot - ((paper.height - paper.top - paper.foot) * (magnitude - low)) / (high - low),
  };
}

function Ground({ scale: { x, y, paper, isWide } }: { scale: Scale }) {
  const foot = paper.height - paper.foot;
  const end = paper.width - paper.right;
  const universe = y(log10(landmarks.universe));
  return (
    <>
      <path class="curse-sheet" d={`M${paper.left} ${paper.top}H${end}V${foot}H${paper.left}Z`} />
      <path class="curse-never" d={`M${paper.left} ${paper.top}H${end}V${universe}H${paper.left}Z`} />
      {columns.map((weights) => (
        <path key={weights} class="curse-column" d={`M${x(weights)} ${paper.top}V${foot}`} />
      ))}
      {landmarkWords.map(([name]) => (
        <path
          key={name}
          class="curse-landmark"
          d={`M${paper.left} ${y(log10(landmarks[name]))}H${isWide ? end + 10 : end}`}
        />
      ))}
      <path class="curse-axis" d={`M${paper.left} ${paper.top}V${foot}H${end}`} />
      {isWide && (
        <text class="curse-axis-words" transform={`translate(${paper.left - 12} ${paper.top + 60}) rotate(-90)`}>
          {say("lab.curse.time")}
        </text>
      )}
      <text class="curse-axis-words" x={isWide ? end + 16 : paper.left} y={foot + (isWide ? 26 : 46)}>
        {say("lab.curse.axis")}
      </text>
    </>
  );
}

/** The landmarks' names: beside the sheet, or where there is no room, on it, at the end that the line leaves free. */
function Landmarks({ scale: { y, paper, isWide }, task }: { scale: Scale; task: SearchTask }) {
  const end = paper.width - paper.right;
  const universe = y(log10(landmarks.universe));
  const isSteep = searchTime({ ...task, weights: 5 }).seconds > landmarks.lifetime;
  const hasRoom = y(log10(landmarks.lesson)) - y(log10(landmarks.month)) > 16; // for a line of words between the two
  const words = isWide ? "curse-landmark-words" : "curse-landmark-words curse-inside";
  const isCovered = !isWide && y(searchTime(task).magnitude) < paper.top + 60;
  return (
    <>
      {landmarkWords.map(([name, key]) =>
        isWide || hasRoom || name !== "month" ? (
          <text
            key={name}
            class={!isWide && isSteep ? `${words} curse-inside-end` : words}
            x={isWide ? end + 16 : isSteep ? end - 6 : paper.left + 8}
            y={y(log10(landmarks[name])) + (isWide ? 6 : -5)}
          >
            {say(key)}
          </text>
        ) : null,
      )}
      {universe - paper.top > (isWide ? 30 : 50) && !isCovered && (
        <text class="curse-never-words" x={paper.left + (isWide ? 16 : 8)} y={paper.top + 24}>
          {say("lab.curse.never")}
        </text>
      )}
    </>
  );
}

function Points({ scale, task }: { scale: Scale; task: SearchTask }) {
  const { x, y, paper } = scale;
  const isRoomy = x(2) - x(1) > 24; // for figures under every column
  const heightOf = (weights: number) => y(searchTime({ ...task, weights }).magnitude);
  const line = columns.map((weights, index) => `${index === 0 ? "M" : "L"}${x(weights)} ${heightOf(weights)}`).join("");
  return (
    <>
      <path class="curse-line" d={line} />
      {columns.map((weights) => {
        const isNow = weights === task.weights;
        return (
          <g key={weights} class={isNow ? "curse-point curse-point-now" : "curse-point"}>
            <path d={triangle(x(weights), heightOf(weights), isNow ? 14 : 8)} />
            {(isNow || isRoomy || weights % 2 === 1) && (
              <text class="curse-column-words" x={x(weights)} y={paper.height - paper.foot + 26}>
                {weights}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** The times at the point that is chosen and, where there is room, at the article's: on the side away from the line. */
function Times({ scale, task }: { scale: Scale; task: SearchTask }) {
  const { x, y, isWide, paper } = scale;
  const heightOf = (weights: number) => y(searchTime({ ...task, weights }).magnitude);
  const isFlat = heightOf(1) - heightOf(2) < 14;
  const hasRoom = isWide && !isFlat;
  const shown = [...(hasRoom ? labelled.filter((weights) => weights !== task.weights) : []), task.weights];
  return (
    <>
      {shown.map((weights) => {
        const isNow = weights === task.weights;
        const isFar = x(weights) > paper.left + (paper.width - paper.left - paper.right) * 0.62;
        const aside = isFlat ? 0 : isNow ? 24 : 18;
        const down = isFlat ? -26 : isFar ? -4 : 14;
        const words = `curse-words${isNow ? " curse-words-now" : ""}${isFar ? " curse-words-end" : ""}`;
        return (
          <text key={weights} class={words} x={x(weights) + (isFar ? -aside : aside)} y={heightOf(weights) + down}>
            {timeWords(searchTime({ ...task, weights }))}
          </text>
        );
      })}
    </>
  );
}

/** Backprop on the whole company, far below the search for the same trusts. */
function Backprop({ scale: { x, y }, seconds }: { scale: Scale; seconds: number }) {
  const across = x(trustsOfCompany);
  const height = y(log10(seconds));
  return (
    <g class="curse-backprop">
      <path d={`M${across} ${y(log10(landmarks.universe))}V${height}`} />
      <circle cx={across} cy={height} r={10} />
      <text x={across - 20} y={height + 6}>
        {say("lab.curse.backprop", { time: timeWords(durationOf(seconds)) })}
      </text>
    </g>
  );
}

/** What the chart shows, for a screen reader. */
function Twin({ task }: { task: SearchTask }) {
  return (
    <div class="visually-hidden">
      <table>
        <thead>
          <tr>
            <th scope="col">{say("lab.curse.rows.weights")}</th>
            <th scope="col">{say("lab.curse.rows.time")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((weights) => (
            <tr key={weights}>
              <th scope="row">{weights}</th>
              <td>{timeWords(searchTime({ ...task, weights }))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
