// The main button: blue points right, orange points left, ink stays.
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import { arrowLeftIcon, arrowRightIcon } from "./icons.ts";
import "../style/forms.css";

export interface FlowButtonProps {
  /** "forward" sends a report on, "back" sends feedback back, "ink" changes something here */
  flow: "forward" | "back" | "ink";
  children: ComponentChildren;
  onPress?: (() => void) | undefined;
  /** a drawing behind the words of an ink button; null for none */
  drawing?: string | null | undefined;
  disabled?: boolean | undefined;
  /** the answer is on its way */
  busy?: boolean | undefined;
  submit?: boolean | undefined;
}

/** `<FlowButton flow="forward" onPress={send}>Report +0.55</FlowButton>` */
export function FlowButton(props: FlowButtonProps) {
  const { flow, children, onPress, disabled = false, busy = false, submit = false } = props;
  const after = props.drawing === undefined ? arrowRightIcon : props.drawing;
  return (
    <button
      type={submit ? "submit" : "button"}
      class={`flow-button flow-button-${flow}`}
      disabled={disabled}
      aria-busy={busy}
      onClick={() => {
        if (!busy) onPress?.();
      }}
    >
      {flow === "back" && <Icon drawing={arrowLeftIcon} size={22} strokeWidth={2.4} />}
      <span>{children}</span>
      {flow !== "back" && after !== null && <Icon drawing={after} size={24} strokeWidth={2.4} />}
    </button>
  );
}

/** The quieter button beside it: `<PlainButton onPress={replay}>Replay</PlainButton>`. */
export function PlainButton(props: {
  children: ComponentChildren;
  onPress?: (() => void) | undefined;
  drawing?: string | undefined;
  disabled?: boolean | undefined;
  /** "small" is 44 high, "normal" 56 */
  size?: "normal" | "small" | undefined;
  /** a switch that is on or off */
  pressed?: boolean | undefined;
}) {
  const { children, onPress, drawing, disabled = false, size = "normal", pressed } = props;
  return (
    <button
      type="button"
      class={`plain-button plain-button-${size}`}
      disabled={disabled}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={onPress}
    >
      {drawing !== undefined && <Icon drawing={drawing} size={20} />}
      <span>{children}</span>
    </button>
  );
}
