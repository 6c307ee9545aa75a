// The question of level 1: three big buttons, of which one is chosen.
import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { arrowDownIcon, arrowUpIcon, equalIcon } from "./icons.ts";
import "../style/forms.css";

export type ThreeWay = -1 | 0 | 1;

export interface Choice3Props {
  /** what is asked, for a screen reader */
  label: string;
  value: ThreeWay | null;
  onChange: (value: ThreeWay) => void;
  words: { low: string; middle: string; high: string };
  /**
   * "feedback" wears orange where +1 is chosen and ochre dashes where −1 is: the sign of the blame or message.
   * "go lower" is a plus, so such a question puts it under `high` and turns the icons round.
   */
  tone?: "feedback" | "ink" | undefined;
  /** drawings instead of down, level and up */
  icons?: { low: string; middle: string; high: string } | undefined;
  disabled?: boolean | undefined;
}

const ICONS = { low: arrowDownIcon, middle: equalIcon, high: arrowUpIcon };

/** `<Choice3 label="Budget" value={null} onChange={set} words={{ low: "down", middle: "leave", high: "up" }} />` */
export function Choice3(props: Choice3Props) {
  const { label, value, onChange, words, tone = "ink", icons = ICONS, disabled = false } = props;
  const name = useId();
  const options = [
    { at: -1, word: words.low, drawing: icons.low },
    { at: 0, word: words.middle, drawing: icons.middle },
    { at: 1, word: words.high, drawing: icons.high },
  ] as const;
  return (
    <fieldset class={`choice-3 choice-3-${tone}`} disabled={disabled}>
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ at, word, drawing }) => (
        <label key={at} class={`choice choice-${at < 0 ? "low" : at > 0 ? "high" : "middle"}`}>
          <input type="radio" name={name} checked={value === at} onChange={() => onChange(at)} />
          <span class="choice-face">
            <Icon drawing={drawing} size={22} strokeWidth={2.4} />
            <span>{word}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
