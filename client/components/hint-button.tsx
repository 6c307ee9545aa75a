// The button for help, with a pip for each of its three steps.
import { say } from "../words/words.ts";
import "../style/forms.css";

export interface HintButtonProps {
  /** hints taken so far, 0 to 3 */
  taken: number;
  onPress: () => void;
  disabled?: boolean | undefined;
}

const STEPS = [1, 2, 3];

/** `<HintButton taken={1} onPress={takeHint} />` */
export function HintButton({ taken, onPress, disabled = false }: HintButtonProps) {
  return (
    <button type="button" class="plain-button hint-button" disabled={disabled} onClick={onPress}>
      <span>{say("hint.button")}</span>
      <span class="pips" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} class={step <= taken ? "pip pip-taken" : "pip"} />
        ))}
      </span>
      <span class="visually-hidden">{say("hint.taken", { count: taken, of: STEPS.length })}</span>
    </button>
  );
}
