// Passing it on: one's blame, times one's trust in each person below, is the message to them.
import type { AskView } from "#game/views/ask-view.ts";
import { BipolarSlider } from "../components/bipolar-slider.tsx";
import { Choice3 } from "../components/choice-3.tsx";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { arrowDownIcon, arrowUpIcon, equalIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { messageWord } from "./answer-words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import { type Desk, isComplete, mayAnswer, sendAnswer, withValue } from "./desk.ts";
import { messageLine, messageSum } from "./formulas.ts";
import { HintCard, TakeHint } from "./hint-card.tsx";
import { SeatNotes } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { type Source, sourcesOf } from "./people.ts";
import { questionWords, sourceAsked } from "./question-words.ts";
import { ResultField, TypedSum, type TypedSumProps } from "./typed-sum.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";

interface Answering {
  desk: Desk;
  ask: AskView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

export function PassPanel({ desk, ask }: { desk: Desk; ask: AskView }) {
  const [draft, change] = useDraft(desk, emptyDraft(ask.size));
  const { title, lead } = questionWords(desk, ask);
  const answering = { desk, ask, draft, change };
  const isTyped = ask.variant === "message";
  const typed = typedSum(answering);
  return (
    <Panel
      strip={<BlameStrip desk={desk} />}
      title={title}
      lead={lead}
      equation={isTyped ? <TypedSum {...typed} /> : undefined}
      cards={<MessageCards {...answering} />}
      answer={
        <>
          <SeatNotes desk={desk} />
          {isTyped && (
            <ResultField
              label={say("pass.fieldLabel", { name: sourceAsked(desk, ask).name })}
              note={say("pass.fieldNote")}
              draft={draft}
              change={change}
              position={ask.slots[0]?.position ?? 0}
            />
          )}
          {ask.variant === "message-sizes" && <p class="slider-note">{say("pass.full")}</p>}
          <HintCard desk={desk} ask={ask} />
        </>
      }
      actions={<PassActions {...answering} />}
    />
  );
}

function typedSum({ desk, ask, draft, change }: Answering): TypedSumProps {
  const source = sourceAsked(desk, ask);
  const formula = desk.me.hints.taken > 1 ? messageLine(desk, source, null) : null;
  return { desk, sum: messageSum(desk, source), formula, draft, change };
}

/** A card for everybody below; who is not asked about gets theirs from the engine. */
function MessageCards({ desk, ask, draft, change }: Answering) {
  const asked = new Set(ask.slots.map(({ position }) => position));
  const shown = sourcesOf(desk).filter(({ index }) => asked.has(index) || desk.isWide);
  return (
    <div class={shown.length > 3 ? "arrow-cards arrow-cards-many" : "arrow-cards"}>
      {shown.map((source) => (
        <ArrowCard key={source.id} source={source} points="left" isFaint={!asked.has(source.index)}>
          {asked.has(source.index) && (
            <MessageControl
              ask={ask}
              source={source}
              value={draft.values[source.index] ?? null}
              onChange={(value) => change({ values: withValue(draft.values, source.index, value) })}
            />
          )}
        </ArrowCard>
      ))}
    </div>
  );
}

interface ControlProps {
  ask: AskView;
  source: Source;
  value: number | null;
  onChange: (value: number) => void;
}

function MessageControl({ ask, source, value, onChange }: ControlProps) {
  if (ask.variant === "message") return null;
  if (ask.variant === "message-sizes") {
    return (
      <BipolarSlider
        label={source.name}
        tone="feedback"
        value={value}
        onChange={onChange}
        words={{ low: say("pass.higher"), middle: say("pass.nothing"), high: say("pass.lower") }}
        valueText={value === null ? "" : messageWord(value)}
      />
    );
  }
  return (
    <Choice3
      label={source.name}
      tone="feedback"
      value={value === null ? null : value < 0 ? -1 : value > 0 ? 1 : 0}
      onChange={onChange}
      words={{ low: say("pass.higher"), middle: say("pass.nothing"), high: say("pass.lower") }}
      icons={{ low: arrowUpIcon, middle: equalIcon, high: arrowDownIcon }}
    />
  );
}

function PassActions({ desk, ask, draft }: Answering) {
  const isReady = isComplete(ask, draft.values) && mayAnswer(desk, ask);
  const [slot] = ask.slots;
  const one = ask.slots.length === 1 && slot !== undefined ? sourcesOf(desk)[slot.position] : undefined;
  return (
    <ActionBar>
      <TakeHint desk={desk} />
      <FlowButton
        flow="back"
        disabled={!isReady}
        busy={desk.isSending}
        onPress={() => sendAnswer(desk, ask, draft.values)}
      >
        {one === undefined ? say("pass.button") : say("pass.buttonOne", { name: one.name })}
      </FlowButton>
    </ActionBar>
  );
}
