// One arrow of trust in an SVG: a curve with level ends, its width the trust, its line the sign.

import { dashOf } from "../components/trust-dash.ts";
import { barHead, triangleHead } from "../picture/arrow-head.ts";
import type { Point } from "../picture/geometry.ts";
import "./arrow.css";

export interface ArrowProps {
  /** "rail" is the way back of feedback, without a head */
  kind: "plus" | "minus" | "rail";
  /** px, of `arrowWidth` times the picture's k */
  width: number;
  from: Point;
  to: Point;
}

const gap = 2; // px between the head and the window it points to
const bendShare = 0.46; // of the way: how far the control points stand from the ends

/** `<Arrow kind="plus" width={9} from={right(mia)} to={left(jonas)} />` */
export function Arrow({ kind, width, from, to }: ArrowProps) {
  const head = kind === "minus" ? barHead(width, 1) : triangleHead(width, 1);
  const tip = to.x - gap;
  const neck = kind === "rail" ? to.x : tip - head.length;
  const bend = bendShare * (neck - from.x);
  const dash = dashOf(width);
  return (
    <g class={`arrow arrow-${kind}`}>
      <path
        class="arrow-shaft"
        d={`M${from.x} ${from.y}C${from.x + bend} ${from.y} ${neck - bend} ${to.y} ${neck} ${to.y}`}
        stroke-width={width}
        stroke-dasharray={kind === "minus" ? `${dash.on} ${dash.off}` : undefined}
      />
      {kind === "plus" && (
        <path
          class="arrow-head"
          d={`M${neck - 1} ${to.y - head.halfHeight}L${tip} ${to.y}L${neck - 1} ${to.y + head.halfHeight}Z`}
        />
      )}
      {kind === "minus" && (
        <rect
          class="arrow-head"
          x={neck}
          y={to.y - head.halfHeight}
          width={head.length}
          height={2 * head.halfHeight}
          rx="1.5"
        />
      )}
    </g>
  );
}
