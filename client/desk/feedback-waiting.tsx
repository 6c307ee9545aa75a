// A desk in the feedback with nothing to answer: what it knows so far of its blame.
import { EquationLine } from "../components/equation-line.tsx";
import { say } from "../words/words.ts";
import { BlameKnown } from "./blame-known.tsx";
import type { Desk } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { MessagesCard, SlopeCard } from "./feedback-cards.tsx";
import { blameLine } from "./formulas.ts";
import { AnswerNote } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { isCeoSeat } from "./people.ts";
import { Prediction } from "./prediction.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

/** Before one's turn one guesses what one will be told; after it one sees what one's blame was made of. */
export function FeedbackWaiting({ desk }: { desk: Desk }) {
  const { view, seat, knowledge } = desk;
  if (knowledge.blame !== null) return <BlameKnown desk={desk} />;
  const isBefore = view.layer !== null && seat.layer < view.layer;
  if (isBefore) return <Prediction desk={desk} />;
  return <OwnStep desk={desk} />;
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
