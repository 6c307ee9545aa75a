// The head of the desk: whose it is, where the round stands, and the time that is left.
import type { ComponentChildren } from "preact";
import type { CompanyView, View } from "#game/view.ts";
import { DeskHeader } from "../components/desk-frame.tsx";
import type { Notation } from "../components/equation-line.tsx";
import { isWide } from "../components/is-wide.ts";
import { isFeedback, titleKey } from "../picture/model-of-view.ts";
import type { Update } from "../session/session.ts";
import { say } from "../words/words.ts";
import { loopPhaseOf } from "./phase.ts";
import { useCountdown } from "./use-countdown.ts";
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
  const timer = useCountdown(update, timedSpan(view), `${view.turn}${view.clock.isPaused}`);
  return (
    <DeskHeader
      name={nameWords(view, name)}
      place={placeWords(view)}
      portraitUrl={portraitUrl}
      phase={loopPhaseOf(view)}
      notation={notation}
      onNotation={onNotation}
      timer={timer === null ? undefined : { remaining: timer.text, share: timer.share }}
      extra={menu}
    />
  );
}

/** A step that is only shown needs no clock. */
function timedSpan({ clock }: View): number | null {
  if (clock.isPaused) return clock.pauseEndsIn;
  return clock.why === "shown" ? null : clock.closesIn;
}

function nameWords({ me }: View, name: string): string {
  if (me?.title === null || me?.title === undefined) return name;
  return say("desk.name", { name, title: say(titleKey({ title: me.title })) });
}

/** The quarter of this sale: when it has been worked and played on, the company has come further. */
function quarterOf({ quarters, outcome }: CompanyView, { phase, act }: Pick<View, "phase" | "act">): number {
  const isWorked = phase === "play-on" || (phase === "reveal" && act !== "retry");
  return quarters + 1 - (isWorked ? 1 : 0) - (outcome?.playedOn?.quarters ?? 0);
}

function placeWords({ company, phase, act }: View): string {
  if (company === undefined) return "";
  if (phase === "lobby" || phase === "over") return company.name;
  const words = { company: company.name, quarter: quarterOf(company, { phase, act }) };
  return isWide() && company.customer !== null
    ? say("desk.placeWithCustomer", { ...words, customer: company.customer.name })
    : say("desk.place", words);
}
