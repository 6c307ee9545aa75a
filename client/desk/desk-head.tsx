// The head of the desk: whose it is, where the round stands, and the time that is left.
import type { ComponentChildren } from "preact";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { DeskHeader } from "../components/desk-frame.tsx";
import type { Notation } from "../components/equation-line.tsx";
import { isWide } from "../components/is-wide.ts";
import { isFeedback, titleKey } from "../picture/model-of-view.ts";
import type { Update } from "../session/session.ts";
import { clockText, useClock } from "../view/clock.ts";
import { hasRunAhead } from "../view/has-run-ahead.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { quarterOf } from "../view/quarter-of.ts";
import { say } from "../words/words.ts";
import { isBetweenSales } from "./company-at-rest.ts";
import { isToAnswer } from "./phase.ts";
import { usePortrait } from "./use-portrait.ts";

export interface DeskHeadProps {
  update: Update;
  notation: Notation;
  onNotation: (notation: Notation) => void;
  menu?: ComponentChildren | undefined;
}

export function DeskHead({ update, notation, onNotation, menu }: DeskHeadProps) {
  const { view } = update;
  const name = view.me?.name ?? "";
  const portraitUrl = usePortrait({
    face: name,
    expression: "smile",
    isTeammate: false,
    lookLeft: isFeedback(view),
  });
  const clock = useClock(update, isToAnswer(view) ? (view.me?.extraTime ?? 0) : 0);
  const left = view.clock.isPaused ? clock.pauseEndsIn : view.clock.why === "shown" ? null : clock.closesIn; // a step that is only shown needs no clock
  return (
    <DeskHeader
      name={nameWords(view, name)}
      place={placeWords(view)}
      portraitUrl={portraitUrl}
      phase={loopPhase(view.phase)}
      notation={notation}
      onNotation={onNotation}
      timer={left === null ? undefined : { remaining: clockText(left), share: view.clock.isPaused ? 1 : clock.share }}
      extra={menu}
    />
  );
}

function nameWords({ me }: View, name: string): string {
  if (me?.title === null || me?.title === undefined) return name;
  return say("desk.name", { name, title: say(titleKey({ title: me.title })) });
}

/** Between two customers: how far the company has come, where there is room for it. */
function trainedWords({ name, quarters }: CompanyView): string {
  return isWide() ? say("desk.placeTrained", { company: name, count: quarters }) : name;
}

function placeWords(view: View): string {
  const { company, phase } = view;
  if (company === undefined) return "";
  if (phase === "lobby" || phase === "over") return company.name;
  if (view.method !== "backprop") return say("methods.place", { company: company.name, count: company.quarters });
  const isTraining = phase === "play-on" && (view.fastForward !== null || hasRunAhead(company));
  if (isBetweenSales(view) || isTraining) return trainedWords(company);
  const words = { company: company.name, quarter: quarterOf(view, company) };
  return isWide() && company.customer !== null
    ? say("desk.placeWithCustomer", { ...words, customer: company.customer.name })
    : say("desk.place", words);
}
