// Says beforehand who would sit where: a number of students, and the companies that come of it.
import { useId, useState } from "preact/hooks";
import { leastCompanies } from "#game/methods.ts";
import { mostStudents } from "#game/seat-plan.ts";
import { say } from "../words/words.ts";
import { type ClassPlan, layersOf } from "./class-plan.ts";
import { previewWords, readStudents } from "./seat-preview-words.ts";

const usual = 28;

export function SeatPreview({ plan }: { plan: ClassPlan }) {
  const id = useId();
  const [text, setText] = useState(`${usual}`);
  const students = readStudents(text);
  return (
    <div class="seat-preview">
      <label class="field-label" for={id}>
        {say("host.plan.students")}
      </label>
      <input
        id={id}
        class="text-input"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={text}
        aria-invalid={students === null}
        aria-describedby={`${id}words`}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id={`${id}words`} class={students === null ? "field-error" : ""} role="status">
        {students === null
          ? say("host.plan.fault", { most: mostStudents })
          : previewWords(students, { companies: plan.companies, layers: layersOf(plan), least: leastCompanies(plan) })}
      </p>
    </div>
  );
}
