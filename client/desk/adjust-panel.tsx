// The adjustment: for each incoming arrow up, down or leave, and how far.
import type { AskView } from "#game/views/ask-view.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { checkIcon } from "../components/icons.ts";
import { TalkStrip } from "../tables/talk-strip.tsx";
import { signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { AdjustInputs } from "./adjust-inputs.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import { type Desk, isComplete, mayAnswer, sendAnswer } from "./desk.ts";
import { stepLine, stepSum } from "./formulas.ts";
import { HintCard, TakeHint } from "./hint-card.tsx";
import { SeatNotes } from "./notes.tsx";
import { PairStrip } from "./pair-strip.tsx";
import { Panel } from "./panel.tsx";
import { questionWords, sourceAsked, wishWords } from "./question-words.ts";
import { ResultField, TypedSum, type TypedSumProps } from "./typed-sum.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";

interface Answering {
  desk: Desk;
  ask: AskView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

export function AdjustPanel({ desk, ask }: { desk: Desk; ask: AskView }) {
  const [draft, change] = useDraft(desk, startOf(desk, ask));
  const answering = { desk, ask, draft, change };
  const { title, lead } = questionWords(desk, ask);
  const wish = wishWords(desk);
  const isTyped = ask.variant === "step";
  return (
    <Panel
      strip={
        <>
          {!desk.isWide && <PairStrip desk={desk} />}
          {!desk.isWide && desk.me.table !== null && <TalkStrip table={desk.me.table} />}
          <BlameStrip desk={desk}>{wish}</BlameStrip>
        </>
      }
      title={title}
      lead={lead === wish ? undefined : lead}
      equation={isTyped ? <TypedSum {...typedStep(answering)} /> : undefined}
      cards={<AdjustInputs desk={desk} ask={ask} values={draft.values} onChange={(values) => change({ values })} />}
      answer={
        <>
          {desk.isWide && <PairStrip desk={desk} />}
          {desk.isWide && desk.me.table !== null && <TalkStrip table={desk.me.table} />}
          <SeatNotes desk={desk} />
          {isTyped && <StepField {...answering} />}
          {(ask.variant === "step-sizes" || (desk.isWide && !isTyped)) && <ScaleNote desk={desk} ask={ask} />}
          <HintCard desk={desk} ask={ask} />
        </>
      }
      actions={<AdjustActions {...answering} />}
    />
  );
}

/** One's own answer where there is one: a pair that has to agree, and whoever has talked, start from what they said. */
function startOf({ me }: Desk, { size, variant, slots }: AskView): Draft {
  const empty = emptyDraft(size);
  const values = me.answer === null ? me.table?.first : me.answer.byTeammate ? null : me.answer.values;
  if (!values) return empty;
  const typed = values[slots[0]?.position ?? 0];
  return { ...empty, values, text: variant === "step" && typeof typed === "number" ? signed(typed, 3) : "" };
}

function AdjustActions({ desk, ask, draft }: Answering) {
  const { pair, answer, table } = desk.me;
  const isSame = pair !== null && draft.values.every((value, at) => value === answer?.values[at]);
  const isReady = isComplete(ask, draft.values) && mayAnswer(desk, ask) && !isSame;
  const words = ask.slots.length === 1 ? "adjust.buttonOne" : "adjust.button";
  return (
    <ActionBar>
      {table === null && <TakeHint desk={desk} />}
      <FlowButton
        flow="ink"
        drawing={checkIcon}
        disabled={!isReady}
        busy={desk.isSending}
        onPress={() => sendAnswer(desk, ask, draft.values)}
      >
        {say(pair === null ? (table === null ? words : "talk.button") : isSame ? "pair.same" : "pair.again")}
      </FlowButton>
    </ActionBar>
  );
}

export function typedStep({ desk, ask, draft, change }: Answering): TypedSumProps {
  const source = sourceAsked(desk, ask);
  const formula = desk.me.hints.taken > 1 ? stepLine(desk, source, null) : null;
  return { desk, sum: stepSum(desk, source), formula, draft, change };
}

/** What a full slide is; wide there is room for what becomes of it. */
function ScaleNote({ desk, ask }: Pick<Answering, "desk" | "ask">) {
  return (
    <p class="slider-note">
      {ask.variant === "step-sizes" && `${say("adjust.full")} `}
      {desk.isWide && say("adjust.average", { count: desk.view.scenario.customers })}
    </p>
  );
}

/** The field of a step in figures. */
export function StepField({ desk, ask, draft, change }: Answering) {
  return (
    <ResultField
      label={say("adjust.fieldLabel", { name: sourceAsked(desk, ask).name })}
      note={say("adjust.fieldNote")}
      draft={draft}
      change={change}
      position={ask.slots[0]?.position ?? 0}
    />
  );
}
