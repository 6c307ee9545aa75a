// Which stop of the loop a phase stands at.
import type { Phase } from "#game/step.ts";
import type { LoopPhase } from "../components/phase-loop.tsx";

const stops: Readonly<Record<Phase, LoopPhase | null>> = {
  lobby: null,
  quiz: null,
  briefing: "customer",
  report: "report",
  verdict: "verdict",
  feedback: "feedback",
  adjust: "adjust",
  reveal: "reveal",
  "play-on": "reveal",
  move: "adjust",
  wager: "adjust",
  trial: "reveal",
  vote: null,
  deployed: null,
  over: null,
};

/** null in the lobby and after the end. */
export const loopPhase = (phase: Phase): LoopPhase | null => stops[phase];
