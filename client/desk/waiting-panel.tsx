// What a desk shows while others answer: what is known so far, a bet, and whom the class waits for.
import { Card } from "../components/desk-frame.tsx";
import { EquationLine } from "../components/equation-line.tsx";
import { Icon } from "../components/icon.tsx";
import { ReportCurve } from "../components/report-curve.tsx";
import { verdictNote } from "../picture/model-of-view.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import { BetSlider } from "./bet-slider.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import { CustomerCard } from "./briefing-panel.tsx";
import { ChainCard } from "./chain-card.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { curveOf, pointOnCurve } from "./curve-of.ts";
import { type Desk, mayDo } from "./desk.ts";
import { MessagesCard, SlopeCard } from "./feedback-cards.tsx";
import { blameLine, messageLine, opinionBars, opinionLine, stepLine } from "./formulas.ts";
import { GapCard } from "./gap-card.tsx";
import { MarkNote, markOf } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { gutOf, isCeoSeat, ownReport, type Source, saidWords, sourcesOf } from "./people.ts";
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
      return <WaitingInAdjust desk={desk} />;
    default:
      return <WaitingInRetry desk={desk} />;
  }
}

function WaitingInReport({ desk }: { desk: Desk }) {
  const { view, me, knowledge, notation } = desk;
  const mayBet = mayDo(desk, "Bet");
  const isOpen = knowledge.opinion !== null;
  const mark = markOf(desk, "report");
  const title = mayBet ? say("bet.title") : say(me.answer === null ? "report.shown" : "report.done");
  return (
    <Panel
      title={title}
      lead={mayBet ? say("bet.lead", { question: view.scenario.question }) : undefined}
      equation={isOpen ? <EquationLine items={opinionLine(desk)} notation={notation} /> : undefined}
      columns={1}
      cards={
        <>
          {mark !== undefined && <MarkNote desk={desk} mark={mark} />}
          {isOpen ? <OwnTruth desk={desk} /> : <Heard desk={desk} />}
        </>
      }
      answer={
        <>
          {mayBet && <BetSlider desk={desk} />}
          {mayBet && <p class="slider-note">{say("bet.optional")}</p>}
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** The own curve with the true point, the bars laid tip to tail. */
function OwnTruth({ desk }: { desk: Desk }) {
  const { knowledge, notation, me } = desk;
  const answer = me.marks.find(({ kind, variant }) => kind === "report" && variant === "how-strongly");
  return (
    <div class="card card-bare curve-place">
      <ReportCurve
        activation={curveOf(knowledge)}
        value={answer?.values[0] ?? null}
        terms={opinionBars(desk)}
        chained
        truth={pointOnCurve(knowledge)}
        notation={notation}
      />
    </div>
  );
}

/** What this desk hears, as far as it has been said; signals for sales. */
function Heard({ desk }: { desk: Desk }) {
  if (desk.seat.layer === 0) return <CustomerCard desk={desk} />;
  return (
    <Card title={say("report.heardTitle")} class="heard-card">
      <ul>
        {sourcesOf(desk).map((source) => (
          <HeardRow key={source.id} source={source} />
        ))}
      </ul>
    </Card>
  );
}

function HeardRow({ source }: { source: Source }) {
  return (
    <li>
      <Icon drawing={source.drawing} size={22} />
      <b>{source.name}</b>
      <span>{source.said === null ? say("report.notYet") : saidWords(source)}</span>
      <span class="tone-quiet">{say("trust.reads", { figure: plain(source.trust, 2) })}</span>
    </li>
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
      columns={2}
      cards={
        <>
          <GapCard place={desk} verdict={desk.company.verdict} />
          <ChainCard desk={desk} />
        </>
      }
      answer={<WaitingFoot place={desk} />}
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
      answer={<WaitingFoot place={desk} />}
    />
  );
}

function workedLead(desk: Desk): string {
  const start = isCeoSeat(desk) ? say("own.workedCeo") : say("own.workedTogether");
  return `${start} ${say("own.workedSlope")}`;
}

/** One's own blame is open: its sum, and how one's answers turned out. */
function BlameKnown({ desk }: { desk: Desk }) {
  const { view, me, seat, knowledge, notation } = desk;
  const hasPassed = view.layer !== null && (view.layer < seat.layer || view.act === "pass") && seat.layer > 0;
  const mark = markOf(desk, "pass") ?? markOf(desk, "own");
  return (
    <Panel
      strip={<BlameStrip desk={desk} />}
      title={say(
        hasPassed
          ? me.answer === null && view.layer === seat.layer
            ? "pass.workedTitle"
            : "pass.done"
          : "own.workedTitle",
      )}
      equation={
        me.hasFigures ? <EquationLine items={blameLine(desk, knowledge.blame)} notation={notation} /> : undefined
      }
      columns={1}
      cards={
        <>
          {mark !== undefined && <MarkNote desk={desk} mark={mark} />}
          {hasPassed ? <Passed desk={desk} /> : <SlopeCard desk={desk} />}
        </>
      }
      answer={<WaitingFoot place={desk} />}
    />
  );
}

/** What this desk passes on: blame times trust, person by person. */
function Passed({ desk }: { desk: Desk }) {
  const { company, seat, me, notation } = desk;
  return (
    <div class="arrow-cards">
      {sourcesOf(desk).map((source) => {
        const message = company.arrows.find(
          ({ layer, from, to }) => layer === seat.layer && to === seat.index && from === source.index,
        )?.message;
        const word = message === null || message === undefined ? null : messageText(message.sign);
        return (
          <ArrowCard key={source.id} source={source} note={word ?? undefined} points="left">
            {me.hasFigures && (
              <EquationLine items={messageLine(desk, source, message?.figure ?? null)} notation={notation} />
            )}
          </ArrowCard>
        );
      })}
    </div>
  );
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
            <ArrowCard key={source.id} source={source} />
          ))}
        </div>
      }
      answer={<WaitingFoot place={desk} />}
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
