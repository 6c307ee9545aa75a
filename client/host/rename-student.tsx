// Gives a student another name.
import { useState } from "preact/hooks";
import { say } from "../words/words.ts";

export function RenameStudent({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const [text, setText] = useState(name);
  const isNew = text.trim() !== "" && text !== name;
  return (
    <form
      class="host-form-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onSave(text.trim());
      }}
    >
      <label class="grow">
        <span class="field-label">{say("host.seat.rename")}</span>
        <input
          class="text-input"
          type="text"
          autocomplete="off"
          maxLength={20}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" class="plain-button plain-button-small" disabled={!isNew}>
        {say("host.seat.save")}
      </button>
    </form>
  );
}
