// Asks once before a class is ended.
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { flagIcon, refreshCwIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

export interface EndDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onEnd: () => void;
  readonly onQuiz: (() => void) | null; // where the quiz was taken before and has yet to be taken again
}

export function EndDialog({ isOpen, onClose, onEnd, onQuiz }: EndDialogProps) {
  if (onQuiz !== null) return <QuizFirstDialog {...{ isOpen, onClose, onEnd, onQuiz }} />;
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

/** Without the second time nobody learns what the class has gained; but the end is the teacher's to choose. */
function QuizFirstDialog({ isOpen, onClose, onEnd, onQuiz }: EndDialogProps & { readonly onQuiz: () => void }) {
  return (
    <Dialog
      open={isOpen}
      title={say("host.quiz.endTitle")}
      onClose={onClose}
      actions={
        <>
          <PlainButton drawing={flagIcon} onPress={onEnd}>
            {say("host.quiz.endAnyway")}
          </PlainButton>
          <FlowButton flow="ink" drawing={refreshCwIcon} onPress={onQuiz}>
            {say("host.quiz.again")}
          </FlowButton>
        </>
      }
    >
      <p>{say("host.quiz.endWords")}</p>
      <p>{say("host.end.words")}</p>
    </Dialog>
  );
}
