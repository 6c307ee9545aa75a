// The first beat of the reveal: right or wrong, the hint that addresses it, and one more try.
import { useState } from "preact/hooks";
import type { ReasonCode } from "#game/reasons.ts";
import type { AskView } from "#game/views/ask-view.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { MisconceptionCard } from "../components/misconception-card.tsx";
import { say } from "../words/words.ts";
import { AdjustInputs } from "./adjust-inputs.tsx";
import { StepField, typedStep } from "./adjust-panel.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import { type Desk, isComplete, mayDo } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { wishWords } from "./question-words.ts";
import { ReasonChoice } from "./reason-choice.tsx";
import { ruleWords } from "./rule-words.ts";
import { TypedSum } from "./typed-sum.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";

export function RetryPanel({ desk, ask, mark }: { desk: Desk; ask: AskView; mark: MarkView }) {
  const first: Draft = { ...emptyDraft(ask.size), values: mark.values };
  const [draft, change] = useDraft(desk, first);
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const answering = { desk, ask, draft, change };
  const isTyped = ask.variant === "step";
  const why = <ReasonChoice desk={desk} reason={reason} onReason={setReason} />;
  return (
    <Panel
      strip={<BlameStrip desk={desk}>{wishWords(desk)}</BlameStrip>}
      title={say(mark.outcome === "close" ? "retry.titleClose" : "retry.titleWrong")}
      lead={mark.misconception === null || desk.isWide ? say("retry.lead") : undefined}
      equation={isTyped ? <TypedSum {...typedStep(answering)} /> : undefined}
      cards={
        <>
          {!desk.isWide && <RetryHint desk={desk} mark={mark} />}
          <AdjustInputs
            desk={desk}
            ask={ask}
            values={draft.values}
            onChange={(values) => change({ values })}
            mark={mark}
          />
          {desk.isWide && why}
        </>
      }
      answer={
        <>
          {desk.isWide && <RetryHint desk={desk} mark={mark} />}
          {isTyped && <StepField {...answering} />}
          {!desk.isWide && why}
        </>
      }
      actions={<RetryActions desk={desk} ask={ask} draft={draft} mark={mark} reason={reason} />}
    />
  );
}

/** The name of the misconception and its hint; the truth is still closed. */
function RetryHint({ desk, mark }: { desk: Desk; mark: MarkView }) {
  const { misconception } = mark;
  if (misconception === null) return null;
  return (
    <MisconceptionCard name={say(`rule.${misconception}`)}>
      <p>{ruleWords(desk, { code: misconception, kind: mark.kind })}</p>
    </MisconceptionCard>
  );
}

interface ActionProps {
  readonly desk: Desk;
  readonly ask: AskView;
  readonly draft: Draft;
  readonly mark: MarkView;
  readonly reason: ReasonCode | null;
}

function RetryActions({ desk, ask, draft, mark, reason }: ActionProps) {
  const { view, send, isSending } = desk;
  const may = mayDo(desk, "Retry");
  const isChanged = draft.values.some((value, at) => value !== mark.values[at]);
  const because = reason === null ? {} : { reason };
  const giveUp = Array.from({ length: ask.size }, () => null);
  return (
    <ActionBar>
      <PlainButton
        disabled={!may || isSending}
        onPress={() => send({ type: "Retry", turn: view.turn, values: giveUp, ...because })}
      >
        {say("retry.show")}
      </PlainButton>
      <FlowButton
        flow="ink"
        disabled={!may || !isChanged || !isComplete(ask, draft.values)}
        busy={isSending}
        onPress={() => send({ type: "Retry", turn: view.turn, values: draft.values, ...because })}
      >
        {say(isChanged ? "retry.again" : "retry.changeFirst")}
      </FlowButton>
    </ActionBar>
  );
}
