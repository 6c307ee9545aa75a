// The table as text, with the numbers of its lines beside it.
import type { Ref } from "preact";
import { useId, useRef } from "preact/hooks";
import { mostLines } from "#company/own-book/table.ts";
import { say } from "../words/words.ts";
import { draftOfText, isSavedBook } from "./book-file.ts";
import { mostText } from "./draft.ts";
import type { OwnStory } from "./own-story.ts";

export interface TableFieldProps {
  readonly own: OwnStory;
  readonly field: Ref<HTMLTextAreaElement>;
  readonly faultsId: string;
}

export function TableField({ own, field, faultsId }: TableFieldProps) {
  const id = useId();
  const numbers = useRef<HTMLDivElement>(null);
  const { draft, reading } = own;
  return (
    <div>
      <label class="field-label" for={id}>
        {say("ownStory.table")}
      </label>
      <p id={`${id}note`} class="field-note own-note">
        {say("ownStory.table.note")}
      </p>
      <div class="own-table">
        <LineNumbers own={own} box={numbers} />
        <textarea
          ref={field}
          id={id}
          rows={Math.min(15, Math.max(8, draft.table.split("\n", 15).length + 1))}
          wrap="off"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={mostText}
          value={draft.table}
          aria-invalid={reading.faults.length > 0}
          aria-describedby={`${id}note ${faultsId}`}
          onInput={({ currentTarget }) => own.type({ table: currentTarget.value.slice(0, mostText) })}
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (!isSavedBook(text)) return;
            event.preventDefault(); // a whole saved story brings its title along
            own.replace(draftOfText(text, draft));
          }}
          onScroll={({ currentTarget }) => {
            if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}

/** A faulty line has a cross before its number. */
function LineNumbers({ own, box }: { own: OwnStory; box: Ref<HTMLDivElement> }) {
  const faulty = new Set(own.reading.faults.map(({ line }) => line));
  const lines = own.draft.table.split("\n", mostLines + 1);
  return (
    <div ref={box} class="own-lines" aria-hidden="true">
      {lines.map((_, index) => (
        <span key={index} class={faulty.has(index + 1) ? "own-line own-line-faulty" : "own-line"}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}
