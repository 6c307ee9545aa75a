// The way in for students: code, QR code and a link to copy.
import { useRef, useState } from "preact/hooks";
import { Dialog } from "../components/dialog.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { checkIcon, copyIcon } from "../components/icons.ts";
import { WayIn } from "../screen/way-in.tsx";
import { say } from "../words/words.ts";
import "../screen/way-in.css";

export interface WayInDialogProps {
  readonly isOpen: boolean;
  readonly code: string;
  readonly joinUrl: string;
  readonly onClose: () => void;
}

export function WayInDialog({ isOpen, code, joinUrl, onClose }: WayInDialogProps) {
  return (
    <Dialog open={isOpen} title={say("host.join.title")} onClose={onClose}>
      <div class="host-form">
        <p>{say("host.join.words")}</p>
        <WayIn code={code} joinUrl={joinUrl} />
        <CopyLink link={joinUrl} />
      </div>
    </Dialog>
  );
}

function CopyLink({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<"copied" | "selected" | null>(null);
  const copy = async () => {
    field.current?.select();
    setDone((await copied(link)) ? "copied" : "selected");
  };
  return (
    <div>
      <div class="host-form-row">
        <input ref={field} class="text-input grow" type="text" readOnly value={link} aria-label={say("host.join")} />
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
