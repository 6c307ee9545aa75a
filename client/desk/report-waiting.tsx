// A desk in the reports with nothing to answer: what it hears, its own report once that is open, and a bet.
import { ReportCurve } from "../components/report-curve.tsx";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { BetSlider } from "./bet-slider.tsx";
import { curveOf, pointOnCurve } from "./curve-of.ts";
import { type Desk, mayDo } from "./desk.ts";
import { FarNote } from "./far-note.tsx";
import { opinionBars } from "./formulas.ts";
import { Heard } from "./heard.tsx";
import { AnswerNote, MarkNote, markOf } from "./notes.tsx";
import { OpinionSum } from "./opinion-sum.tsx";
import { Panel } from "./panel.tsx";
import { ownReport } from "./people.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function ReportWaiting({ desk }: { desk: Desk }) {
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
