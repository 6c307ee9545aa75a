// Which book an experiment runs on.
import { useId } from "preact/hooks";
import { bookOf, type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { say } from "../words/words.ts";

export function ScenarioField({ value, onChange }: { value: ScenarioName; onChange: (name: ScenarioName) => void }) {
  const id = useId();
  const choose = (chosen: string) => {
    const name = scenarioNames.find((known) => known === chosen);
    if (name !== undefined) onChange(name);
  };
  return (
    <div>
      <label class="field-label" for={id}>
        {say("lab.scenario")}
      </label>
      <select id={id} class="text-input" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {scenarioNames.map((name) => (
          <option key={name} value={name}>
            {say("lab.scenario.option", { title: bookOf(name).title, count: bookOf(name).customers.length })}
          </option>
        ))}
      </select>
    </div>
  );
}
