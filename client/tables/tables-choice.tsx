// Whether the companies of a class start alike and its same seats talk: chosen when the class is opened.
import type { ClassPlan } from "../host/class-plan.ts";
import { LabelledChoice } from "../host/labelled-choice.tsx";
import { say } from "../words/words.ts";

export interface TablesChoiceProps {
  readonly value: boolean;
  readonly onChange: (part: Partial<ClassPlan>) => void;
}

/** With the players' own steps companies would come to hold different numbers, so the engine's are chosen with it. */
export function TablesChoice({ value, onChange }: TablesChoiceProps) {
  return (
    <LabelledChoice
      label={say("tables.choice")}
      options={(["off", "on"] as const).map((one) => ({ value: one, label: say(`tables.choice.${one}`) }))}
      value={value ? "on" : "off"}
      onChange={(one) => onChange(one === "on" ? { tables: true, applied: "engine" } : { tables: false })}
      note={say("tables.choice.note")}
    />
  );
}
