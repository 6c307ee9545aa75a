/** Whom a step waits for: who is asked, who has answered, and who is away. */
import { later, type Millis, millis, type SeatRef, seatKey } from "./ids.ts";
import { isQuizDone, quizAnswersOf } from "./quiz/taken.ts";
import { allSeats, type PlacedSeat, playerOf } from "./seating.ts";
import type { Answer, Session, Who } from "./state.ts";
import { moveStep, quizIn, type Step, stepKey, wagerStep } from "./step.ts";
import { isTalk, peopleAtTables, talkStep } from "./talk.ts";
import { teammateTime } from "./thinking.ts";

const grace = 20_000; // milliseconds that an absent player is waited for
const shareForNext = 0.8;
const alike = 0.1; // two figures this near to each other are an agreement

export const isRetry = (step: Step): boolean => step.phase === "reveal" && step.act === "retry";

/** The retry, the vote, the wager and the quiz: no teammate answers in anybody's place, and no seat can be passed over. */
export const asksPlayersAlone = ({ phase, act }: Step): boolean =>
  (phase === "reveal" && act === "retry") || phase === "vote" || phase === "wager" || phase === "quiz";

export const adjustStep: Step = { phase: "adjust", layer: null, act: null };

/** Somebody with a question: a player, or the teammate on a seat without one. */
export interface Asked {
  readonly seat: PlacedSeat;
  readonly who: Who;
}

/** All answers given from a seat in a step of this round, by who gave them. */
export function answersAt(session: Session, step: Step, seat: SeatRef): Readonly<Record<string, Answer>> {
  const { sale } = session.play;
  const all = isRetry(step) ? sale?.retries : sale?.answers[stepKey(step)];
  return all?.[seatKey(seat)] ?? {};
}

/** The answer that somebody gave from a seat in a step of this round. */
export function answerIn(session: Session, step: Step, { seat, who }: { seat: SeatRef; who: Who }): Answer | undefined {
  return answersAt(session, step, seat)[who];
}

/** What somebody says of their adjustment in the end: at the retry, else after the talk, else at first. Null without a mark. */
export function standingAnswer(session: Session, by: { seat: SeatRef; who: Who }): Answer | null {
  const retried = session.play.sale?.retries[seatKey(by.seat)]?.[by.who];
  const said = [retried, answerIn(session, talkStep, by), answerIn(session, adjustStep, by)];
  return said.find((answer) => answer !== undefined && answer.mark !== null) ?? null;
}

/** A bet of this step. What is wagered on a move may have been said while others moved, and still stands in the trial. */
export function betIn({ play }: Session, { seat, who }: { seat: SeatRef; who: Who }): number | undefined {
  const { sale, step } = play;
  const betAt = (at: Step) => sale?.bets[stepKey(at)]?.[seatKey(seat)]?.[who];
  return step.phase === "wager" || step.phase === "trial" ? (betAt(wagerStep) ?? betAt(moveStep)) : betAt(step);
}

interface Askers {
  readonly asked: readonly Asked[];
  readonly open: readonly Asked[];
  readonly bySeat: ReadonlyMap<string, SeatCount>;
}

/** People on one seat. */
export interface SeatCount {
  readonly asked: number;
  readonly open: number; // of them, who have yet to answer
}

/** Both lists are needed many times for one state, and a state never changes. */
const known = new WeakMap<Session, Askers>();

function askersOf(session: Session): Askers {
  const cached = known.get(session);
  if (cached !== undefined) return cached;
  const asked = listAsked(session);
  const open = asked.filter((one) => isOpen(session, one));
  const built = { asked, open, bySeat: countBySeat(asked, open) };
  known.set(session, built);
  return built;
}

function countBySeat(asked: readonly Asked[], open: readonly Asked[]): Map<string, SeatCount> {
  const counts = new Map<string, SeatCount>();
  const add = (people: readonly Asked[], more: SeatCount) => {
    for (const { seat } of people) {
      const key = seatKey(seat);
      const before = counts.get(key) ?? nobody;
      counts.set(key, { asked: before.asked + more.asked, open: before.open + more.open });
    }
  };
  add(asked, { asked: 1, open: 0 });
  add(open, { asked: 0, open: 1 });
  return counts;
}

const nobody: SeatCount = { asked: 0, open: 0 };

/** How many on a seat have a question in the open step, and how many of them have yet to answer. */
export const countAt = (session: Session, seat: SeatRef): SeatCount =>
  askersOf(session).bySeat.get(seatKey(seat)) ?? nobody;

/** Everybody with something to answer in the step that is open now. In the retry: players whose adjustment was not right. */
export const askedPeople = (session: Session): readonly Asked[] => askersOf(session).asked;

/** Those of them who have yet to answer, or to agree. Whom the teacher passes over is not among them. */
export const openPeople = (session: Session): readonly Asked[] => askersOf(session).open;

function listAsked(session: Session): readonly Asked[] {
  const { sale, step, deployment } = session.play;
  if (quizIn(step) !== null) return allSeats(session).flatMap(playersAt);
  if (step.phase === "vote" && deployment !== null) return allSeats(session).flatMap(playersAt);
  if (sale === null) return [];
  if (step.phase === "wager") return allSeats(session).flatMap(playersAt);
  if (isRetry(step))
    return allSeats(session)
      .flatMap(playersAt)
      .filter((one) => mayRetry(session, one));
  if (isTalk(step)) return peopleAtTables(session);
  const asks = sale.asks[stepKey(step)];
  if (asks === undefined) return [];
  return allSeats(session)
    .filter((seat) => asks[seatKey(seat)] !== undefined)
    .flatMap((seat): readonly Asked[] => (isTeammates(session, seat) ? [{ seat, who: "teammate" }] : playersAt(seat)));
}

/** Whoever comes when the teammate on their seat has answered already is asked from the next step on. */
const isTeammates = (session: Session, seat: PlacedSeat): boolean =>
  seat.teammate !== null || answersAt(session, session.play.step, seat).teammate !== undefined;

const playersAt = (seat: PlacedSeat): readonly Asked[] => seat.players.map((who) => ({ seat, who }));

function isOpen(session: Session, { seat, who }: Asked): boolean {
  const { step, skipped, agreeBy, deployment } = session.play;
  const key = seatKey(seat);
  if (step.phase === "vote") return deployment?.votes[who] === undefined;
  const quiz = quizIn(step);
  if (quiz !== null) return who !== "teammate" && !isQuizDone(quizAnswersOf(session.play.quiz, quiz, who));
  if (step.phase === "wager") return betIn(session, { seat, who }) === undefined;
  if (skipped.includes(key)) return false;
  if (answerIn(session, step, { seat, who }) === undefined) return true;
  return agreeBy[key] !== undefined && pairDiffers(session, seat);
}

function mayRetry(session: Session, one: Asked): boolean {
  const answer = answerIn(session, talkStep, one) ?? answerIn(session, adjustStep, one);
  return answer?.by === one.who && answer.mark !== null && answer.mark.outcome !== "right";
}

/** What counts of an answer: what was agreed on, else what was said first. */
export const countedValues = ({ agreed, values }: Answer): readonly (number | null)[] => agreed ?? values;

/** Whether the only two of a department have answered the adjustment differently, in the step that is open. */
export function pairDiffers(session: Session, seat: PlacedSeat): boolean {
  const { step } = session.play;
  if (step.phase !== "adjust" || seat.players.length !== 2) return false;
  const [one, other] = seat.players.map((who) => answerIn(session, step, { seat, who }));
  return areDifferent(one, other);
}

/** Whether two answers of people (a teammate who covers is none) say different things: figures may differ a little. */
export function areDifferent(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined || one.mark === null || other.mark === null) return false;
  const [first, second] = [countedValues(one), countedValues(other)];
  return first.some((value, position) => {
    const [mine, theirs] = [value ?? 0, second[position] ?? 0];
    return Math.abs(mine - theirs) > alike * Math.max(Math.abs(mine), Math.abs(theirs));
  });
}

/** When somebody stops being waited for: teammates come by themselves, the absent have a while, the present all the time they need. */
function waitedForUntil(session: Session, { seat, who }: Asked): number {
  if (who === "teammate") return teammateTime(session, seat);
  const agreeBy = session.play.agreeBy[seatKey(seat)];
  if (agreeBy !== undefined && pairDiffers(session, seat)) return agreeBy;
  const player = playerOf(session, who);
  if (player === undefined) return session.play.openedAt;
  return player.isOnline ? Number.POSITIVE_INFINITY : later(player.since, grace);
}

/** The moment from which the step is complete, or null while somebody has to answer or nobody is asked. */
export function completeFrom(session: Session): Millis | null {
  const open = openPeople(session);
  // A table that everybody has left holds nobody up.
  if (askedPeople(session).length === 0 && isTalk(session.play.step)) return session.play.openedAt;
  if (askedPeople(session).length === 0 || open.some(({ who }) => who === "teammate")) return null;
  const until = Math.max(session.play.openedAt, ...open.map((one) => waitedForUntil(session, one)));
  return Number.isFinite(until) ? millis(until) : null;
}

/** When the open step ends by itself: not before a pair has had its while, nor before those with time of their own have. */
export function closesAt(session: Session): Millis | null {
  const { closing, extraTime, agreeBy } = session.play;
  if (closing === null) return null;
  const ends = openPeople(session).map(({ seat, who }) =>
    Math.max(later(closing.at, extraTime[who] ?? 0), agreeBy[seatKey(seat)] ?? 0),
  );
  return millis(Math.max(closing.at, ...ends));
}

/** Teammates who have yet to answer in this step, with the moment at which they will. */
export function teammatesToCome(session: Session): readonly { readonly seat: PlacedSeat; readonly at: Millis }[] {
  return openPeople(session)
    .filter(({ who }) => who === "teammate")
    .map(({ seat }) => ({ seat, at: teammateTime(session, seat) }));
}

/** Whether enough players have answered to offer Next. Teammates do not count: they would outvote a small class. */
export function mostHaveAnswered(session: Session): boolean {
  const isPlayer = ({ who }: Asked) => who !== "teammate";
  const asked = askedPeople(session).filter(isPlayer).length;
  const open = openPeople(session).filter(isPlayer).length;
  return asked - open >= asked * shareForNext;
}

/** Whether anybody is there to see it: somebody is connected, or the session is a rehearsal of teammates. */
export function hasAudience(session: Session): boolean {
  const players = session.players.filter(({ standing }) => standing === "in");
  return players.length === 0 || players.some(({ isOnline }) => isOnline);
}
