/** One arrow of the picture as a small SVG, for lists and tables beside it. */
import type { JSX } from "preact";
import { dashOf } from "../components/trust-dash.ts";
import { barHead, triangleHead } from "./arrow-head.ts";
import type { Sign } from "./picture-model.ts";

export interface MiniArrowProps {
  readonly sign: Sign;
  readonly width: number; // px, of `arrowWidth`
  readonly colour: string; // any CSS colour, "var(--fwd)" too
  readonly length?: number; // px
  readonly points?: "right" | "left";
}

/** Says nothing to a screen reader: the number stands beside it. */
export function MiniArrow({ sign, width, colour, length = 56, points = "right" }: MiniArrowProps): JSX.Element {
  const head = sign < 0 ? barHead(width, 1) : triangleHead(width, 1);
  const height = Math.ceil(2 * head.halfHeight);
  const middle = height / 2;
  const dash = dashOf(width);
  const neck = length - head.length;
  return (
    <svg
      width={length}
      height={height}
      viewBox={`0 0 ${length} ${height}`}
      aria-hidden="true"
      transform={points === "left" ? "scale(-1 1)" : undefined}
    >
      <line
        x1={0}
        y1={middle}
        x2={neck}
        y2={middle}
        stroke={colour}
        stroke-width={width}
        stroke-dasharray={sign < 0 ? `${dash.on} ${dash.off}` : undefined}
      />
      {sign < 0 ? (
        <rect x={neck} y={0} width={head.length} height={height} fill={colour} />
      ) : (
        <path d={`M${length} ${middle}L${neck} 0V${height}z`} fill={colour} />
      )}
    </svg>
  );
}
