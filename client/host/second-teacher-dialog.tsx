// The link for a second teacher, with a plain warning: it carries the key of the class.
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { triangleAlertIcon } from "../components/icons.ts";
import { QrCode } from "../components/qr-code.tsx";
import { say } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";

export interface SecondTeacherDialogProps {
  readonly isOpen: boolean;
  readonly link: string;
  readonly onClose: () => void;
}

export function SecondTeacherDialog({ isOpen, link, onClose }: SecondTeacherDialogProps) {
  return (
    <Dialog open={isOpen} title={say("host.second.title")} onClose={onClose}>
      <div class="host-form">
        <p class="warning">
          <Icon drawing={triangleAlertIcon} />
          <span>{say("host.second.warning")}</span>
        </p>
        <p>{say("host.second.words")}</p>
        <div class="way-qr">
          <QrCode text={link} label={say("host.second.qr")} />
        </div>
        <CopyLink link={link} label={say("host.second.link")} />
      </div>
    </Dialog>
  );
}
