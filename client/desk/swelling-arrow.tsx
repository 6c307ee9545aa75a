// An arrow whose trust changes from its tail to its head, the change drawn larger than it is.
import { arrowWidth, arrowWidths } from "#game/arrow.ts";
import { barHead, triangleHead } from "../picture/arrow-head.ts";

const magnified = 6; // times
const length = 48; // px
const dashes = 4;

/** Width at the head: what the change would be if it were so many times larger. */
export function headWidth(before: number, after: number): number {
  const start = arrowWidth(before);
  const end = start + magnified * (arrowWidth(after) - start);
  return Math.min(arrowWidths.most, Math.max(arrowWidths.least, end));
}

/** Says nothing to a screen reader: both figures stand beside it. */
export function SwellingArrow({ before, after }: { before: number; after: number }) {
  const tail = arrowWidth(before);
  const end = headWidth(before, after);
  const isMinus = after < 0;
  const head = isMinus ? barHead(end, 1) : triangleHead(end, 1);
  const neck = length - head.length;
  const height = Math.ceil(2 * Math.max(head.halfHeight, tail / 2));
  const middle = height / 2;
  const colour = `var(${isMinus ? "--fwdn" : "--fwd"})`;
  const half = (x: number): number => (tail + ((end - tail) * x) / neck) / 2;
  const piece = (from: number, to: number): string =>
    `M${from} ${middle - half(from)}L${to} ${middle - half(to)}V${middle + half(to)}L${from} ${middle + half(from)}Z`;
  const step = neck / (dashes - 1 / 3);
  const shaft = isMinus
    ? Array.from({ length: dashes }, (_, dash) => piece(dash * step, dash * step + (2 * step) / 3)).join("")
    : piece(0, neck);
  const tip = isMinus
    ? `M${neck} ${middle - head.halfHeight}h${head.length}v${2 * head.halfHeight}h${-head.length}Z`
    : `M${length} ${middle}L${neck} ${middle - head.halfHeight}v${2 * head.halfHeight}Z`;
  return (
    <svg width={length} height={height} viewBox={`0 0 ${length} ${height}`} aria-hidden="true">
      <path d={shaft + tip} fill={colour} />
    </svg>
  );
}
