/** Fast-forward: the engine plays many quarters, a slice at a time, so that everybody can watch and other classes have their turn. */
import type { GameEvent, Trained } from "../event.ts";
import type { Millis } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { FastForward, Session } from "../state.ts";
import { train } from "./training.ts";

export const mostQuarters = 10_000;
const growth = 0.5; // a slice is half as long as what has been played, so that the curve shows the fast beginning
const mostSales = 60_000; // sales of all companies in one slice: a moment's work

export const mayFastForward = ({ play }: Session): boolean =>
  play.step.phase === "play-on" && play.fastForward === null;

export function fastForward(session: Session, quarters: number, at: Millis): GameEvent[] | Refusal {
  return mayFastForward(session)
    ? [{ type: "FastForwardOrdered", quarters, at }]
    : refuse("WRONG_PHASE", "Fast-forward is for the time between two sales");
}

/** The next slice of a fast-forward that is under way. */
export function playSlice(session: Session, going: FastForward, at: Millis): GameEvent[] {
  const { books } = session.play;
  const { customers } = session.book;
  const quarters = Math.min(going.of - going.done, sliceOf(going, customers.length * books.length));
  const rate = (session.play.sale?.settings ?? session.settings).boldness;
  const companies = books.map(({ network }): Trained => train(network, { customers, rate, quarters }));
  return [{ type: "FastForwarded", companies, at }];
}

function sliceOf({ done }: FastForward, salesPerQuarter: number): number {
  const grown = Math.max(1, Math.ceil(done * growth));
  return Math.max(1, Math.min(grown, Math.floor(mostSales / salesPerQuarter)));
}
