// What a desk says of its company's method: who moves, what was moved, and what came of it.
import type { CompanyView } from "#game/views/company-view.ts";
import type { MethodView, NudgeView } from "#game/views/method-view.ts";
import type { CostPoint } from "../components/cost-chart.tsx";
import { nameAt, nudgeNames } from "../view/nudge-words.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import type { MethodPlace } from "./method-place.ts";

/** The points of a cost curve, labelled by the sales that they took. */
export const salesPoints = ({ costs }: Pick<CompanyView, "costs">, customers: number): CostPoint[] =>
  costs.map(({ quarter, cost }) => ({
    label: quarter === 0 ? say("cost.start") : (quarter * customers).toLocaleString("en"),
    cost,
  }));

/** The heading while others move. */
export function waitingTitle({ me, method, company }: MethodPlace): string {
  if (me.answer !== null) return say("methods.waiting.done");
  if (method.mover === null) return say("methods.waiting.others");
  return say("methods.waiting.mover", { name: nameAt(company, method.mover) });
}

/** What the company has moved, in a sentence. */
export function movedWords(place: MethodPlace): string {
  const { method } = place;
  if (method.name === "weight-combinations") return say("methods.moved.combination");
  if (method.name === "backprop") return say("methods.moved.backprop");
  return method.nudge === null ? say("methods.moved.nothing") : nudgeWords(place, method.nudge);
}

function nudgeWords({ view, company, seat: mine }: Place, nudge: NudgeView): string {
  const { seat, by } = nudge;
  const { name, source } = nudgeNames(view, company, nudge);
  const isMine = mine.layer === seat.layer && mine.index === seat.index;
  if (isMine) return say(by > 0 ? "methods.moved.youMore" : "methods.moved.youLess", { source });
  return say(by > 0 ? "methods.moved.more" : "methods.moved.less", { name, source });
}

/** What the cost has said. */
export function trialTitle({ name, trial }: MethodView): string {
  if (trial === null || trial.tried === null) return say("methods.trial.nothing");
  const { tried, before, isKept } = trial;
  if (name === "backprop") return say(tried < before ? "methods.trial.learnt" : "methods.trial.overshot");
  return say(isKept ? "methods.trial.kept" : "methods.trial.putBack");
}
