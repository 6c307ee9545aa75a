// Owning it: the messages together, times how far a nudge could still move one, are one's own blame.
import type { AskView } from "#game/views/ask-view.ts";
import { BipolarSlider } from "../components/bipolar-slider.tsx";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { arrowDownIcon, arrowUpIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { blameWord } from "./answer-words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type Desk, isComplete, mayAnswer, sendAnswer } from "./desk.ts";
import { MessagesCard, SlopeCard } from "./feedback-cards.tsx";
import { blameLine, blameSum } from "./formulas.ts";
import { HintCard, TakeHint } from "./hint-card.tsx";
import { SeatNotes } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { isCeoSeat } from "./people.ts";
import { questionWords } from "./question-words.ts";
import { ResultField, TypedSum, type TypedSumProps } from "./typed-sum.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";

interface Answering {
  desk: Desk;
  ask: AskView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

export function OwnPanel({ desk, ask }: { desk: Desk; ask: AskView }) {
  const [draft, change] = useDraft(desk, emptyDraft(1));
  const { title, lead } = questionWords(desk, ask);
  const isTyped = ask.variant === "blame";
  const asksSize = isTyped || ask.variant === "blame-size";
  const answering = { desk, ask, draft, change };
  const typed = typedSum(answering);
  return (
    <Panel
      title={title}
      lead={isTyped && !desk.isWide ? undefined : lead}
      equation={isTyped ? <TypedSum {...typed} /> : undefined}
      columns={asksSize ? 2 : 1}
      cards={
        <>
          {(!isTyped || desk.isWide) && <MessagesCard desk={desk} />}
          {asksSize && <SlopeCard desk={desk} />}
        </>
      }
      answer={
        <>
          <SeatNotes desk={desk} />
          <OwnAnswer {...answering} />
          <HintCard desk={desk} ask={ask} />
        </>
      }
      actions={<OwnActions {...answering} />}
    />
  );
}

function typedSum({ desk, draft, change }: Answering): TypedSumProps {
  const formula = desk.me.hints.taken > 1 ? blameLine(desk, null) : null;
  return { desk, sum: blameSum(desk), formula, draft, change };
}

function OwnAnswer({ desk, ask, draft, change }: Answering) {
  const value = draft.values[0] ?? null;
  const set = (next: number) => change({ values: [next] });
  switch (ask.variant) {
    case "blame":
      return (
        <ResultField
          label={say("own.fieldLabel")}
          note={say("own.fieldNote")}
          draft={draft}
          change={change}
          position={0}
        />
      );
    case "blame-size":
      return <BlameSlider desk={desk} value={value} onChange={set} />;
    default:
      return (
        <ChoiceList
          label={questionWords(desk, ask).title}
          choices={[
            { value: 1, label: say("own.goLower"), drawing: arrowDownIcon },
            { value: -1, label: say("own.goHigher"), drawing: arrowUpIcon },
          ]}
          value={value}
          onChange={set}
        />
      );
  }
}

function BlameSlider(props: { desk: Desk; value: number | null; onChange: (value: number) => void }) {
  const { desk, value, onChange } = props;
  const isSigmoid = desk.knowledge.activation === "sigmoid";
  const full = isCeoSeat(desk) ? "own.fullCeo" : isSigmoid ? "own.fullSigmoid" : "own.fullTanh";
  return (
    <div class="blame-slider">
      {desk.isWide && (
        <>
          <p class="tone-quiet">{say("own.blame")}</p>
          <p class={`answer-words ${(value ?? 0) < 0 ? "tone-feedback-minus" : "tone-feedback"}`}>
            {value === null ? "?" : blameWord(value)}
          </p>
        </>
      )}
      <BipolarSlider
        label={say("own.blame")}
        tone="feedback"
        value={value}
        onChange={onChange}
        words={{ low: say("own.tooLow"), middle: say("own.myReport"), high: say("own.tooHigh") }}
        valueText={value === null ? "" : blameWord(value)}
      />
      <p class="slider-note">{say(full)}</p>
    </div>
  );
}

function OwnActions({ desk, ask, draft }: Answering) {
  const isReady = isComplete(ask, draft.values) && mayAnswer(desk, ask);
  return (
    <ActionBar>
      <TakeHint desk={desk} />
      <FlowButton
        flow="back"
        disabled={!isReady}
        busy={desk.isSending}
        onPress={() => sendAnswer(desk, ask, draft.values)}
      >
        {buttonWords(ask, draft.values[0] ?? null)}
      </FlowButton>
    </ActionBar>
  );
}

function buttonWords({ variant }: AskView, value: number | null): string {
  const isChoice = variant === "which-wins" || variant === "trusted-otherwise";
  if (value === null) {
    if (isChoice) return say("report.chooseFirst");
    return say(variant === "blame" ? "report.typeFirst" : "own.slideFirst");
  }
  if (isChoice) return say(value > 0 ? "own.buttonLower" : "own.buttonHigher");
  const word = value === 0 ? say("own.fine") : say(value > 0 ? "own.tooHigh" : "own.tooLow");
  return say("own.button", { word });
}
