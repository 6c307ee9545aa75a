// The way in for students: code, QR code and a link to copy.
import { Dialog } from "../components/dialog.tsx";
import { WayIn } from "../screen/way-in.tsx";
import { say } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";
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
        <CopyLink link={joinUrl} label={say("host.join")} />
      </div>
    </Dialog>
  );
}
