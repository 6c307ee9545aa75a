// A square button that shows one icon and says its words to a screen reader.
import { Icon } from "./icon.tsx";
import "../style/forms.css";

export interface IconButtonProps {
  drawing: string;
  label: string;
  onPress: () => void;
  /** "filled" is ink, "framed" has an edge, "bare" neither */
  look?: "filled" | "framed" | "bare" | undefined;
  /** a switch that is on or off */
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** `<IconButton drawing={crossIcon} label="Close" onPress={close} />` */
export function IconButton(props: IconButtonProps) {
  const { drawing, label, onPress, look = "framed", pressed, disabled = false } = props;
  return (
    <button
      type="button"
      class={`icon-button icon-button-${look}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={onPress}
    >
      <Icon drawing={drawing} size={22} />
    </button>
  );
}
