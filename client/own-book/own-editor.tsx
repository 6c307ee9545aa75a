// Where a teacher writes a story: its words, its table of customers, what is left to mend, and the file it is kept in.
import { useId, useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { type Draft, mostText } from "./draft.ts";
import { FaultList } from "./fault-list.tsx";
import { FileTools } from "./file-tools.tsx";
import type { OwnStory } from "./own-story.ts";
import { TableField } from "./table-field.tsx";
import "./own-book.css";

const texts = ["title", "question", "yes", "no"] as const satisfies readonly (keyof Draft)[];

export function OwnEditor({ own }: { own: OwnStory }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <section class="card own" aria-labelledby={id}>
      <h2 id={id} class="card-title">
        {say("ownStory.heading")}
      </h2>
      <div class="own-texts">
        {texts.map((name) => (
          <TextField
            key={name}
            label={say(`ownStory.${name}`)}
            value={own.draft[name]}
            onInput={(text) => own.type({ [name]: text })}
          />
        ))}
      </div>
      <TableField own={own} field={field} faultsId={`${id}faults`} />
      <FaultList own={own} id={`${id}faults`} onLine={(line) => field.current && selectLine(field.current, line)} />
      <FileTools own={own} />
    </section>
  );
}

function TextField(props: { label: string; value: string; onInput: (text: string) => void }) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="text-input"
        type="text"
        autocomplete="off"
        maxLength={400}
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value.slice(0, mostText))}
      />
    </div>
  );
}

/** Shows where a fault stands; the lines of the field never wrap, so they are all equally tall. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split("\n");
  const before = lines.slice(0, line - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 3);
}
