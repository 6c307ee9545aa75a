// Says why there is no question: the blames have become too small to be worked out by hand, so the sale is watched.
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";

/** Nothing on the steps of others, where this desk would not have been asked. */
export function FarNote({ desk }: { desk: Desk }) {
  return isWatched(desk) ? <p class="far-note">{say("far.note")}</p> : null;
}

/** Whether this desk would have a question here, were this sale not only watched. */
export function isWatched({ view, seat }: Pick<Desk, "view" | "seat">): boolean {
  if (!view.isFar) return false;
  switch (view.phase) {
    case "report":
    case "feedback":
      return view.layer === seat.layer;
    case "verdict":
    case "adjust":
      return true;
    default:
      return false;
  }
}
