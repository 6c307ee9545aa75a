// The dialogs of the panel, of which one at most is open.
import type { View } from "#game/view.ts";
import { type Entrance, hostLink, reportLink } from "#protocol/links.ts";
import type { Links } from "#protocol/messages.ts";
import { EndDialog } from "./end-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { offerOf, type PartProps } from "./part.ts";
import type { RealNames } from "./real-names.ts";
import { ReportDialog } from "./report-dialog.tsx";
import { type Chosen, SeatDialog } from "./seat-dialog.tsx";
import { SecondTeacherDialog } from "./second-teacher-dialog.tsx";
import { WaitingDialog } from "./waiting-dialog.tsx";
import { WayInDialog } from "./way-in-dialog.tsx";

export type Open = "way-in" | "keys" | "end" | "report" | "second" | "waiting" | Chosen | null;

export interface PanelDialogsProps extends PartProps {
  readonly open: Open;
  readonly realNames: RealNames;
  readonly entrance: Entrance;
  readonly links: Links;
  readonly onOpen: (what: Open) => void;
  readonly onKey: (key: string) => void;
  readonly onDeleted: () => void;
}

export function PanelDialogs(props: PanelDialogsProps) {
  const { view, host, open, realNames, entrance, links, onOpen, onKey, onDeleted } = props;
  const part = { view, host, onClose: () => onOpen(null) };
  const { joinUrl, shareUrl } = links;
  const base = baseOf(joinUrl);
  const askQuiz = () => {
    host.act({ type: "Quiz" });
    onOpen(null);
  };
  return (
    <>
      <SeatDialog
        {...part}
        realNames={realNames}
        chosen={typeof open === "object" ? open : null}
        onStudent={(playerId) => onOpen({ kind: "student", playerId })}
      />
      <WaitingDialog {...part} isOpen={open === "waiting"} />
      <WayInDialog isOpen={open === "way-in"} code={entrance.code} joinUrl={joinUrl} onClose={part.onClose} />
      <SecondTeacherDialog
        isOpen={open === "second"}
        link={hostLink(base, entrance)}
        entrance={entrance}
        onKey={onKey}
        onClose={part.onClose}
      />
      <ReportDialog
        {...part}
        isOpen={open === "report"}
        entrance={entrance}
        reportUrl={reportLink(location.origin, entrance)}
        shareUrl={shareUrl}
        onDeleted={onDeleted}
      />
      <KeysDialog isOpen={open === "keys"} onClose={part.onClose} />
      <EndDialog
        isOpen={open === "end"}
        onClose={part.onClose}
        onQuiz={isQuizMissing(view) ? askQuiz : null}
        onEnd={() => {
          host.act({ type: "End" });
          onOpen("report");
        }}
      />
    </>
  );
}

/** The class took the quiz before, nobody has taken it again, and it could be asked now. */
const isQuizMissing = (view: View): boolean =>
  offerOf(view, "Quiz") !== undefined && (view.quizTaken?.before ?? 0) > 0 && view.quizTaken?.after === 0;

/** The address by which others reach this server, which need not be the one in this browser's bar. */
export const baseOf = (joinUrl: string): string => joinUrl.replace(/\/\?.*$/, "");
