/** Reads from a change of view what the company picture animates: what the layer just closed has said, how arrows change. */
import type { Happening } from "#game/happenings.ts";
import type { View } from "#game/view.ts";
import type { Flow } from "../picture/picture-model.ts";
import { lastLayer } from "./last-layer.ts";

/** @param before the view that was drawn until now; null at the first one, which stands still */
export function flowsOf(view: View, happened: readonly Happening[], before: View | null): Flow[] {
  const lights = happened.flatMap((happening): Flow[] =>
    happening.type === "SeatAnswered" ? [{ kind: "lights", layer: happening.seat.layer }] : [],
  );
  const hasMoved = before !== null && before.turn !== view.turn;
  const isUndone = happened.some(({ type }) => type === "Undone");
  return hasMoved && !isUndone ? [...lights, ...stepFlows(view, before)] : lights;
}

const turnRound: Flow = { kind: "turn-round", layer: -1 };

function stepFlows(view: View, before: View): Flow[] {
  const last = lastLayer(view.company ?? view.companies?.[0]);
  switch (view.phase) {
    case "briefing":
      return before.phase === "lobby" ? [] : [turnRound];
    case "report":
      return view.layer === null || view.layer === 0 ? [] : [{ kind: "reports", layer: view.layer - 1 }];
    case "verdict":
      return [{ kind: "reports", layer: last }];
    case "feedback":
      return feedbackFlows(view, before, last);
    case "adjust":
      return before.phase === "verdict" ? [turnRound] : [];
    case "reveal":
      if (view.act === "quarter") return [{ kind: "swell", layer: -1 }];
      return before.phase === "adjust" ? [turnRound] : [];
    default:
      return [];
  }
}

/** Messages run once: when the layer that gets them comes on, whichever of its steps is the first to open. */
function feedbackFlows({ layer }: View, before: View, last: number): Flow[] {
  const turn = before.phase === "feedback" ? [] : [turnRound];
  const isNew = before.phase !== "feedback" || before.layer !== layer;
  return layer === null || layer === last || !isNew ? turn : [...turn, { kind: "messages", layer: layer + 1 }];
}
