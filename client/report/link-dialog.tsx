// The link that may be given away: it tells no names. The teacher makes it here once, and others pass it on.
import { useRef, useState } from "preact/hooks";
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { copyIcon, shareIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { SentReport, Way } from "./fetch-report.ts";
import { shareReport } from "./share-report.ts";

export interface LinkDialogProps {
  readonly isOpen: boolean;
  readonly report: SentReport;
  readonly way: Way;
  readonly onClose: () => void;
  readonly onShared: () => void;
}

export function LinkDialog({ isOpen, report, way, onClose, onShared }: LinkDialogProps) {
  const [hasFailed, setFailed] = useState(false);
  // Whoever came by the link without names passes on the one they have.
  const link = report.head.hasNames ? report.shareUrl : location.href;
  const share = async () => {
    const isShared = await shareReport(way);
    setFailed(!isShared);
    if (isShared) onShared();
  };
  return (
    <Dialog open={isOpen} title={say("report.link.title")} onClose={onClose}>
      <p>{say("report.link.words")}</p>
      {link === null ? (
        <FlowButton flow="ink" drawing={shareIcon} onPress={() => void share()}>
          {say("report.link.share")}
        </FlowButton>
      ) : (
        <CopyField link={link} />
      )}
      <p role="alert">{hasFailed && say("report.link.failed")}</p>
    </Dialog>
  );
}

/** The link itself, for browsers that may not copy on plain http. */
function CopyField({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false); // the text is marked, and can be copied by hand
    }
  };
  return (
    <div class="link-field">
      <input ref={field} readOnly value={link} aria-label={say("report.link.label")} />
      <PlainButton size="small" drawing={copyIcon} onPress={() => void copy()}>
        {say(isCopied ? "report.link.copied" : "report.link.copy")}
      </PlainButton>
    </div>
  );
}
