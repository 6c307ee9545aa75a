// How many companies a class has: as many as its students need, or a number.
import { useEffect, useId, useState } from "preact/hooks";
import { mostCompanies } from "#game/seat-plan.ts";
import { say } from "../words/words.ts";
import { LabelledChoice } from "./labelled-choice.tsx";

const usual = 5;

export interface CompaniesFieldProps {
  readonly value: number | null; // null: as many as are needed
  readonly onChange: (value: number | null) => void;
  readonly least?: number | undefined; // 3 in a race
  readonly note?: string | undefined;
}

/** A number is taken when the field is left or Enter pressed. */
export function CompaniesField({ value, least = 1, onChange, note }: CompaniesFieldProps) {
  const id = useId();
  const [text, setText] = useState(() => `${value ?? usual}`);
  useEffect(() => {
    if (value !== null) setText(`${value}`);
  }, [value]);
  const count = readCount(text, least);
  const take = () => {
    if (count !== null && count !== value) onChange(count);
  };
  return (
    <div class="companies-field">
      <LabelledChoice
        label={say("host.companies")}
        options={(["needed", "number"] as const).map((way) => ({ value: way, label: say(`host.companies.${way}`) }))}
        value={value === null ? "needed" : "number"}
        onChange={(way) => onChange(way === "needed" ? null : (count ?? usual))}
        note={note}
      />
      {value !== null && (
        <label class="companies-count" for={id}>
          <span class="visually-hidden">{say("host.companies.count")}</span>
          <input
            id={id}
            class="text-input"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={text}
            aria-invalid={count === null}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onBlur={take}
            onKeyDown={({ key }) => key === "Enter" && take()}
          />
        </label>
      )}
      {value !== null && count === null && (
        <p class="field-note field-error">{say("host.companies.fault", { least, most: mostCompanies })}</p>
      )}
    </div>
  );
}

/** @returns null where the text is no whole number of companies that a class can have */
export function readCount(text: string, least = 1): number | null {
  const count = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return count >= least && count <= mostCompanies ? count : null;
}
