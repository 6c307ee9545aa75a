// A player's own curve on graph paper: in the report a slider, in the feedback the slope at their point.
import { useId, useRef } from "preact/hooks";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { AXIS_PAD, AxisSlider } from "./axis-slider.tsx";
import {
  type Activation,
  activate,
  barSpans,
  clamp,
  feedbackPaper,
  type Paper,
  type Point,
  pointOf,
  reachOf,
  reportPaper,
  scaleOf,
  tagBox,
  tangentAt,
  WIDE_CARD,
  xOf,
  yOf,
} from "./curve-geometry.ts";
import type { Notation } from "./equation-line.tsx";
import { CurveEnds, GraphPaper } from "./graph-paper.tsx";
import { type Stops, snapped } from "./slider-steps.ts";
import { HillWords, SlopeHill, SlopePlank, SlopeWords } from "./slope-picture.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { type TermBar, TermBars } from "./term-bars.tsx";
import { useBoxSize } from "./use-box-size.ts";
import { usePointerDrag } from "./use-pointer-drag.ts";
import "../style/curve.css";

export interface ReportCurveProps {
  activation: Activation;
  /** the report chosen, on the activation's own scale; null until it is set */
  value: number | null;
  /** the slider moved; without it the card is a picture only */
  onChange?: ((value: number) => void) | undefined;
  terms: readonly TermBar[];
  /** bars tip to tail: hint 2 and the answer */
  chained?: boolean | undefined;
  /** the true raw opinion, once its layer has closed */
  truth?: number | undefined;
  notation?: Notation | undefined;
  /** one arrow key or button press, 0.05 unless told */
  step?: number | undefined;
  /** − and + under the axis; leave out where StepButtons stand elsewhere */
  stepButtons?: boolean | undefined;
  /** words at the axis ends instead of "speak for" and "advise against" */
  ends?: { high: string; low: string } | undefined;
  label?: string | undefined;
}

/** How a report is written: a percentage for the sigmoid, a signed number for tanh. */
export function reportText(activation: Activation, value: number): string {
  return activation === "tanh" ? signed(value, 2) : percent(value);
}

/** The stops of a report's slider: −1 to +1, or 0 to 1. */
export function reportStops(activation: Activation, step = 0.05): Stops {
  const { low, high } = scaleOf(activation);
  return { low, high, step, page: 5 * step };
}

function PlayerPoint(props: { paper: Paper; point: Point; text: string; foot: number; minus: boolean; wide: boolean }) {
  const { paper, point, text, foot, minus, wide } = props;
  const size = wide ? { w: 22 + text.length * 14.8, h: 36 } : { w: 20 + text.length * 12, h: 34 };
  const tag = tagBox(paper, { point, size });
  return (
    <g class={minus ? "tone-report-minus" : "tone-report"}>
      <path class="sight-line" d={`M${paper.left - 34} ${point.y}H${point.x - 10}`} />
      <path class="sight-line" d={`M${point.x} ${point.y + 10}V${foot}`} />
      <circle class="ring-halo" cx={point.x} cy={point.y} r="16.5" />
      <circle class="ring" cx={point.x} cy={point.y} r="9.5" />
      <rect class={minus ? "tag tag-minus" : "tag"} {...tag} rx="7" />
      <text
        class={wide ? "tag-text tag-text-wide" : "tag-text"}
        x={tag.x + tag.width / 2}
        y={tag.y + tag.height / 2 + (wide ? 8 : 7)}
      >
        {text}
      </text>
    </g>
  );
}

function TruePoint({ paper, z, foot }: { paper: Paper; z: number; foot: number }) {
  const point = { x: xOf(paper, z), y: yOf(paper, activate(paper.activation, z)) };
  return (
    <g class="true-point">
      <path class="sight-line" d={`M${point.x} ${point.y}V${foot}`} />
      <circle class="point-halo" cx={point.x} cy={point.y} r="14" />
      <circle class="point" cx={point.x} cy={point.y} r="8" />
    </g>
  );
}

function readReport(props: ReportCurveProps): string {
  const { activation, value, truth, terms } = props;
  return [
    say(props.notation === "maths" ? "curve.report" : "curve.report"),
    ...terms.map((term) => say("bars.reads", { label: term.label, value: signed(term.value, 2) })),
    ...(value === null ? [] : [say("curve.pointOnly", { a: reportText(activation, value) })]),
    ...(truth === undefined
      ? []
      : [say("curve.truthReads", { z: plain(truth, 2), a: reportText(activation, activate(activation, truth)) })]),
  ].join(" ");
}

function useRingDrag(props: {
  paper: Paper;
  zoom: number;
  stops: Stops;
  onChange: ((value: number) => void) | undefined;
}) {
  const { paper, zoom, stops, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const drag = usePointerDrag(({ y }) => {
    if (box.current === null || onChange === undefined) return;
    const local = (y - box.current.getBoundingClientRect().top) / zoom;
    const a = stops.low + (paper.floor - local) / paper.unit;
    onChange(snapped(clamp(a, stops.low, stops.high), stops));
  }, onChange !== undefined);
  return { box, drag };
}

/** The curve of the report phase: the y-axis is the slider, the point rides on the curve, the terms lie below. */
export function ReportCurve(props: ReportCurveProps) {
  const { activation, value, onChange, terms, chained = false, truth, stepButtons = true } = props;
  const outer = useRef<HTMLDivElement>(null);
  const size = useBoxSize(outer, { width: 362, height: 329, zoom: 1 });
  const id = useId();
  const wide = size.width >= WIDE_CARD;
  const spans = barSpans(
    terms.map((term) => term.value),
    chained,
  );
  const extent = Math.max(reachOf(spans), Math.abs(truth ?? 0));
  const paper = reportPaper(size, { activation, rows: terms.length, extent });
  const stops = reportStops(activation, props.step);
  const { box, drag } = useRingDrag({ paper, zoom: size.zoom, stops, onChange });
  const point = value === null ? null : pointOf(paper, value);
  const barTop = paper.floor + 7;
  const foot = barTop + terms.length * 23 + 2;
  const axisX = wide ? 47 : 28;
  return (
    <div class="curve-card" ref={outer}>
      <div class="curve-box" ref={box}>
        <svg
          class="curve-picture"
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={readReport(props)}
        >
          <GraphPaper paper={paper} id={`${id}ground`} />
          <CurveEnds paper={paper} wide={wide} words={props.ends} />
          <TermBars terms={terms} paper={paper} top={barTop} chained={chained} />
          <text class="axis-figure axis-figure-z" x={xOf(paper, 0)} y={size.height - 12}>
            0
          </text>
          <text class="axis-name" x={paper.left + paper.width} y={size.height - 12}>
            {props.notation === "maths" ? <tspan class="svg-symbol">z</tspan> : say("curve.rawOpinion")}
          </text>
          {truth !== undefined && <TruePoint paper={paper} z={truth} foot={foot} />}
          {point !== null && value !== null && (
            <PlayerPoint {...{ paper, point, foot, wide, text: reportText(activation, value), minus: value < 0 }} />
          )}
        </svg>
        {onChange !== undefined && point !== null && (
          <div
            class="ring-handle"
            style={{ left: `${(100 * point.x) / size.width}%`, top: `${(100 * point.y) / size.height}%` }}
            {...drag}
          />
        )}
        {onChange !== undefined && (
          <div class="axis-place" style={{ left: `${(axisX - 22) / 16}rem`, top: `${(paper.top - AXIS_PAD) / 16}rem` }}>
            <AxisSlider
              stops={stops}
              value={value}
              length={paper.floor - paper.top}
              label={props.label ?? say("slider.report")}
              valueText={value === null ? "" : reportText(activation, value)}
              standing={activation === "sigmoid"}
              onChange={onChange}
              zoom={size.zoom}
            />
          </div>
        )}
        {onChange !== undefined && stepButtons && (
          <div class="axis-steps" style={{ left: `${(axisX - 22) / 16}rem` }}>
            <StepButtons stops={stops} value={value} onChange={onChange} look="bare" />
          </div>
        )}
      </div>
    </div>
  );
}

export interface FeedbackCurveProps {
  activation: Activation;
  /** the player's true raw opinion */
  opinion: number;
  /** the slope as a number; off at level 2 */
  showSlope: boolean;
  notation?: Notation | undefined;
}

/** The curve of the feedback phase: a plank laid on the point, its triangle, and the hill of slopes. */
export function FeedbackCurve({ activation, opinion, showSlope, notation = "story" }: FeedbackCurveProps) {
  const outer = useRef<HTMLDivElement>(null);
  const size = useBoxSize(outer, { width: 362, height: 219, zoom: 1 });
  const id = useId();
  const paper = feedbackPaper(size, { activation, extent: Math.abs(opinion) });
  const tangent = tangentAt(paper, opinion);
  const figure = showSlope ? plain(tangent.slope, 2) : null;
  const maths = notation === "maths";
  const wide = size.width >= WIDE_CARD;
  const a = reportText(activation, activate(activation, opinion));
  const reading = [
    say("curve.feedback"),
    say("curve.pointReads", { z: plain(opinion, 2), a }),
    ...(figure === null ? [] : [say("curve.slopeReads", { slope: figure })]),
  ].join(" ");
  return (
    <div class="curve-card" ref={outer}>
      <svg class="curve-picture" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={reading}>
        <GraphPaper paper={paper} id={`${id}ground`} />
        <SlopeHill {...{ paper, tangent, figure }} id={`${id}hill`} />
        <SlopeWords paper={paper} maths={maths} opinion={plain(opinion, 2)} wide={wide} />
        <HillWords paper={paper} maths={maths} />
        <SlopePlank {...{ paper, tangent, figure }} />
      </svg>
    </div>
  );
}

export type CurveCardProps = ({ mode: "report" } & ReportCurveProps) | ({ mode: "feedback" } & FeedbackCurveProps);

/** `<CurveCard mode="report" … />` or `<CurveCard mode="feedback" … />`; fills the box it stands in. */
export function CurveCard(props: CurveCardProps) {
  return props.mode === "report" ? <ReportCurve {...props} /> : <FeedbackCurve {...props} />;
}
