// A round on the projector: who and what at the head, the company in the middle, the equations of the moment at the foot.
import type { CompanyView, View } from "#game/view.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { LampRow } from "../components/lamp-row.tsx";
import { Logo } from "../components/logo.tsx";
import { PhaseLoop } from "../components/phase-loop.tsx";
import { TimerRing } from "../components/timer-ring.tsx";
import type { Update } from "../session/session.ts";
import { type ClockNow, clockText } from "../view/clock.ts";
import { costPoints } from "../view/cost-points.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { say } from "../words/words.ts";
import { needsWidth } from "./equation-rows.ts";
import { Foot } from "./foot.tsx";
import { PictureTwin } from "./picture-twin.tsx";
import { customerLine, mathsLine } from "./round-words.ts";
import { Stage } from "./stage.tsx";
import { CornerCode, type WayInProps } from "./way-in.tsx";
import "./round.css";

export interface RoundProps {
  readonly update: Update;
  readonly company: CompanyView;
  readonly clock: ClockNow;
  readonly way: WayInProps & { readonly onOpen: () => void };
}

export function Round({ update, company, clock, way }: RoundProps) {
  const { view } = update;
  const isWide = needsWidth(view, company);
  return (
    <>
      <Head view={view} company={company} clock={clock} />
      <Stage update={update} company={company} />
      <PictureTwin view={view} company={company} />
      <section class={isWide ? "projector-foot projector-foot-wide" : "projector-foot"}>
        <div class="foot-words">
          <Foot view={view} company={company} />
        </div>
        {!isWide && (
          <CostChart
            points={costPoints(company)}
            title={say("cost.label")}
            note={say("screen.costNote", { count: view.scenario.customers })}
          />
        )}
      </section>
      <footer class="projector-bar">
        <CornerCode {...way} />
        <p>{mathsLine(view)}</p>
      </footer>
    </>
  );
}

function Head({ view, company, clock }: { view: View; company: CompanyView; clock: ClockNow }) {
  const phase = loopPhase(view.phase);
  const { answered, asked } = view.waitingFor;
  return (
    <header class="projector-header">
      <div class="projector-name">
        <Logo size={40} label="" />
        <div>
          <h1>{company.name}</h1>
          <span>{customerLine(view, company)}</span>
        </div>
      </div>
      <PhaseLoop phase={phase} size="large" />
      <p class="visually-hidden" aria-live="polite">
        {phase !== null &&
          say("screen.live.step", { phase: say(`phase.${phase}`), words: customerLine(view, company) })}
      </p>
      <div class="projector-state">
        {asked > 0 && <LampRow answered={answered} of={asked} label={<Answered answered={answered} asked={asked} />} />}
        {asked === 0 && view.level === 0 && <span class="watch-word">{say("screen.watch")}</span>}
        {clock.closesIn !== null && <TimerRing remaining={clockText(clock.closesIn)} share={clock.share} />}
      </div>
    </header>
  );
}

function Answered({ answered, asked }: { answered: number; asked: number }) {
  const isAll = answered === asked;
  return (
    <>
      <b>{isAll ? say("screen.allIn") : say("screen.answeredOf", { count: answered, of: asked })}</b>
      {!isAll && say("screen.answered")}
    </>
  );
}
