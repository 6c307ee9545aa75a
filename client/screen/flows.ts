// Chooses what the picture animates after a change: what the layer just closed has said, and how arrows change.
import type { Happening, View } from "#game/view.ts";
import type { Flow } from "../picture/picture-model.ts";
import { lastLayer } from "./round-words.ts";

/**
 * @param before the view that was on the screen until now; null at the first one, which stands still
 */
export function flowsOf(view: View, happened: readonly Happening[], before: View | null): Flow[] {
  const hasMoved = before !== null && before.turn !== view.turn;
  const isUndone = happened.some(({ type }) => type === "Undone");
  if (!hasMoved || isUndone || !happened.some(({ type }) => type === "StepOpened")) return [];
  const last = lastLayer(view.companies?.[0]);
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
      return view.act === "quarter" ? [{ kind: "swell", layer: -1 }] : before.phase === "adjust" ? [turnRound] : [];
    default:
      return [];
  }
}

const turnRound: Flow = { kind: "turn-round", layer: -1 };

/** Messages run once: when the layer that gets them comes on, whichever of its steps is the first to open. */
function feedbackFlows({ layer }: View, before: View, last: number): Flow[] {
  const turn = before.phase === "feedback" ? [] : [turnRound];
  const isNew = before.phase !== "feedback" || before.layer !== layer;
  return layer === null || layer === last || !isNew ? turn : [...turn, { kind: "messages", layer: layer + 1 }];
}
