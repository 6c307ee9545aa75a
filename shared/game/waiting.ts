/** Whom a step waits for: who is asked, who has answered, and who is away. */
import { later, type Millis, millis, type SeatRef, seatKey } from "./ids.ts";
import { allSeats, type PlacedSeat, playerOf } from "./seating.ts";
import type { Answer, Session } from "./state.ts";
import { type Step, stepKey } from "./step.ts";
import { teammateTime } from "./thinking.ts";

const grace = 20_000; // milliseconds that an absent player is waited for
const shareForNext = 0.8;

export const isRetry = (step: Step): boolean => step.phase === "reveal" && step.act === "retry";

export const adjustStep: Step = { phase: "adjust", layer: null, act: null };

/** The answer a seat gave in a step of this round. */
export function answerIn(session: Session, step: Step, seat: SeatRef): Answer | undefined {
  const { sale } = session.play;
  return isRetry(step) ? sale?.retries[seatKey(seat)] : sale?.answers[stepKey(step)]?.[seatKey(seat)];
}

/** Seats with something to answer in the step that is open now. In the retry: players whose adjustment was not right. */
export function askedSeats(session: Session): readonly PlacedSeat[] {
  const { sale, step } = session.play;
  if (sale === null) return [];
  if (isRetry(step)) return allSeats(session).filter((seat) => mayRetry(session, seat));
  const asks = sale.asks[stepKey(step)] ?? {};
  return allSeats(session).filter((seat) => asks[seatKey(seat)] !== undefined);
}

function mayRetry(session: Session, seat: PlacedSeat): boolean {
  const answer = answerIn(session, adjustStep, seat);
  return seat.player !== null && answer?.by === seat.player && answer.mark !== null && answer.mark.outcome !== "right";
}

export function openSeats(session: Session): readonly PlacedSeat[] {
  return askedSeats(session).filter((seat) => answerIn(session, session.play.step, seat) === undefined);
}

/** When a seat stops being waited for: at once for nobody there, after a while for the absent, never for a player who is here. */
function waitedForUntil(session: Session, seat: PlacedSeat): number {
  if (seat.teammate !== null) return teammateTime(session, seat);
  const player = seat.player === null ? undefined : playerOf(session, seat.player);
  if (player === undefined) return session.play.openedAt;
  return player.isOnline ? Number.POSITIVE_INFINITY : later(player.since, grace);
}

/** The moment from which the step is complete, or null while somebody has to answer or nobody is asked. */
export function completeFrom(session: Session): Millis | null {
  const open = openSeats(session);
  if (askedSeats(session).length === 0 || open.some(({ teammate }) => teammate !== null)) return null;
  const until = Math.max(session.play.openedAt, ...open.map((seat) => waitedForUntil(session, seat)));
  return Number.isFinite(until) ? millis(until) : null;
}

/** Teammates who have yet to answer in this step, with the moment at which they will. */
export function teammatesToCome(session: Session): readonly { readonly seat: PlacedSeat; readonly at: Millis }[] {
  return openSeats(session)
    .filter(({ teammate }) => teammate !== null)
    .map((seat) => ({ seat, at: teammateTime(session, seat) }));
}

/** Whether enough players have answered to offer Next. Teammates do not count: they would outvote a small class. */
export function mostHaveAnswered(session: Session): boolean {
  const players = askedSeats(session).filter(({ player }) => player !== null);
  const answered = players.filter((seat) => answerIn(session, session.play.step, seat) !== undefined);
  return answered.length >= players.length * shareForNext;
}

/** Whether anybody is there to see it: somebody is connected, or the session is a rehearsal of teammates. */
export function hasAudience(session: Session): boolean {
  const players = session.players.filter(({ standing }) => standing === "in");
  return players.length === 0 || players.some(({ isOnline }) => isOnline);
}
