// What every curve picture shares: grid, axes, ground and the curve itself.
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { type Box, curvePath, groundPath, overlap, type Paper, scaleOf, xOf, yOf } from "./curve-geometry.ts";
import "../style/curve.css";

function gridLines(paper: Paper): string {
  const right = paper.left + paper.width;
  const { low, high } = scaleOf(paper.activation);
  const quarter = (high - low) / 4;
  const rows = [0, 1, 2, 3, 4].map((row) => `M${paper.left} ${yOf(paper, low + row * quarter)}H${right}`);
  const step = paper.range > 4 ? 2 : 1;
  const columns: string[] = [];
  for (let z = -Math.floor(paper.range / step) * step; z <= paper.range; z += step) {
    if (z !== 0) columns.push(`M${xOf(paper, z)} ${paper.top}V${paper.floor}`);
  }
  return [...rows, ...columns].join("");
}

function axisTexts(paper: Paper): readonly { at: number; text: string }[] {
  if (paper.activation === "tanh") {
    return [
      { at: 1, text: "+1" },
      { at: 0, text: "0" },
      { at: -1, text: "\u22121" },
    ];
  }
  return [1, 0.5, 0].map((at) => ({ at, text: percent(at) }));
}

/** Grid, axis figures, filled ground and curve; `id` names the gradient within the document. */
export function GraphPaper({ paper, id }: { paper: Paper; id: string }) {
  const right = paper.left + paper.width;
  return (
    <g>
      <defs>
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={paper.top} y2={yOf(paper, 0)}>
          <stop class="ground-top" offset="0" />
          <stop class="ground-foot" offset="1" />
        </linearGradient>
      </defs>
      <path class="grid-lines" d={gridLines(paper)} />
      <path class="ground" d={groundPath(paper)} fill={`url(#${id})`} />
      <path class="zero-line" d={`M${paper.left} ${yOf(paper, 0)}H${right}`} />
      <path class="middle-line" d={`M${xOf(paper, 0)} ${paper.top}V${paper.floor}`} />
      {axisTexts(paper).map(({ at, text }) => (
        <text key={text} class="axis-figure" x={paper.left - 8} y={yOf(paper, at) + 5}>
          {text}
        </text>
      ))}
      <path class="curve" d={curvePath(paper)} />
    </g>
  );
}

/** Average advance of the axis words, in pixels a letter. */
const LETTER = 8.6;

/** "speak for" in the empty upper left corner, "advise against" in the empty lower right one; neither under the tag. */
export function CurveEnds(props: {
  paper: Paper;
  wide: boolean;
  words?: { high: string; low: string } | undefined;
  tag: Box | null;
}) {
  const { paper, wide, words, tag } = props;
  const right = paper.left + paper.width - 5;
  const tanh = paper.activation === "tanh";
  const high = words?.high ?? say(tanh ? "curve.speakFor" : "curve.yes");
  const low =
    words !== undefined
      ? [words.low]
      : tanh && !wide
        ? [say("curve.advise"), say("curve.against")]
        : [say(tanh ? "curve.adviseAgainst" : "curve.no")];
  const foot = paper.floor - 7 - 17 * (low.length - 1);
  const lowWidth = LETTER * Math.max(...low.map((line) => line.length));
  const highBox = { x: paper.left + 7, y: paper.top + 6, width: LETTER * high.length, height: 16 };
  const lowBox = { x: right - lowWidth, y: foot - 13, width: lowWidth, height: 17 * low.length };
  const isFree = (box: Box): boolean => tag === null || !overlap(box, tag);
  return (
    <g class="curve-ends">
      {isFree(highBox) && (
        <text class="tone-report" x={highBox.x} y={paper.top + 19}>
          {high}
        </text>
      )}
      {isFree(lowBox) &&
        low.map((line, row) => (
          <text key={line} class="tone-report-minus end-low" x={right} y={foot + 17 * row}>
            {line}
          </text>
        ))}
    </g>
  );
}
