// Two buttons that move a slider by one stop.
import { say } from "../words/words.ts";
import { Icon } from "./icon.tsx";
import { minusIcon, plusIcon } from "./icons.ts";
import { type Stops, stepped } from "./slider-steps.ts";
import "../style/forms.css";

export interface StepButtonsProps {
  stops: Stops;
  value: number | null;
  onChange: (value: number) => void;
  /** "framed" stands in a panel, "bare" beside a slider, plus above minus */
  look?: "framed" | "bare" | undefined;
  disabled?: boolean | undefined;
}

/** One of the two, alone. */
export function StepButton(props: Omit<StepButtonsProps, "look"> & { by: 1 | -1 }) {
  const { stops, value, onChange, by, disabled = false } = props;
  const start = value ?? Math.max(0, stops.low);
  const atEnd = by > 0 ? start >= stops.high : start <= stops.low;
  return (
    <button
      type="button"
      class="step-button"
      disabled={disabled}
      aria-disabled={atEnd}
      aria-label={say(by > 0 ? "slider.more" : "slider.less")}
      onClick={() => onChange(stepped(start, stops, by))}
    >
      <Icon drawing={by > 0 ? plusIcon : minusIcon} size={22} strokeWidth={2.6} />
    </button>
  );
}

/** `<StepButtons stops={reportStops("tanh")} value={0.55} onChange={set} />` */
export function StepButtons({ look = "framed", ...rest }: StepButtonsProps) {
  return (
    <div class={`step-buttons step-buttons-${look}`}>
      <StepButton {...rest} by={-1} />
      <StepButton {...rest} by={1} />
    </div>
  );
}
