// An address in a field with a button that copies it.
import { useRef, useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { checkIcon, copyIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

export function CopyLink({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<"copied" | "selected" | null>(null);
  const copy = async () => {
    field.current?.select();
    setDone((await copied(link)) ? "copied" : "selected");
  };
  return (
    <div>
      <div class="host-form-row">
        <input ref={field} class="text-input grow" type="text" readOnly value={link} aria-label={label} />
        <PlainButton size="small" drawing={done === "copied" ? checkIcon : copyIcon} onPress={copy}>
          {say(done === "copied" ? "host.join.copied" : "host.join.copy")}
        </PlainButton>
      </div>
      <p class="field-note" role="status">
        {done === "selected" && say("host.join.select")}
      </p>
    </div>
  );
}

/** On plain http a page has no clipboard; then the link stands selected. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
