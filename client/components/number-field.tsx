// The question of level 3: a typed number with a sign button; comma and point both read.
import { useId } from "preact/hooks";
import { parseNumber } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Icon } from "./icon.tsx";
import { diffIcon } from "./icons.ts";
import "../style/forms.css";

export interface NumberFieldProps {
  label: string;
  /** what stands in the field, kept as typed so that half an answer survives a reload */
  text: string;
  /** every key press: the text, and its number or null where it is none (yet) */
  onInput: (text: string, value: number | null) => void;
  /** a sentence under the field, e.g. the unit */
  hint?: string | undefined;
  /** the page's own objection; unreadable text is noticed here */
  error?: string | undefined;
  signButton?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** The text with its sign turned round: "0.5" to "−0.5" and back. */
export function turnedSign(text: string): string {
  const bare = text.trim();
  const minus = /^[-\u2212\u2013]/.test(bare);
  return minus ? bare.slice(1).trim() : `\u2212${bare.replace(/^\+/, "")}`;
}

function isHalfTyped(text: string): boolean {
  return /^[\s+\-\u2212\u2013.,]*$/.test(text);
}

/** `<NumberField label="Your blame" text={text} onInput={(text, value) => …} />` */
export function NumberField(props: NumberFieldProps) {
  const { label, text, onInput, hint, signButton = true, disabled = false } = props;
  const id = useId();
  const unreadable = !isHalfTyped(text) && parseNumber(text) === null;
  const error = unreadable ? say("number.unreadable") : props.error;
  const note = error ?? hint;
  return (
    <div class="number-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="number-row">
        {signButton && (
          <button
            type="button"
            class="step-button"
            disabled={disabled}
            aria-label={say("number.sign")}
            onClick={() => onInput(turnedSign(text), parseNumber(turnedSign(text)))}
          >
            <Icon drawing={diffIcon} size={22} strokeWidth={2.4} />
          </button>
        )}
        <input
          id={id}
          class="text-input number-input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          value={text}
          disabled={disabled}
          aria-invalid={error !== undefined}
          {...(note === undefined ? {} : { "aria-describedby": `${id}note` })}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            onInput(typed, parseNumber(typed));
          }}
        />
      </div>
      {note !== undefined && (
        <p id={`${id}note`} class={error === undefined ? "field-note" : "field-note field-error"}>
          {note}
        </p>
      )}
    </div>
  );
}
