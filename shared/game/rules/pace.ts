/** The pace of the class: start, next, hold, pause, more time, undo, the end, and what the clock does by itself. */
import type { GameEvent } from "../event.ts";
import { later, type Millis, millis, type PlayerId, type SeatRef, sameSeat, seatKey } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { playerOf, refOf, seatAt } from "../seating.ts";
import type { Player, Session } from "../state.ts";
import { teammateAnswer } from "../teammate.ts";
import {
  type Asked,
  askedPeople,
  asksPlayersAlone,
  closesAt,
  completeFrom,
  hasAudience,
  openPeople,
  teammatesToCome,
} from "../waiting.ts";
import { setClosing, settle } from "./answer.ts";
import { inTurn } from "./events.ts";
import { playSlice } from "./fast-forward.ts";
import { advance, coverFor, openRound } from "./flow.ts";
import { fillSeats } from "./people.ts";
import { openBefore, startsWithQuiz } from "./quizzing.ts";
import { evenOut } from "./seats.ts";

type Decision = GameEvent[] | Refusal;

const restAfterWaking = 10_000; // milliseconds before a step that was about to close does so, once the house is up again

export function start(session: Session, at: Millis): Decision {
  if (session.play.step.phase !== "lobby") return refuse("WRONG_PHASE", "The session has started already");
  return inTurn(session, evenOut, showAll, fillSeats, (now) =>
    startsWithQuiz(now) ? [openBefore(at)] : openRound(now, at),
  );
}

/** Several companies begin side by side on the projector, so that everybody finds themselves there. */
const showAll = ({ companies, featured }: Session): GameEvent[] =>
  companies.length > 1 && featured === 0 ? [{ type: "CompanyFeatured", company: null }] : [];

export function next(session: Session, at: Millis): Decision {
  const { phase } = session.play.step;
  if (phase === "lobby") return refuse("WRONG_PHASE", "The session has not started yet");
  return phase === "over" ? refuse("WRONG_PHASE", "The session is over") : advance(session, at);
}

/** Holds the open step, or lets go of it: it then ends as if the last answer had just come in. */
export function hold(session: Session, at: Millis): Decision {
  if (!isRunning(session)) return refuse("WRONG_PHASE", "Nothing runs that could be held");
  if (!session.play.isHeld) return [{ type: "StepHeld", isHeld: true }];
  return inTurn(
    session,
    () => [{ type: "StepHeld", isHeld: false }],
    (free) => setClosing(free, at),
  );
}

export function pause(session: Session, seconds: number | undefined, at: Millis): Decision {
  if (!isRunning(session)) return refuse("WRONG_PHASE", "Nothing runs that could be paused");
  if (session.pause !== null) return refuse("PAUSED", "The session is paused already");
  return [{ type: "Paused", at, until: seconds === undefined ? null : later(at, seconds * 1000) }];
}

export function resume(session: Session, at: Millis): Decision {
  return session.pause === null ? refuse("WRONG_PHASE", "The session is not paused") : [{ type: "Resumed", at }];
}

/** Moves the end of the open step back, for all or for one alone; a step without an end needs no more time. */
export function addTime(session: Session, seconds: number, playerId: PlayerId | undefined): Decision {
  const { closing } = session.play;
  if (playerId !== undefined && !isRunning(session))
    return refuse("WRONG_PHASE", "Nothing runs that could take longer");
  if (playerId !== undefined && playerOf(session, playerId)?.seat == null)
    return refuse("BAD_PAYLOAD", "No player of this class has that id");
  if (playerId !== undefined) return [{ type: "TimeGiven", playerId, span: millis(seconds * 1000) }];
  if (closing === null) return refuse("WRONG_PHASE", "This step has no end that could be moved");
  return [{ type: "ClosingSet", closing: { ...closing, at: later(closing.at, seconds * 1000) } }];
}

export function undo(session: Session, at: Millis): Decision {
  return mayUndo(session)
    ? [{ type: "Undone", at }]
    : refuse("WRONG_PHASE", "There is nothing to take back in this round");
}

/** There is a phase of this round to go back to. The start of a round is as far as it goes. */
export function mayUndo(session: Session): boolean {
  const first = session.starts[0];
  return first !== undefined && isRunning(session) && first.turn !== session.play.turn;
}

export function end(session: Session, at: Millis): Decision {
  return session.play.step.phase === "over"
    ? refuse("WRONG_PHASE", "The session is over")
    : [{ type: "SessionEnded", at }];
}

/** A teammate answers for a seat that the class would otherwise wait for. */
export function answerFor(session: Session, seat: SeatRef, at: Millis): Decision {
  if (seatAt(session, seat) === undefined) return refuse("BAD_PAYLOAD", `No company has the seat ${seatKey(seat)}`);
  if (session.pause !== null) return refuse("PAUSED", "Resume first");
  const open = missingAt(session, seat);
  if ("refused" in open) return open;
  const covers = open.flatMap((one) => coverFor(session, one));
  // A pair that has answered differently needs no answer: it is not waited for any longer.
  return settle(session, covers.length > 0 ? covers : [{ type: "SeatSkipped", seat: refOf(seat) }], at);
}

/** The step goes on without the answer of a seat: nothing is said in its place. */
export function skip(session: Session, seat: SeatRef, at: Millis): Decision {
  if (seatAt(session, seat) === undefined) return refuse("BAD_PAYLOAD", `No company has the seat ${seatKey(seat)}`);
  if (session.pause !== null) return refuse("PAUSED", "Resume first");
  const open = missingAt(session, seat);
  return "refused" in open ? open : settle(session, [{ type: "SeatSkipped", seat: refOf(seat) }], at);
}

/** Who on a seat has yet to answer. Some steps ask nobody but the players themselves. */
function missingAt(session: Session, seat: SeatRef): readonly Asked[] | Refusal {
  const isHere = (one: Asked) => sameSeat(one.seat, seat);
  if (asksPlayersAlone(session.play.step) || !askedPeople(session).some(isHere))
    return refuse("WRONG_PHASE", "That seat has no question in this step");
  const open = openPeople(session).filter(isHere);
  return open.length > 0 ? open : refuse("ALREADY_ANSWERED", "That seat has answered");
}

export const isRunning = (session: Session): boolean =>
  session.play.step.phase !== "lobby" && session.play.step.phase !== "over";

/** What has come due by now: one thing at a time, so that each is seen. */
export function tick(session: Session, at: Millis): GameEvent[] {
  const { pause, play } = session;
  if (pause !== null) return pause.until !== null && pause.until <= at ? [{ type: "Resumed", at }] : [];
  if (play.fastForward !== null) return play.fastForward.nextAt <= at ? playSlice(session, play.fastForward, at) : [];
  if (!hasAudience(session)) return [];
  const ready = teammatesToCome(session).filter((teammate) => teammate.at <= at);
  if (ready.length > 0)
    return settle(
      session,
      ready.flatMap(({ seat }) => teammateAnswers(session, seat)),
      at,
    );
  const complete = completeFrom(session);
  const isDue = (moment: Millis | null | undefined) => moment !== null && moment !== undefined && moment <= at;
  return isDue(closesAt(session)) || (isDue(complete) && !play.isHeld) ? advance(session, at) : [];
}

function teammateAnswers(session: Session, { company, layer, index }: SeatRef): GameEvent[] {
  const seat = { company, layer, index };
  const who = "teammate";
  const habit = seatAt(session, seat)?.teammate?.habit ?? "expert";
  const values = teammateAnswer(session, seat, habit);
  return values === null ? [] : [{ type: "Answered", seat, who, answer: { values, by: who, mark: null }, points: 0 }];
}

/**
 * Whoever was connected to a node that no longer lives has yet to connect again. Where that is everybody the house was
 * down, and nothing that was about to end does so at once.
 */
export function wake(session: Session, living: readonly string[], at: Millis): GameEvent[] {
  const isHeld = ({ line }: Player) => line !== null && living.includes(line.node);
  const online = session.players.filter(({ isOnline }) => isOnline);
  const gone = online
    .filter((player) => !isHeld(player))
    .map(({ id }): GameEvent => ({ type: "PlayerDisconnected", playerId: id, at }));
  const { closing } = session.play;
  if (closing === null || online.some(isHeld)) return gone;
  return [
    ...gone,
    { type: "ClosingSet", closing: { ...closing, at: millis(Math.max(closing.at, later(at, restAfterWaking))) } },
  ];
}
