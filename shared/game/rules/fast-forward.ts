/** Fast-forward: the engine plays many quarters, a slice at a time, so that everybody can watch and other classes have their turn. */
import type { GameEvent, Trained } from "../event.ts";
import { later, type Millis } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { FastForward, Session } from "../state.ts";
import { effortOfQuarter, train } from "./training.ts";

export const mostQuarters = 10_000;
const sliceGap = 120; // milliseconds between two slices, in which other classes have their turn
const growth = 0.5; // a slice is half as long as what has been played, so that the curve shows the fast beginning
const effortOfSlice = 2_000_000; // of all companies, as `effortOfSale` counts it: a moment's work
const effortAtOnce = 300_000_000; // of one fast-forward: a large class with a large book goes forward in several

export const mayFastForward = ({ play }: Session): boolean =>
  play.step.phase === "play-on" && play.fastForward === null;

/** How many quarters this class can go forward in one go: 10,000, unless its companies and its book are large. */
export const mostQuartersFor = (session: Session): number =>
  Math.max(1, Math.min(mostQuarters, Math.floor(effortAtOnce / effortOfQuarter(session))));

/** What is more than the class can do in one go is cut down to that; the progress tells how many they are. */
export function fastForward(session: Session, quarters: number, at: Millis): GameEvent[] | Refusal {
  return mayFastForward(session)
    ? [{ type: "FastForwardOrdered", quarters: Math.min(quarters, mostQuartersFor(session)), at }]
    : refuse("WRONG_PHASE", "Fast-forward is for the time between two sales");
}

/** The next slice of a fast-forward that is under way. */
export function playSlice(session: Session, going: FastForward, at: Millis): GameEvent[] {
  const { books } = session.play;
  const { customers } = session.book;
  const quarters = Math.min(going.of - going.done, sliceOf(going, effortOfQuarter(session)));
  const rate = (session.play.sale?.settings ?? session.settings).boldness;
  const companies = books.map(({ network }): Trained => train(network, { customers, rate, quarters }));
  return [{ type: "FastForwarded", companies, nextAt: later(at, sliceGap) }];
}

function sliceOf({ done }: FastForward, effort: number): number {
  const grown = Math.max(1, Math.ceil(done * growth));
  return Math.max(1, Math.min(grown, Math.floor(effortOfSlice / effort)));
}
