// A slider of nine stops from −1 to 1, with words at its ends and − and + beside it.
import { useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { byKey, byShare, type Stops, shareOf } from "./slider-steps.ts";
import { StepButton } from "./step-buttons.tsx";
import { usePointerDrag } from "./use-pointer-drag.ts";
import "../style/forms.css";

/** Nine stops, a quarter of the full scale apart. */
export const NINE_STOPS: Stops = { low: -1, high: 1, step: 0.25, page: 0.5 };

export interface BipolarSliderProps {
  /** what is asked, for a screen reader */
  label: string;
  /** −1 to 1; null until it is set */
  value: number | null;
  onChange: (value: number) => void;
  /** words below: left end, middle, right end */
  words: { low: string; middle: string; high: string };
  /** how the value is said, e.g. "too high, about ½" */
  valueText: string;
  /** "feedback" wears orange, hollow and dashed below 0; "ink" is solid both ways */
  tone?: "feedback" | "report" | "ink" | undefined;
  disabled?: boolean | undefined;
}

const DOTS = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1];

function Chevrons({ value }: { value: number }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      {value > -1 && value < 1 ? (
        <path d="M15.5 14L9.5 20L15.5 26M24.5 14L30.5 20L24.5 26" />
      ) : (
        <path d={value <= -1 ? "M23 13L16 20L23 27" : "M17 13L24 20L17 27"} />
      )}
    </svg>
  );
}

function Track({ value }: { value: number }) {
  const share = shareOf(value, NINE_STOPS);
  const left = Math.min(share, 0.5);
  return (
    <span class="bipolar-track">
      {DOTS.map((dot) => {
        const covered = value * dot > 0 && Math.abs(dot) <= Math.abs(value);
        return (
          <span
            key={dot}
            class={covered ? "bipolar-dot bipolar-dot-covered" : "bipolar-dot"}
            style={{ left: `${100 * shareOf(dot, NINE_STOPS)}%` }}
          />
        );
      })}
      <span
        class={value < 0 ? "bipolar-fill bipolar-fill-minus" : "bipolar-fill"}
        style={{ left: `${100 * left}%`, width: `${100 * Math.abs(share - 0.5)}%` }}
      />
      <span class="bipolar-tick" />
      <span class="bipolar-knob" style={{ left: `${100 * share}%` }}>
        <Chevrons value={value} />
      </span>
    </span>
  );
}

/** `<BipolarSlider label="My blame" value={0.5} onChange={set} words={…} valueText="…" tone="feedback" />` */
export function BipolarSlider(props: BipolarSliderProps) {
  const { label, value, onChange, words, valueText, tone = "ink", disabled = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const drag = usePointerDrag(({ x }) => {
    const track = box.current?.querySelector(".bipolar-track")?.getBoundingClientRect();
    if (track !== undefined) onChange(byShare((x - track.left) / track.width, NINE_STOPS));
  }, !disabled);
  const shown = value ?? 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = disabled ? null : byKey(event.key, shown, NINE_STOPS);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const sign = value === null ? "unset" : shown < 0 ? "minus" : "plus";
  const buttons = { stops: NINE_STOPS, value, onChange, disabled };
  return (
    <div class={`bipolar bipolar-${tone} bipolar-${sign}`}>
      <StepButton {...buttons} by={-1} />
      <div class="bipolar-middle">
        <div
          ref={box}
          class="bipolar-slider"
          role="slider"
          tabIndex={disabled ? -1 : 0}
          aria-label={label}
          aria-valuemin={-1}
          aria-valuemax={1}
          aria-valuenow={shown}
          aria-valuetext={value === null ? say("slider.unset") : valueText}
          aria-disabled={disabled}
          {...drag}
          onKeyDown={onKeyDown}
        >
          <Track value={shown} />
        </div>
        <div class="bipolar-words" aria-hidden="true">
          <span class="bipolar-word-low">{words.low}</span>
          <span>{words.middle}</span>
          <span class="bipolar-word-high">{words.high}</span>
        </div>
      </div>
      <StepButton {...buttons} by={1} />
    </div>
  );
}
