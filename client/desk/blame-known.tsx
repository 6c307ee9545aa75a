// A desk whose own blame is open, before and after it has passed it on.
import { EquationLine } from "../components/equation-line.tsx";
import { say } from "../words/words.ts";
import { BlameStrip } from "./blame-strip.tsx";
import type { Desk } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { SlopeCard } from "./feedback-cards.tsx";
import { blameLine } from "./formulas.ts";
import { MarkNote, markOf } from "./notes.tsx";
import { Panel, Stack } from "./panel.tsx";
import { Passed } from "./passed.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

/** One's own blame is open: its sum, and how one's answers turned out. */
export function BlameKnown({ desk }: { desk: Desk }) {
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
