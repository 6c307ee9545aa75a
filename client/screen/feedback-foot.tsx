// The feedback: messages being written, blame being worked out; a row fills when its layer has closed.
import type { ComponentChildren } from "preact";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { BlameCell, MessageCell, Part, PersonCell, Sign, slopeCells, TrustCell } from "./equation-cells.tsx";
import { EquationGrid } from "./equation-grid.tsx";
import { type FeedbackRow, type FeedbackRows, feedbackRows } from "./equation-rows.ts";
import type { FootProps } from "./foot-props.ts";

export function FeedbackFoot({ view, company }: FootProps) {
  const { kind, rows } = feedbackRows(view, company);
  const senders = rows[0]?.messages.length ?? 0;
  return (
    <>
      <h2 class="foot-head">
        <Head kind={kind} sender={senders === 1 ? rows[0]?.messages[0]?.sender : undefined} />
      </h2>
      <EquationGrid
        terms={senders}
        rows={rows.map((row) => ({
          key: String(row.person.seat.index),
          cells: [<PersonCell person={row.person} />, ...cellsOf(row, { kind, level: view.level, company })],
        }))}
      />
    </>
  );
}

interface Context {
  readonly kind: FeedbackRows["kind"];
  readonly level: number;
  readonly company: CompanyView;
}

function cellsOf(row: FeedbackRow, context: Context): ComponentChildren[] {
  if (context.kind === "gap") return gapCells(row.person, context);
  if (row.messages.length === 1) return singleCells(row, context);
  return context.kind === "own" ? summedCells(row, context) : writtenCells(row, context);
}

/** × responsiveness = blame */
const ownCells = (person: PersonView, level: number): ComponentChildren[] => [
  <Sign>×</Sign>,
  ...slopeCells(person, { hasFigures: level === 3 }),
  <Sign>=</Sign>,
  <BlameCell blame={person.blame} />,
];

/** The CEO's own blame: how much too high, times responsiveness. */
function gapCells(person: PersonView, { level, company: { verdict } }: Context): ComponentChildren[] {
  const tooHigh = verdict === null || verdict.outcome === null ? 0 : verdict.said - verdict.outcome;
  return [<span class="eq-figure">{signed(tooHigh, 2)}</span>, ...ownCells(person, level)];
}

/** One sender: blame × trust = message, and when it is to be owned, × responsiveness. */
function singleCells({ person, messages }: FeedbackRow, { kind, level }: Context): ComponentChildren[] {
  return messages.flatMap(({ sender, arrow }) => [
    <BlameCell blame={sender.blame} />,
    <Sign>×</Sign>,
    <TrustCell arrow={arrow} hasFigures={level === 3} />,
    <Sign>=</Sign>,
    <MessageCell message={arrow.message} level={level} />,
    ...(kind === "own" ? ownCells(person, level) : []),
  ]);
}

/** Several senders, each writing blame × trust. */
function writtenCells({ messages }: FeedbackRow, { level }: Context): ComponentChildren[] {
  return messages.map(({ sender, arrow }) => (
    <span class="eq-product eq-product-apart">
      <BlameCell blame={sender.blame} />
      <Sign>×</Sign>
      <TrustCell arrow={arrow} hasFigures={level === 3} />
    </span>
  ));
}

/** Several messages, added, times responsiveness. */
function summedCells({ person, messages }: FeedbackRow, { level }: Context): ComponentChildren[] {
  return [
    <Sign>(</Sign>,
    ...messages.flatMap(({ arrow }, place) => [
      ...(place > 0 ? [<Sign>+</Sign>] : []),
      <MessageCell message={arrow.message} level={level} />,
    ]),
    <Sign>)</Sign>,
    ...ownCells(person, level),
  ];
}

function Head({ kind, sender }: { kind: FeedbackRows["kind"]; sender: PersonView | undefined }) {
  if (kind === "gap") return <GapHead />;
  if (sender !== undefined) return <SingleHead who={say(titleKey(sender))} isOwn={kind === "own"} />;
  return kind === "own" ? <SumHead /> : <WrittenHead />;
}

const Times = () => <Sign>×</Sign>;
const Responsiveness = () => <Part tone="feedback">{say("screen.feedback.responsiveness")}</Part>;

const GapHead = () => (
  <>
    <Part tone="feedback">{say("screen.feedback.ceo")}</Part> <Part>{say("screen.feedback.tooHigh")}</Part> <Times />{" "}
    <Responsiveness />
  </>
);

const SingleHead = ({ who, isOwn }: { who: string; isOwn: boolean }) => (
  <>
    <Part>{say("screen.feedback.message")}</Part> <Part tone="feedback">{say("screen.feedback.blame", { who })}</Part>{" "}
    <Times /> <Part tone="report">{say("screen.feedback.trust", { who })}</Part>
    {isOwn && (
      <span class="foot-head-turn">
        <Part>{say("screen.feedback.yours")}</Part> <Responsiveness />
      </span>
    )}
  </>
);

const SumHead = () => (
  <>
    <Part tone="feedback">{say("screen.feedback.own")}</Part> <Part>{say("screen.feedback.sum")}</Part> <Times />{" "}
    <Responsiveness />
  </>
);

const WrittenHead = () => (
  <>
    <Part>{say("screen.feedback.message")}</Part> <Part tone="feedback">{say("screen.feedback.blameOf")}</Part>{" "}
    <Times /> <Part tone="report">{say("screen.feedback.trustIn")}</Part>
    <span class="eq-note">{say("screen.feedback.ofAbove")}</span>
  </>
);
