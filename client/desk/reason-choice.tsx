// Why an arrow moves: a reason that may go with the retry, and what became of it.
import type { ReasonCode } from "#game/reasons.ts";
import type { RevealView } from "#game/views/reveal-view.ts";
import { Mark } from "../components/mark.tsx";
import { say } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import type { Desk } from "./desk.ts";
import "./reason-choice.css";

interface ChoiceProps {
  readonly desk: Desk;
  readonly reason: ReasonCode | null;
  readonly onReason: (reason: ReasonCode) => void;
}

/** The reasons on offer, in the order in which the rules give them. */
export function ReasonChoice({ desk, reason, onReason }: ChoiceProps) {
  const reasons = desk.view.mayDo.find(({ type }) => type === "Retry")?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <div class="reason-choice">
      <p>{say("reason.ask")}</p>
      <ChoiceList
        label={say("reason.ask")}
        direction="column"
        choices={reasons.map((code, value) => ({ value, label: say(`reason.${code}`) }))}
        value={reason === null ? null : reasons.indexOf(reason)}
        onChange={(place) => {
          const chosen = reasons[place];
          if (chosen !== undefined) onReason(chosen);
        }}
      />
    </div>
  );
}

/** Whether the chosen reason holds; it earns nothing. */
export function ReasonNote({ reason }: { reason: RevealView["reason"] }) {
  if (reason === null) return null;
  const words = say(`reason.${reason.chosen}`);
  return (
    <p class="mark-note">
      <Mark right={reason.isRight} />
      <span>
        {reason.isRight
          ? say("reason.right", { reason: words })
          : say("reason.wrong", { reason: words, truth: say("reason.blame-times-report") })}
      </span>
    </p>
  );
}
