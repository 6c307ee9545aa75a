// The curve of the report phase: the y-axis is the slider, the point rides on the curve, the terms lie below.
import { useId, useRef } from "preact/hooks";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { AXIS_PAD, AXIS_WIDTH, AxisSlider } from "./axis-slider.tsx";
import {
  type Activation,
  activate,
  type Box,
  barSpans,
  clamp,
  type Paper,
  pointOf,
  ROW_PITCH,
  reachOf,
  reportPaper,
  scaleOf,
  tagBox,
  WIDE_CARD,
  xOf,
  yOf,
} from "./curve-geometry.ts";
import type { Notation } from "./equation-line.tsx";
import { CurveEnds, GraphPaper } from "./graph-paper.tsx";
import { type Stops, snapped } from "./slider-steps.ts";
import { StepButtons } from "./step-buttons.tsx";
import { type TermBar, TermBars } from "./term-bars.tsx";
import { type BoxSize, useBoxSize } from "./use-box-size.ts";
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
  /** − and + under the axis; off where StepButtons stand elsewhere */
  stepButtons?: boolean | undefined;
  /** words at the axis ends instead of "speak for" and "advise against" */
  ends?: { high: string; low: string } | undefined;
  /** the slider's name, "Your report" unless told */
  label?: string | undefined;
}

/** What every part of the picture is placed by. */
interface Scene {
  readonly size: BoxSize;
  readonly paper: Paper;
  readonly stops: Stops;
  readonly wide: boolean;
  readonly barTop: number;
  /** where the dashed lines down from a point end */
  readonly foot: number;
  /** middle of the axis slider */
  readonly axisX: number;
  /** where the dashed line to the point begins */
  readonly sightFrom: number;
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

function sceneOf(props: ReportCurveProps, size: BoxSize): Scene {
  const { activation, terms, chained = false, truth = 0 } = props;
  const values = terms.map((term) => term.value);
  const extent = Math.max(reachOf(barSpans(values, chained)), Math.abs(truth));
  const paper = reportPaper(size, { activation, rows: terms.length, extent });
  const wide = size.width >= WIDE_CARD;
  const barTop = paper.floor + 7;
  const foot = barTop + terms.length * ROW_PITCH + 2;
  const axisX = wide ? 47 : 28;
  const sightFrom = props.onChange === undefined ? paper.left : axisX + 19;
  return { size, paper, stops: reportStops(activation, props.step), wide, barTop, foot, axisX, sightFrom };
}

function tagOf({ paper, wide }: Scene, value: number): Box {
  const letters = reportText(paper.activation, value).length;
  const size = wide ? { w: 22 + letters * 14.8, h: 36 } : { w: 20 + letters * 11.6, h: 34 };
  return tagBox(paper, { point: pointOf(paper, value), size });
}

function PlayerPoint({ scene, value }: { scene: Scene; value: number }) {
  const { paper, foot, wide, sightFrom } = scene;
  const point = pointOf(paper, value);
  const tag = tagOf(scene, value);
  const minus = value < 0;
  return (
    <g class={minus ? "tone-report-minus" : "tone-report"}>
      <path class="sight-line" d={`M${sightFrom} ${point.y}H${point.x - 10}`} />
      <path class="sight-line" d={`M${point.x} ${point.y + 10}V${foot}`} />
      <circle class="ring-halo" cx={point.x} cy={point.y} r="16.5" />
      <circle class="ring" cx={point.x} cy={point.y} r="9.5" />
      <rect class={minus ? "tag tag-minus" : "tag"} {...tag} rx="7" />
      <text
        class={wide ? "tag-text tag-text-wide" : "tag-text"}
        x={tag.x + tag.width / 2}
        y={tag.y + tag.height / 2 + (wide ? 8 : 7)}
      >
        {reportText(paper.activation, value)}
      </text>
    </g>
  );
}

function TruePoint({ scene, z }: { scene: Scene; z: number }) {
  const { paper, foot } = scene;
  const point = { x: xOf(paper, z), y: yOf(paper, activate(paper.activation, z)) };
  return (
    <g class="true-point">
      <path class="sight-line" d={`M${point.x} ${point.y}V${foot}`} />
      <circle class="point-halo" cx={point.x} cy={point.y} r="14" />
      <circle class="point" cx={point.x} cy={point.y} r="8" />
    </g>
  );
}

function reading(props: ReportCurveProps): string {
  const { activation, value, truth, terms } = props;
  const a = truth === undefined ? "" : reportText(activation, activate(activation, truth));
  return [
    `${say("curve.report")}.`,
    ...terms.map((term) => say("bars.reads", { label: term.label, value: signed(term.value, 2) })),
    ...(value === null ? [] : [say("curve.pointOnly", { a: reportText(activation, value) })]),
    ...(truth === undefined ? [] : [say("curve.truthReads", { z: plain(truth, 2), a })]),
  ].join(" ");
}

function Picture(props: ReportCurveProps & { scene: Scene }) {
  const { scene, value, terms, truth, chained } = props;
  const { size, paper } = scene;
  const id = useId();
  const axisFoot = size.height - 12;
  return (
    <svg
      class={scene.wide ? "curve-picture curve-picture-wide" : "curve-picture"}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
    >
      <GraphPaper paper={paper} id={`${id}ground`} />
      <CurveEnds paper={paper} wide={scene.wide} words={props.ends} tag={value === null ? null : tagOf(scene, value)} />
      <TermBars terms={terms} paper={paper} top={scene.barTop} chained={chained} />
      <text class="axis-figure-z" x={xOf(paper, 0)} y={axisFoot}>
        0
      </text>
      <text class="axis-name" x={paper.left + paper.width} y={axisFoot}>
        {props.notation === "maths" ? <tspan class="svg-symbol">z</tspan> : say("curve.rawOpinion")}
      </text>
      {truth !== undefined && <TruePoint scene={scene} z={truth} />}
      {value !== null && <PlayerPoint scene={scene} value={value} />}
    </svg>
  );
}

/** The ring on the curve, for finger and mouse; the keyboard has the axis. */
function RingHandle(props: { scene: Scene; value: number; onChange: (value: number) => void }) {
  const { scene, value, onChange } = props;
  const { paper, size, stops } = scene;
  const handle = useRef<HTMLDivElement>(null);
  const drag = usePointerDrag(({ y }) => {
    const box = handle.current?.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    const a = stops.low + (paper.floor - (y - box.top) / size.zoom) / paper.unit;
    onChange(snapped(clamp(a, stops.low, stops.high), stops));
  }, true);
  const point = pointOf(paper, value);
  return (
    <div
      ref={handle}
      class="ring-handle"
      style={{ left: `${point.x / 16}rem`, top: `${point.y / 16}rem` }}
      aria-hidden="true"
      {...drag}
    />
  );
}

function Controls(props: ReportCurveProps & { scene: Scene; onChange: (value: number) => void }) {
  const { scene, activation, value, onChange, stepButtons = true } = props;
  const { paper, stops, axisX, size } = scene;
  const left = `${(axisX - AXIS_WIDTH / 2) / 16}rem`;
  return (
    <>
      {value !== null && <RingHandle scene={scene} value={value} onChange={onChange} />}
      <div class="axis-place" style={{ left, top: `${(paper.top - AXIS_PAD) / 16}rem` }}>
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
      {stepButtons && (
        <div class="axis-steps" style={{ left }}>
          <StepButtons stops={stops} value={value} onChange={onChange} look="bare" />
        </div>
      )}
    </>
  );
}

/** `<ReportCurve activation="tanh" value={0.55} onChange={set} terms={[{ label: "Budget", value: 0.99 }]} />` */
export function ReportCurve(props: ReportCurveProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box, { width: 362, height: 329, zoom: 1 });
  const scene = sceneOf(props, size);
  const { onChange } = props;
  return (
    <div class="curve-card" ref={box}>
      <p class="visually-hidden">{reading(props)}</p>
      <Picture {...props} scene={scene} />
      {onChange !== undefined && <Controls {...props} scene={scene} onChange={onChange} />}
    </div>
  );
}
