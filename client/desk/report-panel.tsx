// The report: weigh what you hear by your trust, and say how you will report.
import type { AskView } from "#game/views/ask-view.ts";
import { Choice3 } from "../components/choice-3.tsx";
import { activate } from "../components/curve-geometry.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { ReportCurve, reportStops, reportText } from "../components/report-curve.tsx";
import { StepButtons } from "../components/step-buttons.tsx";
import { percent, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { valueWord } from "./answer-words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { curveOf } from "./curve-of.ts";
import { type Desk, isComplete, mayAnswer, sendAnswer } from "./desk.ts";
import { opinionBars, opinionLine, opinionSum } from "./formulas.ts";
import { Heard } from "./heard.tsx";
import { HintCard, TakeHint } from "./hint-card.tsx";
import { SeatNotes } from "./notes.tsx";
import { OpinionSum } from "./opinion-sum.tsx";
import { Panel } from "./panel.tsx";
import { ownPerson, sourcesOf } from "./people.ts";
import { questionWords } from "./question-words.ts";
import { ResultField, TypedSum, type TypedSumProps } from "./typed-sum.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";

interface Answering {
  desk: Desk;
  ask: AskView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

export function ReportPanel({ desk, ask }: { desk: Desk; ask: AskView }) {
  const [draft, change] = useDraft(desk, emptyDraft(ask.size));
  const { title, lead } = questionWords(desk, ask);
  const answering = { desk, ask, draft, change };
  const isTyped = ask.variant === "raw-opinion";
  const isDirection = !isTyped && ask.variant !== "how-strongly";
  const typed: TypedSumProps = {
    desk,
    sum: opinionSum(desk),
    formula: desk.me.hints.taken > 1 ? opinionLine(desk) : null,
    draft,
    change,
  };
  return (
    <Panel
      title={title}
      lead={lead}
      equation={isTyped ? <TypedSum {...typed} /> : isDirection ? undefined : <OpinionSum desk={desk} />}
      columns={isTyped ? 2 : 1}
      cards={<ReportCards {...answering} />}
      answer={
        <>
          <SeatNotes desk={desk} />
          <ReportAnswer {...answering} />
          <HintCard desk={desk} ask={ask} />
        </>
      }
      actions={<ReportActions {...answering} />}
    />
  );
}

/** A direction is asked without the products, as bars or in a sum: they would answer it. */
function ReportCards(answering: Answering) {
  switch (answering.ask.variant) {
    case "raw-opinion":
      return <OpinionCards {...answering} />;
    case "how-strongly":
      return <OwnCurve {...answering} />;
    default:
      return <Heard desk={answering.desk} />;
  }
}

/** The own curve with the terms as bars and the slider. */
function OwnCurve({ desk, draft, change }: Answering) {
  return (
    <div class="card card-bare curve-place">
      <ReportCurve
        activation={curveOf(desk.knowledge)}
        value={draft.values[0] ?? null}
        onChange={(value) => change({ values: [value] })}
        terms={opinionBars(desk)}
        chained={desk.me.hints.taken > 1}
        notation={desk.notation}
        stepButtons={!desk.isWide}
      />
    </div>
  );
}

/** What every arrow brings, for a sum in figures; wide, the curve beside it shows what the typed opinion becomes. */
function OpinionCards({ desk, draft }: Answering) {
  const [opinion] = draft.values;
  const activation = curveOf(desk.knowledge);
  return (
    <>
      <Heard desk={desk} />
      {desk.isWide && (
        <div class="card card-bare curve-place">
          <ReportCurve
            activation={activation}
            value={typeof opinion === "number" ? activate(activation, opinion) : null}
            terms={[]}
            notation={desk.notation}
          />
        </div>
      )}
    </>
  );
}

/** "Your curve makes it +0.35." as soon as an opinion is typed. */
function opinionNote({ desk, draft }: Answering): string {
  const [opinion] = draft.values;
  if (typeof opinion !== "number") return say("report.opinionNote");
  const activation = curveOf(desk.knowledge);
  return say("report.curveGives", { figure: reportText(activation, activate(activation, opinion)) });
}

function ReportAnswer({ desk, ask, draft, change }: Answering) {
  const { title } = questionWords(desk, ask);
  const value = draft.values[0] ?? null;
  const set = (next: number) => change({ values: [next] });
  switch (ask.variant) {
    case "how-strongly":
      return desk.isWide ? <SliderReading desk={desk} value={value} onChange={set} /> : null;
    case "raw-opinion":
      return (
        <ResultField
          label={say("report.opinionLabel")}
          note={opinionNote({ desk, ask, draft, change })}
          draft={draft}
          change={change}
          position={0}
        />
      );
    case "counts-most":
      return <Sources desk={desk} title={title} value={value} onChange={set} />;
    case "without":
      return (
        <ChoiceList
          label={title}
          choices={[1, -1].map((each) => ({ value: each, label: valueWord(desk, ask, each) }))}
          value={value}
          onChange={set}
        />
      );
    default:
      return (
        <Choice3
          label={title}
          value={value === null ? null : value < 0 ? -1 : value > 0 ? 1 : 0}
          onChange={set}
          words={{ low: say("report.against"), middle: say("report.torn"), high: say("report.for") }}
        />
      );
  }
}

/** One of those the desk hears. */
function Sources(props: { desk: Desk; title: string; value: number | null; onChange: (value: number) => void }) {
  const { desk, title, value, onChange } = props;
  const choices = sourcesOf(desk).map(({ index, name, drawing }) => ({ value: index, label: name, drawing }));
  return <ChoiceList label={title} choices={choices} value={value} onChange={onChange} direction="column" />;
}

/** Wide: what the slider says, in large, with the buttons that move it. */
function SliderReading(props: { desk: Desk; value: number | null; onChange: (value: number) => void }) {
  const { desk, value, onChange } = props;
  const activation = curveOf(desk.knowledge);
  const isPercent = ownPerson(desk)?.meter === "percent";
  const text = value === null ? "?" : isPercent ? percent(value) : signed(value, 2);
  const tone = value === null ? "ink" : value < 0 ? "report-minus" : "report";
  return (
    <div class="slider-reading">
      <p>
        {say("report.youWill")} <b class={`tone-${tone}`}>{wayWord(value, isPercent)}</b>
      </p>
      <div class="answer-row">
        <span class={`answer-figure tone-${tone}`}>{text}</span>
        <StepButtons stops={reportStops(activation)} value={value} onChange={onChange} />
      </div>
      <p class="tone-quiet">{say("report.axisNote")}</p>
    </div>
  );
}

function wayWord(value: number | null, isPercent: boolean): string {
  if (value === null) return "…";
  if (isPercent) return say(value > 0.5 ? "report.sayYes" : value < 0.5 ? "report.sayNo" : "report.beTorn");
  return say(value > 0 ? "report.speakFor" : value < 0 ? "report.adviseAgainst" : "report.beTorn");
}

function ReportActions({ desk, ask, draft }: Answering) {
  const isReady = isComplete(ask, draft.values) && mayAnswer(desk, ask);
  return (
    <ActionBar>
      <TakeHint desk={desk} />
      <FlowButton
        flow="forward"
        disabled={!isReady}
        busy={desk.isSending}
        onPress={() => sendAnswer(desk, ask, draft.values)}
      >
        {buttonWords({ desk, ask, draft })}
      </FlowButton>
    </ActionBar>
  );
}

function buttonWords({ desk, ask, draft }: Pick<Answering, "desk" | "ask" | "draft">): string {
  const [value] = draft.values;
  if (typeof value !== "number") {
    if (ask.variant === "how-strongly") return say("report.slideFirst");
    return say(ask.variant === "raw-opinion" ? "report.typeFirst" : "report.chooseFirst");
  }
  if (ask.variant === "raw-opinion") {
    const activation = curveOf(desk.knowledge);
    return say("report.button", { figure: reportText(activation, activate(activation, value)) });
  }
  const word = valueWord(desk, ask, value);
  if (ask.variant === "how-strongly") return say("report.button", { figure: word });
  return ask.variant === "for-or-against" ? say("report.buttonWord", { word }) : say("verdict.buttonWord", { word });
}
