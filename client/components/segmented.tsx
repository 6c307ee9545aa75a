// A switch between two or a few ways, all of them in sight.
import { useId } from "preact/hooks";
import { say } from "../words/words.ts";
import type { Notation } from "./equation-line.tsx";
import { Icon } from "./icon.tsx";
import { bookOpenIcon, sigmaIcon } from "./icons.ts";
import "../style/forms.css";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
  /** shown instead of the words where `compact` */
  drawing?: string | undefined;
  disabled?: boolean | undefined;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** icons only below 900 px; the words stay for a screen reader */
  compact?: boolean | undefined;
  /** "column" stacks the ways */
  direction?: "row" | "column" | undefined;
}

/** `<Segmented label="Level" options={…} value="size" onChange={set} />` */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, compact = false, direction = "row" } = props;
  const name = useId();
  return (
    <fieldset class={`segmented segmented-${direction}${compact ? " segmented-compact" : ""}`}>
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="segment">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span class="segment-face">
            {option.drawing !== undefined && <Icon drawing={option.drawing} size={21} />}
            <span class="segment-word">{option.label}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The switch Story / Maths: `<NotationSwitch value={notation} onChange={set} />`. */
export function NotationSwitch(props: { value: Notation; onChange: (value: Notation) => void }) {
  return (
    <Segmented
      label={say("notation.label")}
      compact
      options={[
        { value: "story", label: say("notation.story"), drawing: bookOpenIcon },
        { value: "maths", label: say("notation.maths"), drawing: sigmaIcon },
      ]}
      {...props}
    />
  );
}
