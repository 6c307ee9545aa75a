// What a desk shows while others answer: what is known so far, a bet, and whom the class waits for.
import type { MessageView } from "#game/views/arrow-view.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { type EquationItem, EquationLine } from "../components/equation-line.tsx";
import { Mark } from "../components/mark.tsx";
import { ReportCurve } from "../components/report-curve.tsx";
import { verdictNote } from "../picture/model-of-view.ts";
import { TalkWaiting } from "../tables/talk-waiting.tsx";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { valueWord } from "./answer-words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import { BetSlider } from "./bet-slider.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import { ChainCard } from "./chain-card.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { curveOf, pointOnCurve } from "./curve-of.ts";
import { type Desk, mayDo } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { MessagesCard, SlopeCard } from "./feedback-cards.tsx";
import { blameLine, messageLine, opinionBars, stepLine, withoutLabel } from "./formulas.ts";
import { GapCard } from "./gap-card.tsx";
import { Heard } from "./heard.tsx";
import { AnswerNote, MarkNote, markOf } from "./notes.tsx";
import { OpinionSum } from "./opinion-sum.tsx";
import { Panel, Stack } from "./panel.tsx";
import { arrowTo, gutOf, isCeoSeat, ownReport, type Source, sourcesOf } from "./people.ts";
import { wishWords } from "./question-words.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function WaitingPanel({ desk }: { desk: Desk }) {
  switch (desk.view.phase) {
    case "report":
      return <WaitingInReport desk={desk} />;
    case "verdict":
      return <WaitingInVerdict desk={desk} />;
    case "feedback":
      return <WaitingInFeedback desk={desk} />;
    case "adjust":
      return desk.view.act === "talk" ? <TalkWaiting desk={desk} /> : <WaitingInAdjust desk={desk} />;
    default:
      return <WaitingInRetry desk={desk} />;
  }
}

function WaitingInReport({ desk }: { desk: Desk }) {
  const { me, knowledge, isWide } = desk;
  const isOpen = knowledge.opinion !== null;
  const isShown = isOwnStep(desk) && me.answer === null;
  const mark = markOf(desk, "report");
  return (
    <Panel
      title={reportTitle(desk)}
      lead={isOpen ? truthWords(desk) : isShown ? say("report.workedLead") : undefined}
      equation={isShown || (isOpen && isWide) ? <OpinionSum desk={desk} /> : undefined}
      columns={1}
      cards={isOpen || isShown ? <OwnCurve desk={desk} /> : <Heard desk={desk} />}
      answer={
        <>
          {isOpen && mark !== undefined && <MarkNote desk={desk} mark={mark} hasSum={false} />}
          {!isOpen && <AnswerNote desk={desk} />}
          <FarNote desk={desk} />
          {mayDo(desk, "Bet") && (
            <section class="bet">
              <h3>{say(me.bet === null ? "bet.title" : "bet.betterTitle")}</h3>
              <BetSlider desk={desk} />
            </section>
          )}
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

function reportTitle(desk: Desk): string {
  const { me, knowledge } = desk;
  if (knowledge.report !== null) return say("report.reported", { figure: ownReport(desk) });
  if (me.answer !== null) return say("report.done");
  return say(isOwnStep(desk) ? "report.worked" : "report.listening");
}

const isOwnStep = ({ view, seat }: Desk): boolean => view.layer === seat.layer;

function truthWords(desk: Desk): string {
  return say("report.truth", { z: plain(desk.knowledge.opinion ?? 0, 2), a: ownReport(desk) });
}

/** The own curve with the bars; once it is open, the true point, and the bars laid tip to tail. */
function OwnCurve({ desk }: { desk: Desk }) {
  const { knowledge, notation, me } = desk;
  const isOpen = knowledge.opinion !== null;
  const answer = me.marks.find(({ kind, variant }) => kind === "report" && variant === "how-strongly");
  return (
    <div class="card card-bare curve-place">
      <ReportCurve
        activation={curveOf(knowledge)}
        value={answer?.values[0] ?? null}
        terms={opinionBars(desk)}
        chained={isOpen}
        truth={isOpen ? pointOnCurve(knowledge) : undefined}
        notation={notation}
      />
    </div>
  );
}

function WaitingInVerdict({ desk }: { desk: Desk }) {
  const { me, view, knowledge } = desk;
  const word = (knowledge.outcome ?? 0) >= 0.5 ? view.scenario.yes : view.scenario.no;
  const name = desk.company.customer?.name ?? "";
  return (
    <Panel
      title={me.answer === null ? say("verdict.outcome", { name, word }) : say("verdict.done")}
      lead={me.answer === null ? undefined : say("verdict.outcome", { name, word })}
      columns={isCeoSeat(desk) ? 1 : 2}
      cards={
        <>
          <GapCard place={desk} verdict={desk.company.verdict} />
          <ChainCard desk={desk} />
        </>
      }
      answer={
        <>
          <AnswerNote desk={desk} />
          <FarNote desk={desk} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** Before one's turn one guesses what one will be told; after it one sees what one's blame was made of. */
function WaitingInFeedback({ desk }: { desk: Desk }) {
  const { view, seat, knowledge } = desk;
  if (knowledge.blame !== null) return <BlameKnown desk={desk} />;
  const isBefore = view.layer !== null && seat.layer < view.layer;
  if (isBefore) return <Prediction desk={desk} />;
  return <OwnStep desk={desk} />;
}

function Prediction({ desk }: { desk: Desk }) {
  const { company, me, view, send } = desk;
  const gap = company.verdict?.gap ?? 0;
  const bets = [
    { value: 1, label: say("predict.lower") },
    { value: 0, label: say("predict.nothing") },
    { value: -1, label: say("predict.higher") },
  ];
  return (
    <Panel
      title={say("predict.title")}
      lead={say("predict.lead", {
        word: verdictNote(gap).toLowerCase(),
        said: say("predict.mine", { figure: ownReport(desk) }),
      })}
      columns={1}
      cards={<ChainCard desk={desk} />}
      answer={
        <>
          <ChoiceList
            label={say("predict.title")}
            choices={bets}
            value={me.bet}
            disabled={!mayDo(desk, "Bet")}
            onChange={(value) => send({ type: "Bet", turn: view.turn, value })}
          />
          <p class="slider-note">{say("predict.optional")}</p>
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** The own step, answered or with nothing to ask: what came, and how far one could be moved. */
function OwnStep({ desk }: { desk: Desk }) {
  const { me } = desk;
  return (
    <Panel
      title={say(me.answer === null ? "own.workedTitle" : "own.done")}
      lead={me.answer === null ? workedLead(desk) : undefined}
      equation={me.hasFigures ? <EquationLine items={blameLine(desk, null)} notation={desk.notation} /> : undefined}
      columns={2}
      cards={
        <>
          <MessagesCard desk={desk} />
          <SlopeCard desk={desk} />
        </>
      }
      answer={
        <>
          <AnswerNote desk={desk} />
          <FarNote desk={desk} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

function workedLead(desk: Desk): string {
  if (isCeoSeat(desk)) return say("own.workedCeo");
  return say(desk.knowledge.messages?.length === 1 ? "own.workedOne" : "own.workedTogether");
}

/** One's own blame is open: its sum, and how one's answers turned out. */
function BlameKnown({ desk }: { desk: Desk }) {
  const { view, me, seat, knowledge, notation } = desk;
  const hasPassed = view.layer !== null && (view.layer < seat.layer || view.act === "pass") && seat.layer > 0;
  const isWorked = hasPassed && me.answer === null && view.layer === seat.layer;
  const mark = markOf(desk, "pass") ?? markOf(desk, "own");
  return (
    <Panel
      strip={<BlameStrip desk={desk} />}
      title={say(isWorked ? "pass.workedTitle" : hasPassed ? "pass.done" : "own.workedTitle")}
      equation={
        me.hasFigures && (desk.isWide || !hasPassed || isWorked) ? (
          <EquationLine items={blameLine(desk, knowledge.blame)} notation={notation} />
        ) : undefined
      }
      columns={1}
      cards={
        <Stack>
          {mark !== undefined && <MarkNote desk={desk} mark={mark} />}
          {hasPassed ? <Passed desk={desk} /> : <SlopeCard desk={desk} />}
        </Stack>
      }
      answer={
        <>
          <FarNote desk={desk} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** What this desk passes on: blame times trust, person by person, and how one's own answer turned out. */
function Passed({ desk }: { desk: Desk }) {
  const { company, seat, me, notation } = desk;
  const mark = markOf(desk, "pass");
  return (
    <div class="arrow-cards">
      {sourcesOf(desk).map((source) => {
        const message = arrowTo(company, seat.layer, { from: source.index, to: seat.index })?.message ?? null;
        const slot = mark?.slots.find(({ position }) => position === source.index);
        return (
          <ArrowCard
            key={source.id}
            source={source}
            note={message === null ? mineWords(desk, source) : passedWords(desk, { source, message, mark })}
            beside={slot && <Mark right={slot.direction && slot.size !== false} of={say("mark.pass")} />}
            points="left"
          >
            {me.hasFigures && <EquationLine items={passedLine(desk, source, message)} notation={notation} />}
          </ArrowCard>
        );
      })}
    </div>
  );
}

/** On a phone the figures alone: their names stand above them, on the strip and on the arrow. */
function passedLine(desk: Desk, source: Source, message: MessageView | null): EquationItem[] {
  const line = messageLine(desk, source, message?.figure ?? null);
  return desk.isWide ? line : line.map(withoutLabel);
}

/** What one has answered for this arrow, while the truth is closed; nothing where it was not asked. */
function mineWords(desk: Desk, { index }: Source): string | undefined {
  const { ask, answer } = desk.me;
  const value = answer?.values[index];
  if (ask === null || ask.variant === "direction-once" || typeof value !== "number") return undefined;
  return say("answer.byArrow", { word: valueWord(desk, ask, value) });
}

interface PassedMessage {
  readonly source: Source;
  readonly message: MessageView;
  readonly mark: MarkView | undefined;
}

/** What was delivered, and beside it what the player wrote where that was not right. */
function passedWords(desk: Desk, { source, message, mark }: PassedMessage): string {
  const truth = mark?.truth?.[source.index];
  const mine = mark?.values[source.index];
  const slot = mark?.slots.find(({ position }) => position === source.index);
  const delivered = messageText(message.sign);
  if (mark === undefined || slot === undefined || typeof truth !== "number" || typeof mine !== "number")
    return delivered;
  const ask = { ...mark, size: mark.values.length };
  const isRight = slot.direction && slot.size !== false;
  const told = valueWord(desk, ask, truth);
  return isRight ? told : say("pass.notYours", { truth: told, yours: valueWord(desk, ask, mine) });
}

const messageText = (sign: -1 | 0 | 1): string =>
  say(sign > 0 ? "own.goLower" : sign < 0 ? "own.goHigher" : "pass.nothing");

function WaitingInAdjust({ desk }: { desk: Desk }) {
  const { me, notation } = desk;
  const loudest = [...sourcesOf(desk)].sort((one, other) => Math.abs(other.said ?? 0) - Math.abs(one.said ?? 0))[0];
  return (
    <Panel
      strip={<BlameStrip desk={desk}>{wishWords(desk)}</BlameStrip>}
      title={say(me.answer === null ? "adjust.workedTitle" : "adjust.done")}
      lead={me.answer === null ? say("adjust.workedText") : undefined}
      equation={
        me.hasFigures && me.answer === null && loudest !== undefined ? (
          <EquationLine items={stepLine(desk, loudest, null)} notation={notation} />
        ) : undefined
      }
      columns={1}
      cards={
        <div class="arrow-cards">
          {[...sourcesOf(desk), gutOf(desk)].map((source) => (
            <ArrowCard key={source.id} source={source} note={mineWords(desk, source)} />
          ))}
        </div>
      }
      answer={
        <>
          {me.ask?.variant === "direction-once" && <AnswerNote desk={desk} />}
          <FarNote desk={desk} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

function WaitingInRetry({ desk }: { desk: Desk }) {
  const mark = markOf(desk, "adjust");
  const isRight = mark?.outcome === "right";
  return (
    <Panel
      strip={<BlameStrip desk={desk}>{wishWords(desk)}</BlameStrip>}
      title={say(isRight ? "retry.rightTitle" : desk.me.answer === null ? "retry.waiting" : "retry.done")}
      lead={say("retry.rightText")}
      columns={1}
      cards={mark === undefined ? null : <MarkNote desk={desk} mark={mark} />}
      answer={<WaitingFoot place={desk} />}
    />
  );
}
