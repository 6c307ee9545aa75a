// The terms of the sum as bars under the z-axis: plus solid to the right, minus hollow to the left.
import { cutToWidth } from "../picture/text-width.ts";
import { type BarSpan, barSpans, type Paper, ROW_PITCH, xOf } from "./curve-geometry.ts";
import "../style/curve.css";

export interface TermBar {
  label: string;
  /** signed, in units of z */
  value: number;
}

const BAR_HEIGHT = 18;
const LABEL_SIZE = 15;
const LABEL_SHARE = 0.75; // of the paper, at most: names may be long

function Bar({ span, paper, y }: { span: BarSpan; paper: Paper; y: number }) {
  const from = xOf(paper, span.from);
  const to = xOf(paper, span.to);
  const width = Math.max(2, Math.abs(to - from));
  if (span.to >= span.from) {
    return <rect class="bar-plus" x={from} y={y} width={width} height={BAR_HEIGHT} rx="2.5" />;
  }
  return (
    <rect class="bar-minus" x={to + 1} y={y + 1} width={Math.max(1, width - 2)} height={BAR_HEIGHT - 2} rx="2.5" />
  );
}

/** Bars for an SVG that shares `paper`; each from 0, or laid tip to tail where `chained`. */
export function TermBars(props: {
  terms: readonly TermBar[];
  paper: Paper;
  /** where the first row begins */
  top: number;
  chained?: boolean | undefined;
}) {
  const { terms, paper, top, chained = false } = props;
  const spans = barSpans(
    terms.map((term) => term.value),
    chained,
  );
  return (
    <g class="term-bars">
      {terms.map((term, row) => (
        <g key={term.label}>
          <text
            class={term.value < 0 ? "bar-label tone-report-minus" : "bar-label tone-report"}
            x={paper.left}
            y={top + row * ROW_PITCH + 14}
          >
            {cutToWidth(term.label, LABEL_SIZE, LABEL_SHARE * paper.width)}
          </text>
          {spans[row] !== undefined && <Bar span={spans[row]} paper={paper} y={top + row * ROW_PITCH} />}
        </g>
      ))}
    </g>
  );
}
