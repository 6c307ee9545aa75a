// The class code: six digits in two groups of three, drawn as boxes over one real field.
import { useId } from "preact/hooks";
import { say } from "../words/words.ts";
import { CODE_LENGTH, digitsOf } from "./code-digits.ts";
import "../style/forms.css";

export interface CodeInputProps {
  /** digits only, 0 to 6 of them */
  value: string;
  onInput: (digits: string) => void;
  /** all six are there: typed, or pasted at once */
  onComplete?: ((digits: string) => void) | undefined;
  label?: string | undefined;
  error?: string | undefined;
  disabled?: boolean | undefined;
}

const PLACES = [0, 1, 2, 3, 4, 5];

/** `<CodeInput value={code} onInput={set} onComplete={look} error={error} />` */
export function CodeInput(props: CodeInputProps) {
  const { value, onInput, onComplete, error, disabled = false } = props;
  const id = useId();
  const take = (text: string): void => {
    const digits = digitsOf(text);
    onInput(digits);
    if (digits.length === CODE_LENGTH && digits !== value) onComplete?.(digits);
  };
  return (
    <div class="code-input">
      <label class="field-label" for={id}>
        {props.label ?? say("code.label")} <span class="visually-hidden">{say("code.help")}</span>
      </label>
      <div class="code-field">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          value={value}
          disabled={disabled}
          aria-invalid={error !== undefined}
          {...(error === undefined ? {} : { "aria-describedby": `${id}note` })}
          onInput={(event) => {
            take(event.currentTarget.value);
            // the field shows what was kept, also where nothing changed for preact
            event.currentTarget.value = digitsOf(event.currentTarget.value);
          }}
        />
        <div class="code-boxes" aria-hidden="true">
          {PLACES.map((place) => (
            <span
              key={place}
              class={place === Math.min(value.length, CODE_LENGTH - 1) ? "code-box code-box-next" : "code-box"}
            >
              {value[place] ?? ""}
            </span>
          ))}
        </div>
      </div>
      {error !== undefined && (
        <p id={`${id}note`} class="field-note field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
