// A step of a replay, drawn with the projector's own picture and equations.
import { useMemo } from "preact/hooks";
import type { View } from "#game/view.ts";
import { Logo } from "../components/logo.tsx";
import { PhaseLoop } from "../components/phase-loop.tsx";
import { PictureTwin } from "../screen/picture-twin.tsx";
import { RoundFoot } from "../screen/round-foot.tsx";
import { customerLine, mathsLine } from "../screen/round-words.ts";
import { Stage } from "../screen/stage.tsx";
import type { Update } from "../session/session.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { say } from "../words/words.ts";
import "../screen/round.css";
import "../screen/screen.css";

export interface ReplayFrameProps {
  readonly view: View;
  readonly round: number;
  /** the step after the one that was shown: what led there is animated */
  readonly isNext: boolean;
}

export function ReplayFrame({ view, round, isNext }: ReplayFrameProps) {
  const update = useMemo<Update>(
    () => ({ view, happened: isNext ? [] : [{ type: "Undone" }], receivedAt: performance.now() }),
    [view, isNext],
  );
  const companies = useMemo(() => (view.companies ?? []).slice(0, 1), [view]);
  const [company] = companies;
  if (company === undefined) return null;
  return (
    <div class="projector replay-projector">
      <header class="projector-header">
        <div class="projector-name">
          <Logo size={40} label="" />
          <div>
            <h1>{company.name}</h1>
            <span>
              {say("replay.title", { round })} · {customerLine(view, company)}
            </span>
          </div>
        </div>
        <PhaseLoop phase={loopPhase(view.phase)} size="large" />
      </header>
      <Stage update={update} companies={companies} layout="projector" isCalm={false} />
      <PictureTwin view={view} company={company} label={say("screen.twin.label")} />
      <RoundFoot view={view} company={company} />
      <footer class="projector-bar replay-line">
        <p>{mathsLine(view)}</p>
      </footer>
    </div>
  );
}
