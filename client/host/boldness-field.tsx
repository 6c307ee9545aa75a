// The boldness as a slider over round values and as a typed figure.
import { useEffect, useId, useState } from "preact/hooks";
import { parseNumber, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";

const stops = [0.1, 0.3, 0.5, 1, 2, 3, 4, 6, 10, 30, 100];
const largest = 1000;

export interface BoldnessFieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly note?: string | undefined;
}

/** A figure is taken when the field is left or Enter pressed, a stop when the slider is let go. */
export function BoldnessField({ value, onChange, note }: BoldnessFieldProps) {
  const id = useId();
  const [text, setText] = useState(() => textOf(value));
  useEffect(() => setText(textOf(value)), [value]);
  const typed = parseNumber(text);
  const isFit = typed !== null && typed > 0 && typed <= largest;
  const take = () => {
    if (isFit && typed !== value) onChange(typed);
  };
  return (
    <div class="boldness">
      <label class="field-label" for={id}>
        {say("host.boldness")} <i class="math-symbol">{say("host.boldness.symbol")}</i>
      </label>
      <div class="boldness-row">
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          step={1}
          value={nearestStop(isFit ? typed : value)}
          aria-label={say("host.boldness")}
          aria-valuetext={text}
          onInput={({ currentTarget }) => setText(textOf(stops[Number(currentTarget.value)] ?? value))}
          onChange={({ currentTarget }) => onChange(stops[Number(currentTarget.value)] ?? value)}
        />
        <input
          id={id}
          class="text-input boldness-figure"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-invalid={!isFit}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === "Enter" && take()}
        />
      </div>
      {isFit ? (
        note !== undefined && <p class="card-note">{note}</p>
      ) : (
        <p class="field-note field-error">{say("host.boldness.fault")}</p>
      )}
    </div>
  );
}

const textOf = (value: number): string =>
  plain(value, Number.isInteger(value) ? 0 : value * 10 === Math.round(value * 10) ? 1 : 3);

function nearestStop(value: number): number {
  const distances = stops.map((stop) => Math.abs(Math.log(stop / value)));
  return distances.indexOf(Math.min(...distances));
}
