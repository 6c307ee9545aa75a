// Names the step that the main button opens, and the one that is open.
import { type Step, stepKey, stepsOfRound } from "#game/step.ts";
import type { View } from "#game/view.ts";
import { type Key, say } from "../words/words.ts";

type Rank = "sales" | "managers" | "ceo";

/** "Start", or "Next: …" with what comes. */
export function nextWords(view: View): string {
  if (view.phase === "lobby") return say("host.start");
  if (view.phase === "quiz") return say(quizKey(view));
  return say("host.next", { step: say(nextKey(view)) });
}

function quizKey({ act, method }: View): Extract<Key, `host.next.${string}`> {
  if (act === "after") return "host.next.quizBack";
  return method === "backprop" ? "host.next.firstSale" : "host.next.firstMove";
}

function nextKey(view: View): Extract<Key, `host.step.${string}`> {
  if (view.method !== "backprop") return methodKey(view);
  const last = view.layers.length - 1;
  const steps = stepsOfRound(last + 1).filter(({ act }) => act !== "talk" || mayTalk(view) || view.act === "talk");
  const next = steps[steps.findIndex((step) => stepKey(step) === stepKey(view)) + 1];
  if (view.phase === "vote") return "host.step.market";
  return next === undefined || view.phase === "play-on" ? "host.step.briefing" : keyOf(next, last);
}

/** While all adjust: whether students of two companies are asked on the same seat. Nobody talks to a teammate. */
function mayTalk({ settings, board = [] }: View): boolean {
  if (settings?.tables !== true) return false;
  const peopled = board.flatMap(({ seats }) => seats.filter(({ isAsked, members }) => isAsked && members.length > 0));
  const places = peopled.map(({ seat: { layer, index } }) => `${layer}.${index}`);
  return new Set(places).size < places.length;
}

/** A round by the other methods: move, wager, trial, and the next move. */
function methodKey({ phase }: View): Extract<Key, `host.step.${string}`> {
  if (phase === "vote") return "host.step.market";
  return phase === "move" ? "host.step.wager" : phase === "wager" ? "host.step.trial" : "host.step.move";
}

function keyOf({ phase, layer, act }: Step, last: number): Extract<Key, `host.step.${string}`> {
  const rank = rankOf(layer ?? 0, last);
  switch (phase) {
    case "report":
      return `host.step.report.${rank}`;
    case "feedback":
      return act === "pass" ? `host.step.pass.${rank}` : `host.step.own.${rank}`;
    case "reveal":
      return act === "sale" || act === "quarter" ? `host.step.${act}` : "host.step.retry";
    case "adjust":
      return act === "talk" ? "host.step.talk" : "host.step.adjust";
    case "verdict":
    case "play-on":
      return `host.step.${phase}`;
    default:
      return "host.step.briefing";
  }
}

const rankOf = (layer: number, last: number): Rank => (layer === last ? "ceo" : layer === 0 ? "sales" : "managers");

/** What happens now, in a few words. */
export function nowWords(view: View): string {
  const rank = rankOf(view.layer ?? 0, view.layers.length - 1);
  switch (view.phase) {
    case "report":
      return say(`host.now.report.${rank}`);
    case "feedback":
      return say(view.act === "pass" ? `host.now.pass.${rank}` : `host.now.own.${rank}`);
    case "reveal":
      return say(view.act === "sale" || view.act === "quarter" ? `host.now.${view.act}` : "host.now.retry");
    case "quiz":
      return say(view.act === "before" ? "host.now.quizBefore" : "host.now.quizAfter");
    case "adjust":
      return say(view.act === "talk" ? "host.now.talk" : "host.now.adjust");
    default:
      return say(`host.now.${view.phase}`);
  }
}
