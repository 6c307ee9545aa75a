// The foot of the projector: the equations or the result of the step that is open.
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";
import { AdjustFoot } from "./adjust-foot.tsx";
import { FeedbackFoot } from "./feedback-foot.tsx";
import type { FootProps } from "./foot-props.ts";
import { companyWords } from "./race-words.ts";
import { ReportFoot } from "./report-foot.tsx";
import { PlayOnFoot, QuarterFoot } from "./reveal-foot.tsx";
import { RoomChallenge } from "./room-challenge.tsx";
import { Sentence } from "./sentence.tsx";
import { VerdictFoot } from "./verdict-foot.tsx";
import "./foot.css";

/** A challenge that is open outlasts the beat in which it was opened. */
export function Foot({ view, company }: FootProps) {
  return (
    <>
      <FootOfStep view={view} company={company} />
      <RoomChallenge view={view} company={company} />
    </>
  );
}

function FootOfStep({ view, company }: FootProps) {
  switch (view.phase) {
    case "briefing":
      return <Sentence title={view.scenario.question} words={briefingWords(view)} />;
    case "report":
      return <ReportFoot view={view} company={company} />;
    case "verdict":
      return <VerdictFoot view={view} company={company} />;
    case "feedback":
      return <FeedbackFoot view={view} company={company} />;
    case "adjust":
      return <AdjustFoot view={view} company={company} />;
    case "reveal":
      return <RevealFoot view={view} company={company} />;
    case "play-on":
      return <PlayOnFoot view={view} company={company} />;
    case "move":
    case "wager":
    case "trial":
      return <Sentence title={say(`methods.phase.${view.phase}`)} words={companyWords(view, company)} />;
    default:
      return null;
  }
}

function briefingWords({ isFar, level }: View): string {
  if (isFar) return say("screen.far");
  return say(level === 0 ? "screen.briefing.watch" : "screen.briefing.bet");
}

function RevealFoot({ view, company }: FootProps) {
  if (view.act === "retry")
    return <Sentence title={say("screen.reveal.retry")} words={say("screen.reveal.retryWords")} />;
  if (view.act === "quarter") return <QuarterFoot view={view} company={company} />;
  return <AdjustFoot view={view} company={company} />;
}
