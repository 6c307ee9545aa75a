// The story as a file: load it, save it, begin again with the example, take the last of these back.
import { useId, useState } from "preact/hooks";
import type { Book } from "#company/book.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { downloadIcon, fileUpIcon, undoIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { draftOfText, nameOfFile, textInFile, textOfFile } from "./book-file.ts";
import { exampleDraft } from "./draft.ts";
import type { OwnStory } from "./own-story.ts";

export function FileTools({ own }: { own: OwnStory }) {
  const [isUnreadable, setUnreadable] = useState(false);
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await textInFile(file);
    setUnreadable(text === null);
    if (text !== null) own.replace(draftOfText(text, own.draft));
  };
  return (
    <div>
      <div class="own-tools">
        <LoadButton onFile={load} />
        <PlainButton
          size="small"
          drawing={downloadIcon}
          disabled={own.reading.faults.length > 0}
          onPress={() => save(own.reading.book)}
        >
          {say("ownStory.save")}
        </PlainButton>
        <PlainButton size="small" onPress={() => own.replace(exampleDraft)}>
          {say("ownStory.example")}
        </PlainButton>
        {own.takeBack !== null && (
          <PlainButton size="small" drawing={undoIcon} onPress={own.takeBack}>
            {say("ownStory.takeBack")}
          </PlainButton>
        )}
      </div>
      <p class="field-note field-error" role="status">
        {isUnreadable && say("ownStory.load.fault")}
      </p>
    </div>
  );
}

function LoadButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const id = useId();
  return (
    <span class="own-load">
      <input
        id={id}
        type="file"
        class="visually-hidden"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          currentTarget.value = ""; // so that the same file can be loaded again
        }}
      />
      <label for={id} class="plain-button plain-button-small">
        <Icon drawing={fileUpIcon} size={20} />
        <span>{say("ownStory.load")}</span>
      </label>
    </span>
  );
}

function save(book: Book): void {
  const address = URL.createObjectURL(new Blob([textOfFile(book)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = nameOfFile(book);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers fetch it only after asking where to put it
}
