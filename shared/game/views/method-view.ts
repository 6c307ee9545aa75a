/** What a view tells of a company's method: whose turn it is, what was moved, and what the cost said to it. */
import type { SeatRef } from "../ids.ts";
import { type CompanyMethod, nudgeStep } from "../method-run.ts";
import { isByMethods, methodOf, moverOf } from "../methods.ts";
import { rounded } from "../printed.ts";
import type { Sitter } from "../rules/answer.ts";
import { nudgeOf } from "../rules/method-trial.ts";
import { allSeats } from "../seating.ts";
import type { Session, Tried } from "../state.ts";
import { moveStep } from "../step.ts";
import { gutOf, trustsOf } from "../truth.ts";
import { answerIn, betIn } from "../waiting.ts";

/** How a company learns, and what came of its move. */
export interface MethodView {
  readonly name: CompanyMethod;
  readonly mover: SeatRef | null; // whose turn it is, one weight at a time
  readonly nudge: NudgeView | null; // that was made; from the wager on
  readonly trial: Tried | null; // in the trial; 6 decimals like all costs
  readonly bets: { readonly keep: number; readonly putBack: number } | null; // in the trial
}

export interface NudgeView {
  readonly seat: SeatRef;
  readonly position: number; // of the seat's arrows, the gut feeling last
  readonly by: 1 | -1;
}

/** One's own numbers to be moved, and one's own move of this round. */
export interface OwnMove {
  readonly trusts: readonly number[]; // in the order of the arrows, the gut feeling last; 2 decimals
  readonly step: number; // by how much a nudge moves one of them
  readonly values: readonly (number | null)[] | null; // one's own move, once it is made
}

const costDecimals = 6;

export function methodView(session: Session, company: number): MethodView | null {
  if (!isByMethods(session)) return null;
  const { phase } = session.play.step;
  const isRound = phase === "move" || phase === "wager" || phase === "trial";
  const name = methodOf(session, company);
  const nudges = name === "one-weight-at-a-time" && isRound;
  const trial = phase === "trial" ? (session.play.books[company]?.trial ?? null) : null;
  return {
    name,
    mover: nudges ? moverOf(session, company) : null,
    nudge: nudges && phase !== "move" ? nudgeOf(session, company) : null,
    trial: trial === null ? null : printedTrial(trial),
    bets: phase === "trial" ? betsOn(session, company) : null,
  };
}

const printedTrial = ({ before, tried, isKept, runs }: Tried): Tried => ({
  before: rounded(before, costDecimals),
  tried: tried === null ? null : rounded(tried, costDecimals),
  isKept,
  runs,
});

/** How the people of a company have bet. */
function betsOn(session: Session, company: number): MethodView["bets"] {
  const bets = allSeats(session)
    .filter((seat) => seat.company === company)
    .flatMap((seat) => seat.players.map((who) => betIn(session, { seat, who })));
  return { keep: bets.filter((bet) => bet === 1).length, putBack: bets.filter((bet) => bet === -1).length };
}

/** A player's own numbers to be moved; what others move stays theirs until it is tried. */
export function ownMove(session: Session, { seat, player }: Sitter): OwnMove | null {
  const network = session.play.books[seat.company]?.network;
  if (!isByMethods(session) || network === undefined) return null;
  const answer = answerIn(session, moveStep, { seat, who: player });
  return {
    trusts: numbersAt(network, seat),
    step: nudgeStep,
    values: answer?.by === player ? answer.values : null,
  };
}

const numbersAt = (network: Parameters<typeof trustsOf>[0], { layer, index }: SeatRef): number[] =>
  [...trustsOf(network, layer, index), gutOf(network, layer, index)].map((value) => rounded(value, 2));
