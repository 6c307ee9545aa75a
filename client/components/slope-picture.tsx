// The responsiveness as a picture: an orange plank on the point, its triangle, and the hill of slopes below.
import { say } from "../words/words.ts";
import { hillGroundPath, hillPath, type Paper, peakOf, type Tangent, xOf } from "./curve-geometry.ts";

/** The plank with its paper edge, the triangle one step wide, and the player's point. */
export function SlopePlank(props: { tangent: Tangent; figure: string | null }) {
  const { tangent, figure } = props;
  const { point, plank, corner, step, side } = tangent;
  const line = `M${plank[0].x} ${plank[0].y}L${plank[1].x} ${plank[1].y}`;
  const legMiddle = (point.y + corner.y) / 2;
  return (
    <g>
      <path class="plank-edge" d={line} />
      <path class="leg-step" d={`M${corner.x} ${corner.y}H${step.x}`} />
      <path class="plank" d={line} />
      <path class="leg" d={`M${point.x} ${point.y}V${corner.y}`} />
      <circle class="point-halo" cx={point.x} cy={point.y} r="14" />
      <circle class="point" cx={point.x} cy={point.y} r="8" />
      <text class="leg-figure step-figure" x={(corner.x + step.x) / 2} y={side < 0 ? corner.y + 16 : corner.y - 7}>
        1
      </text>
      {figure !== null && (
        <text
          class={`leg-figure leg-figure-bold ${side < 0 ? "" : "before"}`}
          x={point.x - side * 9}
          y={legMiddle + 5 + (side < 0 ? 3 : -3)}
        >
          {figure}
        </text>
      )}
    </g>
  );
}

/** The hill of slopes with the stem at the player's point; the number hidden where `figure` is null. */
export function SlopeHill(props: { paper: Paper; tangent: Tangent; figure: string | null; id: string }) {
  const { paper, tangent, figure, id } = props;
  const { stem, side, point } = tangent;
  const peak = paper.hillBase - peakOf(paper.activation) * paper.unit;
  return (
    <g>
      <defs>
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={peak} y2={paper.hillBase}>
          <stop class="hill-top" offset="0" />
          <stop class="hill-foot" offset="1" />
        </linearGradient>
      </defs>
      <path d={hillGroundPath(paper)} fill={`url(#${id})`} />
      <path class="hill" d={hillPath(paper)} />
      <path class="hill-ground" d={`M${paper.left} ${paper.hillBase}H${paper.left + paper.width}`} />
      <path class="peak-line" d={`M${paper.left} ${peak}H${xOf(paper, 0)}`} />
      <text class="axis-figure" x={paper.left - 8} y={peak + 5}>
        {paper.activation === "tanh" ? "1" : "¼"}
      </text>
      <path class="drop-line" d={`M${point.x} ${point.y + 14}V${stem.y}`} />
      <path class="stem" d={`M${stem.x} ${stem.y}V${paper.hillBase}`} />
      <circle class="stem-dot" cx={stem.x} cy={stem.y} r="4.6" />
      {figure !== null && (
        <text
          class={`hill-figure ${side < 0 ? "" : "before"}`}
          x={stem.x - side * 12}
          y={Math.min(stem.y + (side < 0 ? 3 : 13), paper.hillBase - 3)}
        >
          {figure}
        </text>
      )}
    </g>
  );
}

/** The words on the curve: what responsiveness is, or its symbol. */
export function SlopeWords(props: { paper: Paper; maths: boolean; opinion: string }) {
  const { paper, maths, opinion } = props;
  const x = paper.left + 4;
  const y = paper.top + 18;
  if (maths) {
    return (
      <text class="slope-words" x={x} y={y}>
        <tspan class="svg-symbol">σ′(z)</tspan>
        <tspan class="slope-title"> {say("curve.responsivenessWord")}</tspan>
        <tspan x={x} dy="22">
          {say("curve.slopeAt")}{" "}
        </tspan>
        <tspan class="svg-symbol">z</tspan>
        <tspan> = {opinion}</tspan>
      </text>
    );
  }
  return (
    <text class="slope-words" x={x} y={y}>
      <tspan class="slope-title">{say("curve.feedback")}</tspan>
      <tspan x={x} dy="18">
        {say("curve.nudge")}
      </tspan>
      <tspan x={x} dy="18">
        {say("curve.nudgeEnd")}
      </tspan>
    </text>
  );
}

/** What the hill is, in words or as a formula; on the side where no stem stands. */
export function HillWords(props: { paper: Paper; tangent: Tangent; maths: boolean }) {
  const { paper, tangent, maths } = props;
  const right = tangent.side > 0;
  const x = right ? paper.left + paper.width - 4 : paper.left + 4;
  const y = paper.hillBase - peakOf(paper.activation) * paper.unit + 20;
  return (
    <text class={right ? "hill-words before" : "hill-words"} x={x} y={y}>
      {maths ? <SlopeFormula tanh={paper.activation === "tanh"} /> : say("curve.steepness")}
    </text>
  );
}

function SlopeFormula({ tanh }: { tanh: boolean }) {
  if (tanh) {
    return (
      <>
        <tspan class="svg-symbol">σ′</tspan>
        <tspan> = 1 − </tspan>
        <tspan class="svg-symbol">a²</tspan>
      </>
    );
  }
  return (
    <>
      <tspan class="svg-symbol">σ′</tspan>
      <tspan> = </tspan>
      <tspan class="svg-symbol">a</tspan>
      <tspan>(1 − </tspan>
      <tspan class="svg-symbol">a</tspan>
      <tspan>)</tspan>
    </>
  );
}
