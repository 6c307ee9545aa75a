// What a step of a round is called in the report and on the scrub bar of a replay.
import type { Act, Phase } from "#game/step.ts";
import type { View } from "#game/view.ts";
import { lastLayer } from "../view/last-layer.ts";
import { say } from "../words/words.ts";

/** With the room that is on turn: "Report: Sales". */
export function stepName(view: View): string {
  const { phase, act, layer } = view;
  if (layer === null) return phaseName(phase, act);
  const room = roomName(layer, lastLayer(view.companies?.[0]));
  if (phase === "report") return say("replay.step.report", { room });
  return say(act === "pass" ? "replay.step.pass" : "replay.step.own", { room });
}

function roomName(layer: number, last: number): string {
  if (layer === last) return say("room.ceo");
  if (layer === 0) return say("room.sales");
  return last === 2 ? say("room.management") : say("room.managementNumber", { number: layer });
}

/** Without a room. */
export function phaseName(phase: Phase, act: Act | null): string {
  switch (phase) {
    case "briefing":
      return say("replay.step.customer");
    case "report":
      return say("phase.report");
    case "verdict":
      return say("replay.step.verdict");
    case "feedback":
      return say("phase.feedback");
    case "adjust":
      return say(act === "talk" ? "replay.step.talk" : "replay.step.adjust");
    case "reveal":
      return say(act === "retry" ? "replay.step.retry" : act === "sale" ? "replay.step.sale" : "replay.step.quarter");
    case "play-on":
      return say("replay.step.playOn");
    case "move":
    case "wager":
    case "trial":
      return say(`methods.phase.${phase}`);
    default:
      return say("replay.step.other");
  }
}
