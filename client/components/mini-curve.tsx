// A tiny curve with its plank, beside an equation.
import { type Activation, curvePath, type Paper, peakOf, scaleOf, tangentAt, xOf, yOf } from "./curve-geometry.ts";
import "../style/curve.css";

const WIDTH = 68;
const HEIGHT = 44;

function miniPaper(activation: Activation, opinion: number): Paper {
  const { low, high } = scaleOf(activation);
  const unit = (HEIGHT - 8) / (high - low);
  const base = activation === "tanh" ? 2 : 4;
  return {
    activation,
    left: 0,
    top: 4,
    width: WIDTH,
    unit,
    range: Math.max(base, 1.2 * Math.abs(opinion)),
    floor: HEIGHT - 4,
    hillBase: HEIGHT - 4 + peakOf(activation) * unit,
  };
}

/** `<MiniCurve activation="tanh" opinion={-0.15} label="slope 0.98" />`; 68 × 44 at the root's text size. */
export function MiniCurve(props: { activation: Activation; opinion: number; label?: string | undefined }) {
  const { activation, opinion, label } = props;
  const paper = miniPaper(activation, opinion);
  const tangent = tangentAt(paper, opinion);
  const dx = tangent.plank[1].x - tangent.plank[0].x;
  const rise = (tangent.plank[1].y - tangent.plank[0].y) / dx;
  const reach = 16 / Math.hypot(1, rise);
  const { x, y } = tangent.point;
  return (
    <>
      <svg class="mini-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="zero-line" d={`M0 ${yOf(paper, scaleOf(activation).middle)}H${xOf(paper, paper.range)}`} />
        <path class="mini-line" d={curvePath(paper)} />
        <path class="mini-plank" d={`M${x - reach} ${y - reach * rise}L${x + reach} ${y + reach * rise}`} />
        <circle class="mini-point" cx={x} cy={y} r="5.2" />
      </svg>
      {label !== undefined && <span class="visually-hidden">{label}</span>}
    </>
  );
}
