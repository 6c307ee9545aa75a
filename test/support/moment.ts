// A moment of a game as one seat lives it, and what has been opened to that seat by then.
import type { PlayerId } from "#game/ids.ts";
import { type Step, stepKey, stepsOfRound } from "#game/step.ts";
import type { View } from "#game/view.ts";
import type { ClassRoom } from "./class-room.ts";

/** What a rule on secrets may ask of a moment. */
export interface Moment {
  readonly view: View;
  readonly layer: number; // of the own seat
  readonly index: number;
  readonly layers: number;
  readonly level: number;
  readonly isPast: (step: Step) => boolean;
  readonly isReached: (step: Step) => boolean;
}

const phase = (name: Step["phase"], act: Step["act"] = null): Step => ({ phase: name, layer: null, act });
export const reported = ({ isPast }: Moment, layer: number) => isPast({ phase: "report", layer, act: null });
export const owned = ({ isPast }: Moment, layer: number) => isPast({ phase: "feedback", layer, act: "own" });
export const passed = ({ isPast }: Moment, layer: number) => isPast({ phase: "feedback", layer, act: "pass" });
export const hasOutcome = ({ isReached }: Moment) => isReached(phase("verdict"));
export const inReveal = ({ isReached }: Moment) => isReached(phase("reveal", "retry"));
export const hasSteps = ({ isReached }: Moment) => isReached(phase("reveal", "sale"));
export const hasQuarter = ({ isReached }: Moment) => isReached(phase("reveal", "quarter"));

export function momentOf(room: ClassRoom, id: PlayerId): Moment {
  const view = room.viewOf(id);
  const { layer, index } = room.seatOf(id);
  const layers = room.session.shape.layers.length;
  if (view.method !== "backprop") return methodMoment(view, { layer, index, layers });
  const order = stepsOfRound(layers).map(stepKey);
  const place = (step: Step) => order.indexOf(stepKey(step));
  // In the vote and on the market everything of the last sale stays open.
  const isAfterSale = view.phase === "vote" || view.phase === "deployed" || view.act === "after";
  const now = place(isAfterSale ? phase("play-on") : room.session.play.step);
  return {
    view,
    layer,
    index,
    layers,
    level: view.level,
    isPast: (step) => place(step) >= 0 && now > place(step),
    isReached: (step) => place(step) >= 0 && now >= place(step),
  };
}

/** By the other methods only who learns by backprop has a sale, and all of it but what it brings is open. */
function methodMoment(view: View, place: Pick<Moment, "layer" | "index" | "layers">): Moment {
  const learns = view.company?.method?.name === "backprop";
  const hasMoved = ["trial", "vote", "deployed"].includes(view.phase);
  const isOpen = learns && (hasMoved || view.phase === "move" || view.phase === "wager");
  return {
    ...{ view, ...place, level: 1 },
    isPast: () => isOpen,
    isReached: (step) => isOpen && step.act !== "quarter" && (step.phase !== "reveal" || hasMoved),
  };
}
