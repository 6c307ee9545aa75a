// What a desk says of its company's method: who moves, what was moved, and what came of it.
import type { CompanyView, MethodView, NudgeView } from "#game/view.ts";
import type { CostPoint } from "../components/cost-chart.tsx";
import { isolated, say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import type { MethodPlace } from "./method-panel.tsx";
import { layerOf } from "./people.ts";

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
  const { mover } = method;
  return say("methods.waiting.mover", { name: layerOf(company, mover.layer)[mover.index]?.name ?? "" });
}

/** What the company has moved, in a sentence. */
export function movedWords(place: MethodPlace): string {
  const { method } = place;
  if (method.name === "weight-combinations") return say("methods.moved.combination");
  if (method.name === "backprop") return say("methods.moved.backprop");
  return method.nudge === null ? say("methods.moved.nothing") : nudgeWords(place, method.nudge);
}

function nudgeWords(place: Place, nudge: NudgeView): string {
  const { seat, by } = nudge;
  const isMine = place.seat.layer === seat.layer && place.seat.index === seat.index;
  const source = isolated(sourceName(place, nudge));
  if (isMine) return say(by > 0 ? "methods.moved.youMore" : "methods.moved.youLess", { source });
  const name = layerOf(place.company, seat.layer)[seat.index]?.name ?? "";
  return say(by > 0 ? "methods.moved.more" : "methods.moved.less", { name, source });
}

/** Whom or what an arrow comes from. */
export function sourceName({ view, company }: Pick<Place, "view" | "company">, { seat, position }: NudgeView): string {
  const names =
    seat.layer === 0
      ? view.scenario.signals.map(({ name }) => name)
      : layerOf(company, seat.layer - 1).map(({ name }) => name);
  return names[position] ?? say("methods.gut");
}

/** What the cost has said. */
export function trialTitle({ name, trial }: MethodView): string {
  if (trial === null || trial.tried === null) return say("methods.trial.nothing");
  const { tried, before, isKept } = trial;
  if (name === "backprop") return say(tried < before ? "methods.trial.learnt" : "methods.trial.overshot");
  return say(isKept ? "methods.trial.kept" : "methods.trial.putBack");
}
