// A desk in the adjustment with nothing to answer: its arrows, with what it has said of each.
import { EquationLine } from "../components/equation-line.tsx";
import { say } from "../words/words.ts";
import { mineWords } from "./answer-words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import { BlameStrip } from "./blame-strip.tsx";
import type { Desk } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { stepLine } from "./formulas.ts";
import { AnswerNote } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { gutOf, sourcesOf } from "./people.ts";
import { wishWords } from "./question-words.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function AdjustWaiting({ desk }: { desk: Desk }) {
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
