// A few answers of which one is chosen: two ways side by side, or people in a column.
import { useId } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import "../style/forms.css";
import "./desk.css";

export interface Choice {
  readonly value: number;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly drawing?: string | undefined;
}

export interface ChoiceListProps {
  /** what is asked, for a screen reader */
  label: string;
  choices: readonly Choice[];
  value: number | null;
  onChange: (value: number) => void;
  /** "row" side by side, "column" below each other */
  direction?: "row" | "column" | undefined;
  disabled?: boolean | undefined;
}

/** `<ChoiceList label="Which messages win?" choices={…} value={null} onChange={set} />` */
export function ChoiceList(props: ChoiceListProps) {
  const { label, choices, value, onChange, direction = "row", disabled = false } = props;
  const name = useId();
  return (
    <fieldset class={`choice-list choice-list-${direction}`} disabled={disabled}>
      <legend class="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span class="choice-face">
            {choice.drawing !== undefined && <Icon drawing={choice.drawing} size={22} />}
            <span class="choice-words">
              {choice.label}
              {choice.detail !== undefined && <small>{choice.detail}</small>}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
