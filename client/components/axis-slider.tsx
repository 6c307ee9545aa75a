// The y-axis of the report as a slider: a track with a tick at 0, filled upwards in blue, downwards hollow.
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { clamp } from "./curve-geometry.ts";
import { byKey, byShare, type Stops, shareOf } from "./slider-steps.ts";
import { usePointerDrag } from "./use-pointer-drag.ts";
import "../style/curve.css";

/** Room above the top and below the bottom of the scale, so that the ring is held whole. */
export const AXIS_PAD = 22;
export const AXIS_WIDTH = 44;
const TRACK = 13;

export interface AxisSliderProps {
  stops: Stops;
  /** null until the player has set it */
  value: number | null;
  /** pixels from the high to the low end */
  length: number;
  label: string;
  valueText: string;
  /** the CEO's axis stands on the ground: no tick, no hollow half */
  standing: boolean;
  onChange: (value: number) => void;
  disabled?: boolean | undefined;
  /** window pixels per drawing pixel */
  zoom?: number | undefined;
}

function Track({ stops, value, length, standing }: Omit<AxisSliderProps, "onChange" | "label">) {
  const y = (at: number): number => AXIS_PAD + length * (1 - shareOf(at, stops));
  const middle = AXIS_WIDTH / 2;
  const zero = y(standing ? stops.low : 0);
  const level = y(value ?? 0);
  const left = middle - TRACK / 2;
  const dots = standing ? [0, 0.25, 0.5, 0.75, 1] : [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1];
  return (
    <>
      <rect class="axis-plus" x={left} y={AXIS_PAD - 6} width={TRACK} height={zero - AXIS_PAD + 6} rx="6" />
      {!standing && (
        <rect class="axis-minus" x={left + 1} y={zero} width={TRACK - 2} height={length / 2 + 5} rx="5.5" />
      )}
      {level < zero && <rect class="axis-fill" x={left} y={level} width={TRACK} height={zero - level} />}
      {level > zero && (
        <path class="axis-hollow" d={`M${left + 1} ${zero}V${level}M${left + TRACK - 1} ${zero}V${level}`} />
      )}
      {dots.map((dot) => (
        <circle
          key={dot}
          class={dot > 0 && value !== null && value >= dot ? "axis-dot-lit" : dot < 0 ? "axis-dot-minus" : "axis-dot"}
          cx={middle}
          cy={y(dot)}
          r="2.6"
        />
      ))}
      {!standing && <path class="axis-tick" d={`M${middle - 16} ${zero}H${middle + 16}`} />}
    </>
  );
}

function Ring({ y, tone }: { y: number; tone: string }) {
  const x = AXIS_WIDTH / 2;
  return (
    <g class={`axis-ring tone-${tone}`}>
      <circle cx={x} cy={y} r="17.5" />
      <path
        d={`M${x - 5.5} ${y - 3}L${x} ${y - 8.5}L${x + 5.5} ${y - 3}M${x - 5.5} ${y + 3}L${x} ${y + 8.5}L${x + 5.5} ${y + 3}`}
      />
    </g>
  );
}

function useSliderHandlers(props: AxisSliderProps, box: RefObject<HTMLDivElement | null>) {
  const { stops, value, length, onChange, disabled = false, zoom = 1 } = props;
  const drag = usePointerDrag(({ y }) => {
    if (box.current === null) return;
    const local = (y - box.current.getBoundingClientRect().top) / zoom - AXIS_PAD;
    onChange(byShare(clamp(1 - local / length, 0, 1), stops));
  }, !disabled);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = disabled ? null : byKey(event.key, value ?? 0, stops);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  return { ...drag, onKeyDown };
}

/** The axis slider; arrows, PageUp/PageDown, Home and End move it, as do the track and the ring. */
export function AxisSlider(props: AxisSliderProps) {
  const { stops, value, length, label, valueText, standing, disabled = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const handlers = useSliderHandlers(props, box);
  const shown = value ?? (standing ? 0.5 : 0);
  const tone = value === null || value === 0 ? "ink" : value > 0 ? "report" : "report-minus";
  const height = length + 2 * AXIS_PAD;
  return (
    <div
      ref={box}
      class="axis-slider"
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={stops.low}
      aria-valuemax={stops.high}
      aria-valuenow={shown}
      aria-valuetext={value === null ? say("slider.unset") : valueText}
      aria-disabled={disabled}
      style={{ width: `${AXIS_WIDTH / 16}rem`, height: `${height / 16}rem` }}
      {...handlers}
    >
      <svg viewBox={`0 0 ${AXIS_WIDTH} ${height}`} aria-hidden="true">
        <Track {...{ stops, value, length, valueText, standing }} />
        <Ring y={AXIS_PAD + length * (1 - shareOf(shown, stops))} tone={tone} />
      </svg>
    </div>
  );
}
