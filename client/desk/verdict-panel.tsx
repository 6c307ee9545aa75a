// The verdict: the gap is open, and everybody commits before the feedback comes.
import type { AskView } from "#game/views/ask-view.ts";
import { Choice3 } from "../components/choice-3.tsx";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { valueWord } from "./answer-words.ts";
import { ChainCard } from "./chain-card.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { type Desk, isComplete, mayAnswer, sendAnswer } from "./desk.ts";
import { GapCard } from "./gap-card.tsx";
import { HintCard, TakeHint } from "./hint-card.tsx";
import { SeatNotes } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { isCeoSeat, saidWords, sourcesOf } from "./people.ts";
import { questionWords } from "./question-words.ts";
import { emptyDraft, useDraft } from "./use-draft.ts";

export function VerdictPanel({ desk, ask }: { desk: Desk; ask: AskView }) {
  const [draft, change] = useDraft(desk, emptyDraft(1));
  const { title, lead } = questionWords(desk, ask);
  const value = draft.values[0] ?? null;
  const isReady = isComplete(ask, draft.values) && mayAnswer(desk, ask);
  const word = value === null ? null : valueWord(desk, ask, value);
  return (
    <Panel
      title={title}
      lead={lead}
      columns={isCeoSeat(desk) ? 1 : 2}
      cards={
        <>
          <GapCard place={desk} verdict={desk.company.verdict} />
          <ChainCard desk={desk} />
        </>
      }
      answer={
        <>
          <SeatNotes desk={desk} />
          <VerdictAnswer desk={desk} ask={ask} value={value} onChange={(next) => change({ values: [next] })} />
          <HintCard desk={desk} ask={ask} />
        </>
      }
      actions={
        <ActionBar>
          <TakeHint desk={desk} />
          <FlowButton
            flow="ink"
            disabled={!isReady}
            busy={desk.isSending}
            onPress={() => sendAnswer(desk, ask, draft.values)}
          >
            {word === null ? say("report.chooseFirst") : say("verdict.buttonWord", { word })}
          </FlowButton>
        </ActionBar>
      }
    />
  );
}

interface AnswerProps {
  desk: Desk;
  ask: AskView;
  value: number | null;
  onChange: (value: number) => void;
}

function VerdictAnswer({ desk, ask, value, onChange }: AnswerProps) {
  const { title } = questionWords(desk, ask);
  if (ask.variant === "misled-most") return <Managers desk={desk} ask={ask} value={value} onChange={onChange} />;
  if (ask.variant === "without") {
    const choices = [1, -1].map((each) => ({ value: each, label: valueWord(desk, ask, each) }));
    return <ChoiceList label={title} choices={choices} value={value} onChange={onChange} />;
  }
  return (
    <Choice3
      label={title}
      value={value === null ? null : value < 0 ? -1 : value > 0 ? 1 : 0}
      onChange={onChange}
      words={{ low: say("verdict.lower"), middle: say("verdict.fine"), high: say("verdict.higher") }}
    />
  );
}

/** The CEO chooses one of the managers, each with what they said and the trust in them. */
function Managers({ desk, value, onChange, ask }: AnswerProps) {
  const choices = sourcesOf(desk).map((source) => ({
    value: source.index,
    label: source.name,
    detail: `${saidWords(source)} · ${say("trust.reads", { figure: plain(source.trust, 2) })}`,
    drawing: source.drawing,
  }));
  return (
    <ChoiceList
      label={questionWords(desk, ask).title}
      choices={choices}
      value={value}
      onChange={onChange}
      direction="column"
    />
  );
}
