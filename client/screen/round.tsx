// A round on the projector: who and what at the head, the company in the middle, the equations of the moment at the foot.
import { useMemo } from "preact/hooks";
import type { CompanyView } from "#game/views/company-view.ts";
import type { Update } from "../session/session.ts";
import type { ClockNow } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { Head } from "./head.tsx";
import { PictureTwin } from "./picture-twin.tsx";
import { RoundFoot } from "./round-foot.tsx";
import { customerLine, featuredLine, mathsLine } from "./round-words.ts";
import { Stage } from "./stage.tsx";
import { CornerCode, type OpenWay } from "./way-in.tsx";
import "./round.css";

export interface RoundProps {
  readonly update: Update;
  readonly company: CompanyView;
  readonly clock: ClockNow;
  readonly way: OpenWay;
  readonly isCalm: boolean;
}

export function Round({ update, company, clock, way, isCalm }: RoundProps) {
  const { view } = update;
  const line = view.fastForward === null ? customerLine(view, company) : say("screen.reveal.quarter");
  const isAlone = (view.wall ?? []).length <= 1;
  const companies = useMemo(() => [company], [company]);
  return (
    <>
      <Head
        view={view}
        clock={clock}
        title={company.name}
        words={line}
        live={line}
        shows={isAlone ? "lamps" : "count"}
      />
      <Stage update={update} companies={companies} layout="projector" isCalm={isCalm} />
      <PictureTwin view={view} company={company} label={say("screen.twin.label")} />
      <RoundFoot view={view} company={company} />
      <footer class="projector-bar">
        <CornerCode {...way} />
        <p>{mathsLine(view)}</p>
        <p class="projector-featured">{featuredLine(view, company)}</p>
      </footer>
    </>
  );
}
