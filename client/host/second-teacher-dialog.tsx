// The link for a second teacher, with a plain warning: it carries the key of the class. Where it has got about, a new key.
import { useState } from "preact/hooks";
import type { Entrance } from "#protocol/links.ts";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { keyIcon, triangleAlertIcon } from "../components/icons.ts";
import { QrCode } from "../components/qr-code.tsx";
import { say } from "../words/words.ts";
import { AskOnce } from "./ask-once.tsx";
import { CopyLink } from "./copy-link.tsx";
import { changeKey } from "./new-key.ts";

export interface SecondTeacherDialogProps {
  readonly isOpen: boolean;
  readonly link: string;
  readonly entrance: Entrance;
  readonly onKey: (key: string) => void;
  readonly onClose: () => void;
}

export function SecondTeacherDialog({ isOpen, link, entrance, onKey, onClose }: SecondTeacherDialogProps) {
  return (
    <Dialog open={isOpen} title={say("host.second.title")} onClose={onClose}>
      <div class="host-form second">
        <p class="warning">
          <Icon drawing={triangleAlertIcon} />
          <span>{say("host.second.warning")}</span>
        </p>
        <p>{say("host.second.words")}</p>
        <div class="way-qr">
          <QrCode text={link} label={say("host.second.qr")} />
        </div>
        <CopyLink link={link} label={say("host.second.link")} />
        <NewKey entrance={entrance} onKey={onKey} />
      </div>
    </Dialog>
  );
}

function NewKey({ entrance, onKey }: Pick<SecondTeacherDialogProps, "entrance" | "onKey">) {
  const [isFailed, setFailed] = useState(false);
  const change = async () => {
    setFailed(false);
    const key = await changeKey(entrance);
    if (key === null) setFailed(true);
    else onKey(key);
  };
  return (
    <>
      <AskOnce
        words={say("host.newKey")}
        drawing={keyIcon}
        question={say("host.newKey.question")}
        yes={say("host.newKey.yes")}
        onYes={() => void change()}
      />
      {isFailed && <p role="alert">{say("host.newKey.fault")}</p>}
    </>
  );
}
