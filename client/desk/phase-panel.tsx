// Chooses the panel of the step that is open.
import { QuizPanel } from "../quiz/quiz-panel.tsx";
import { AdjustPanel } from "./adjust-panel.tsx";
import { BriefingPanel } from "./briefing-panel.tsx";
import { type Desk, isQuestionOpen, type Place } from "./desk.ts";
import { LobbyPanel } from "./lobby-panel.tsx";
import { MarketPanel } from "./market-panel.tsx";
import { isMethodPhase, MethodPanel } from "./method-panel.tsx";
import { markOf } from "./notes.tsx";
import { OverPanel } from "./over-panel.tsx";
import { OwnPanel } from "./own-panel.tsx";
import { PassPanel } from "./pass-panel.tsx";
import { PlayOnPanel } from "./play-on-panel.tsx";
import { QuarterPanel } from "./quarter-panel.tsx";
import { ReportPanel } from "./report-panel.tsx";
import { RetryPanel } from "./retry-panel.tsx";
import { SalePanel } from "./sale-panel.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";
import { VotePanel } from "./vote-panel.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";

/** Every step has a panel of its own, made afresh: nothing of the last one stays in it. */
export function PhasePanel({ place }: { place: Place }) {
  const { view, me } = place;
  const { knowledge } = me;
  if (view.phase === "lobby") return <LobbyPanel key={view.turn} place={place} />;
  if (view.phase === "quiz") return <QuizPanel key={view.turn} place={place} />;
  if (view.phase === "vote") return <VotePanel key={view.turn} place={place} />;
  if (view.phase === "deployed") return <MarketPanel key={view.turn} place={place} />;
  if (isMethodPhase(view.phase)) return <MethodPanel key={view.turn} place={place} />;
  if (view.phase === "over" || knowledge === null) return <OverPanel key={view.turn} place={place} />;
  return <StepPanel key={view.turn} desk={{ ...place, knowledge }} />;
}

function StepPanel({ desk }: { desk: Desk }) {
  const { view, me } = desk;
  if (view.phase === "briefing") return <BriefingPanel desk={desk} />;
  if (view.phase === "play-on") return <PlayOnPanel desk={desk} />;
  if (view.phase === "reveal") return <RevealPanel desk={desk} />;
  if (me.ask === null || !isQuestionOpen(desk)) return <WaitingPanel desk={desk} />;
  switch (me.ask.kind) {
    case "report":
      return <ReportPanel desk={desk} ask={me.ask} />;
    case "verdict":
      return <VerdictPanel desk={desk} ask={me.ask} />;
    case "own":
      return <OwnPanel desk={desk} ask={me.ask} />;
    case "pass":
      return <PassPanel desk={desk} ask={me.ask} />;
    case "adjust":
      return <AdjustPanel desk={desk} ask={me.ask} />;
  }
}

function RevealPanel({ desk }: { desk: Desk }) {
  const { view, me } = desk;
  const { reveal } = me;
  if (reveal === null) return <WaitingPanel desk={desk} />;
  if (view.act === "sale") return <SalePanel desk={desk} reveal={reveal} />;
  if (view.act === "quarter") return <QuarterPanel desk={desk} reveal={reveal} />;
  const mark = markOf(desk, "adjust");
  if (!reveal.mayRetry || me.ask === null || mark === undefined) return <WaitingPanel desk={desk} />;
  return <RetryPanel desk={desk} ask={me.ask} mark={mark} />;
}
