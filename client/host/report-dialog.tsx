// What a class leaves behind: its report, a link for others to read it, and the way to delete it all.
import { useState } from "preact/hooks";
import type { Entrance } from "#protocol/links.ts";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { bookOpenIcon, shareIcon, trashIcon } from "../components/icons.ts";
import { QrCode } from "../components/qr-code.tsx";
import { say } from "../words/words.ts";
import { AskOnce } from "./ask-once.tsx";
import { CopyLink } from "./copy-link.tsx";
import { deleteClass } from "./delete-class.ts";
import { offerOf, type PartProps } from "./part.ts";

export interface ReportPartProps extends PartProps {
  readonly entrance: Entrance;
  readonly reportUrl: string;
  readonly shareUrl: string | undefined;
  readonly onDeleted: () => void;
}

export interface ReportDialogProps extends ReportPartProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ReportDialog({ isOpen, onClose, ...part }: ReportDialogProps) {
  return (
    <Dialog open={isOpen} title={say("host.report.title")} onClose={onClose}>
      <ReportPart {...part} />
    </Dialog>
  );
}

/** The same in the dialog and on the panel of a class that is over. */
export function ReportPart({ view, host, entrance, reportUrl, shareUrl, onDeleted }: ReportPartProps) {
  return (
    <div class="host-form">
      <p>{say("host.report.words")}</p>
      <a class="flow-button flow-button-ink" href={reportUrl} target="_blank" rel="noreferrer">
        <Icon drawing={bookOpenIcon} /> {say("host.report.open")}
      </a>
      {view.isShared === true ? (
        <Shared shareUrl={shareUrl} />
      ) : (
        offerOf(view, "ShareReport") && (
          <AskOnce
            words={say("host.share")}
            drawing={shareIcon}
            question={say("host.share.question")}
            yes={say("host.share.yes")}
            onYes={() => host.act({ type: "ShareReport" })}
          />
        )
      )}
      <Deletion entrance={entrance} onDeleted={onDeleted} />
    </div>
  );
}

function Shared({ shareUrl }: { shareUrl: string | undefined }) {
  if (shareUrl === undefined) return <p class="card-note">{say("host.share.reload")}</p>;
  return (
    <section class="shared">
      <h3>{say("host.share.done")}</h3>
      <p class="card-note">{say("host.share.note")}</p>
      <div class="way-qr">
        <QrCode text={shareUrl} label={say("host.share.qr")} />
      </div>
      <CopyLink link={shareUrl} label={say("host.share.link")} />
    </section>
  );
}

function Deletion({ entrance, onDeleted }: Pick<ReportPartProps, "entrance" | "onDeleted">) {
  const [fault, setFault] = useState<string | null>(null);
  const remove = async () => {
    setFault(null);
    if (await deleteClass(entrance)) onDeleted();
    else setFault(say("host.delete.fault"));
  };
  return (
    <div>
      <AskOnce
        words={say("host.delete")}
        drawing={trashIcon}
        question={say("host.delete.question")}
        yes={say("host.delete.yes")}
        onYes={remove}
      />
      <p class="field-note field-error" role="alert">
        {fault}
      </p>
    </div>
  );
}
