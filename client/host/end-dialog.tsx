// Asks once before a class is ended.
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { flagIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

export interface EndDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onEnd: () => void;
}

export function EndDialog({ isOpen, onClose, onEnd }: EndDialogProps) {
  return (
    <Dialog
      open={isOpen}
      title={say("host.end.title")}
      onClose={onClose}
      actions={
        <>
          <PlainButton onPress={onClose}>{say("host.end.stay")}</PlainButton>
          <FlowButton flow="ink" drawing={flagIcon} onPress={onEnd}>
            {say("host.end.go")}
          </FlowButton>
        </>
      }
    >
      <p>{say("host.end.words")}</p>
    </Dialog>
  );
}
