// Chooses one of several companies.
import type { CompanyReport } from "#game/report/report.ts";
import { say } from "../words/words.ts";

export interface CompanyChoiceProps {
  readonly companies: readonly Pick<CompanyReport, "name">[];
  readonly value: number;
  readonly onChange: (company: number) => void;
}

/** Nothing where there is no choice. */
export function CompanyChoice({ companies, value, onChange }: CompanyChoiceProps) {
  if (companies.length < 2) return null;
  return (
    <label class="company-choice screen-only">
      <span>{say("report.costs.companies")}</span>
      <select value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {companies.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
