/** From step to step: what opens next, what is passed over, and what happens on the way. */
import type { GameEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { later, type Millis, type SeatRef } from "../ids.ts";
import { isPlayed, type TimedPhase } from "../settings.ts";
import type { Closing, Session } from "../state.ts";
import { orderOf, type Step, stepKey, stepsOfRound } from "../step.ts";
import { teammateAnswer } from "../teammate.ts";
import { askedSeats, openSeats } from "../waiting.ts";
import { adjustCompanies, playOn } from "./adjusting.ts";
import { openSale } from "./sale.ts";

const shownFor = 2500; // milliseconds a step stays when nobody is asked

/** The session after some events. */
export const after = (session: Session, events: readonly GameEvent[]): Session => events.reduce(evolve, session);

/** Lets each part see what the parts before it have changed. */
export function inTurn(
  session: Session,
  ...parts: readonly ((session: Session) => readonly GameEvent[])[]
): GameEvent[] {
  const events: GameEvent[] = [];
  for (const part of parts) events.push(...part(after(session, events)));
  return events;
}

/** Closes the open step and opens the next one. */
export function advance(session: Session, at: Millis): GameEvent[] {
  if (session.play.step.phase === "lobby" || session.play.step.phase === "play-on") return openRound(session, at);
  return inTurn(session, coverAbsent, (covered) => {
    const next = nextStep(covered);
    return inTurn(
      covered,
      () => onTheWayTo(covered, next),
      (ready) => [stepOpened(ready, next, at)],
    );
  });
}

/** A new round begins with a new customer. */
export function openRound(session: Session, at: Millis): GameEvent[] {
  return inTurn(
    session,
    (now) => openSale(now, at),
    (now) => [stepOpened(now, { phase: "briefing", layer: null, act: null }, at)],
  );
}

function onTheWayTo(session: Session, next: Step): readonly GameEvent[] {
  if (next.phase === "reveal" && next.act === "sale") return adjustCompanies(session);
  return next.phase === "play-on" ? playOn(session) : [];
}

/** A teammate answers for whoever is away when the step would otherwise end without them. */
function coverAbsent(session: Session): GameEvent[] {
  return openSeats(session)
    .filter(({ player }) => session.players.some(({ id, isOnline }) => id === player && !isOnline))
    .flatMap((seat) => coverFor(session, seat));
}

export function coverFor(session: Session, seat: SeatRef): GameEvent[] {
  const values = teammateAnswer(session, seat, "expert");
  const { company, layer, index } = seat;
  const answer = { values, by: "cover", mark: null } as const;
  return values === null
    ? []
    : [{ type: "Answered", seat: { company, layer, index }, answer: { ...answer, values }, points: 0 }];
}

function stepOpened(session: Session, step: Step, at: Millis): GameEvent {
  return { type: "StepOpened", step, at, closing: closingOf(session, step, at) };
}

/** A step that asks nobody is shown for a while, where it is not the teacher's to speak about; others may have a deadline. */
export function closingOf(session: Session, step: Step, at: Millis): Closing | null {
  const settings = session.play.sale?.settings ?? session.settings;
  if (isAsked(session, step)) {
    const seconds = settings.deadlines?.[step.phase as TimedPhase];
    return seconds === undefined ? null : { at: later(at, seconds * 1000), why: "deadline" };
  }
  const runsByItself = step.phase === "report" || step.phase === "feedback" || step.phase === "adjust";
  return runsByItself && settings.level > 0 ? { at: later(at, shownFor), why: "shown" } : null;
}

function isAsked(session: Session, step: Step): boolean {
  return askedSeats({ ...session, play: { ...session.play, step } }).length > 0;
}

function nextStep(session: Session): Step {
  const steps = stepsOfRound(session.shape.layers.length);
  const place = orderOf(session.play.step, session.shape.layers.length);
  const next = steps.slice(place + 1).find((step) => !isPassedOver(session, step));
  if (next === undefined)
    throw new RangeError(`Cannot open a next step as ${stepKey(session.play.step)} must not be the last`);
  return next;
}

/** Owning it is passed over where nobody has a question: its figures open and are seen in the next step. So is an empty retry. */
function isPassedOver(session: Session, step: Step): boolean {
  if (isAsked(session, step)) return false;
  const settings = session.play.sale?.settings ?? session.settings;
  if (step.act === "retry") return true;
  return (
    step.act === "own" && settings.level > 0 && isPlayed(settings, "feedback", session.play.round) && step.layer !== 0
  );
}
