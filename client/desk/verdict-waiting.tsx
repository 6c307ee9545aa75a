// A desk in the verdict with nothing to answer: the customer’s answer, the gap and the way there.
import { say } from "../words/words.ts";
import { ChainCard } from "./chain-card.tsx";
import type { Desk } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { GapCard } from "./gap-card.tsx";
import { AnswerNote } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { isCeoSeat } from "./people.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function VerdictWaiting({ desk }: { desk: Desk }) {
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
