// A question with a few answers: pressing one answers it at once, kindly, and another may be tried.
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";

export interface GuessOption<Value> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: string | undefined; // of the picture's drawings
}

export interface GuessProps<Value> {
  readonly label: string;
  readonly options: readonly GuessOption<Value>[];
  readonly value: Value | null; // what was chosen
  readonly onChoose: (value: Value) => void;
  /** the right one, once it may be known; null: it is not shown yet */
  readonly truth: Value | null;
}

export function Guess<Value extends string | number>({ label, options, value, onChoose, truth }: GuessProps<Value>) {
  return (
    <fieldset class="tour-guess">
      <legend>{label}</legend>
      {options.map((option) => {
        const isChosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            class={isChosen ? "tour-choice tour-choice-on" : "tour-choice"}
            aria-pressed={isChosen}
            onClick={() => onChoose(option.value)}
          >
            {option.icon !== undefined && isPictureIcon(option.icon) && (
              <Icon drawing={iconSvg(option.icon)} size={22} />
            )}
            <span>{option.label}</span>
            {isChosen && truth !== null && <Mark right={option.value === truth} />}
          </button>
        );
      })}
    </fieldset>
  );
}

/** What the answer is answered with; read aloud when it comes. */
export function Reply({ children }: { children: string | null }) {
  return (
    <p class="tour-reply" role="status">
      {children}
    </p>
  );
}
