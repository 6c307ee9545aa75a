/** Fast-forward: the engine plays many quarters, a slice at a time, so that everybody can watch and other classes have their turn. */
import type { GameEvent, Trained } from "../event.ts";
import { later, type Millis } from "../ids.ts";
import { runsOfAdjustment } from "../method-run.ts";
import { isByMethods } from "../methods.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { FastForward, Session } from "../state.ts";
import { trainedBy } from "./method-trial.ts";
import { effortOfQuarter, train } from "./training.ts";

export const mostQuarters = 10_000;
const sliceGap = 120; // milliseconds between two slices, in which other classes have their turn
const growth = 0.5; // a slice is half as long as what has been played, so that the curve shows the fast beginning
const growthOfRuns = 0.1; // searches go down in steps, which a curve of few points would not show
const effortOfSlice = 2_000_000; // of all companies, as `effortOfSale` counts it: a moment's work
const effortAtOnce = 300_000_000; // of one fast-forward: a large class with a large book goes forward in several

export const mayFastForward = ({ play }: Session): boolean =>
  (play.step.phase === "play-on" || play.step.phase === "trial") && play.fastForward === null;

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
  if (isByMethods(session)) return [runSlice(session, going, at)];
  const quarters = Math.min(going.of - going.done, sliceOf(going, effortOfQuarter(session)));
  const rate = (session.play.sale?.settings ?? session.settings).boldness;
  const companies = books.map(({ network }): Trained => train(network, { customers, rate, quarters }));
  return [{ type: "FastForwarded", companies, nextAt: later(at, sliceGap) }];
}

/** Every company goes on by its own method; all of them spend the same number of runs through the book. */
function runSlice(session: Session, going: FastForward, at: Millis): GameEvent {
  const runs = Math.min(going.of - going.done, runsOf(going, effortOfQuarter(session)));
  const companies = session.play.books.map((_, company) => trainedBy(session, company, runs));
  return { type: "FastForwarded", companies, nextAt: later(at, sliceGap) };
}

/** An even number, as backprop spends two at a time. */
function runsOf({ done }: FastForward, effort: number): number {
  const most = Math.max(1, Math.floor(effortOfSlice / effort / runsOfAdjustment));
  return runsOfAdjustment * Math.min(most, Math.max(1, Math.floor((done * growthOfRuns) / runsOfAdjustment)));
}

function sliceOf({ done }: FastForward, effort: number): number {
  const grown = Math.max(1, Math.ceil(done * growth));
  return Math.max(1, Math.min(grown, Math.floor(effortOfSlice / effort)));
}
