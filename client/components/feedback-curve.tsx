// The curve of the feedback phase: a plank laid on the point, its triangle, and the hill of slopes below.
import { useId, useRef } from "preact/hooks";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { type Activation, activate, feedbackPaper, tangentAt, WIDE_CARD } from "./curve-geometry.ts";
import type { Notation } from "./equation-line.tsx";
import { GraphPaper } from "./graph-paper.tsx";
import { reportText } from "./report-curve.tsx";
import { HillWords, SlopeHill, SlopePlank, SlopeWords } from "./slope-picture.tsx";
import { useBoxSize } from "./use-box-size.ts";
import "../style/curve.css";

export interface FeedbackCurveProps {
  activation: Activation;
  /** the player's true raw opinion z */
  opinion: number;
  /** the slope as a number; off at level 2 */
  showSlope: boolean;
  notation?: Notation | undefined;
}

function reading(props: FeedbackCurveProps, figure: string | null): string {
  const { activation, opinion } = props;
  const a = reportText(activation, activate(activation, opinion));
  return [
    `${say("curve.feedback")}.`,
    say("curve.pointReads", { z: plain(opinion, 2), a }),
    ...(figure === null ? [] : [say("curve.slopeReads", { slope: figure })]),
  ].join(" ");
}

/** `<FeedbackCurve activation="tanh" opinion={0.75} showSlope notation="story" />` */
export function FeedbackCurve(props: FeedbackCurveProps) {
  const { activation, opinion, showSlope, notation = "story" } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box, { width: 362, height: 219, zoom: 1 });
  const id = useId();
  const paper = feedbackPaper(size, { activation, extent: Math.abs(opinion) });
  const tangent = tangentAt(paper, opinion);
  const figure = showSlope ? plain(tangent.slope, 2) : null;
  const maths = notation === "maths";
  const wide = size.width >= WIDE_CARD;
  return (
    <div class="curve-card" ref={box}>
      <p class="visually-hidden">{reading(props, figure)}</p>
      <svg
        class={wide ? "curve-picture curve-picture-wide" : "curve-picture"}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
      >
        <GraphPaper paper={paper} id={`${id}ground`} />
        <SlopeHill paper={paper} tangent={tangent} figure={figure} id={`${id}hill`} />
        <SlopeWords paper={paper} maths={maths} opinion={plain(opinion, 2)} />
        <HillWords paper={paper} tangent={tangent} maths={maths} />
        <SlopePlank tangent={tangent} figure={figure} />
      </svg>
    </div>
  );
}
