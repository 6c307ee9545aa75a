/** From step to step: what opens next, what is passed over, and what happens on the way. */
import type { GameEvent } from "../event.ts";
import { later, type Millis } from "../ids.ts";
import { isByMethods, roundSteps } from "../methods.ts";
import { playerOf, refOf } from "../seating.ts";
import { isPlayed, type TimedPhase } from "../settings.ts";
import type { Closing, Session } from "../state.ts";
import { moveStep, orderOf, type Step, stepKey } from "../step.ts";
import { isTalk } from "../talk.ts";
import { teammateAnswer } from "../teammate.ts";
import { type Asked, answerIn, askedPeople, openPeople } from "../waiting.ts";
import { adjustCompanies, playOn } from "./adjusting.ts";
import { goToMarket } from "./deploying.ts";
import { inTurn } from "./events.ts";
import { openMove, tryMethods } from "./method-round.ts";
import { promote } from "./promotion.ts";
import { stepAfterQuiz } from "./quizzing.ts";
import { rotateRoles } from "./rotation.ts";
import { openSale } from "./sale.ts";

const shownFor = 2500; // milliseconds a step stays when nobody is asked

/** Closes the open step and opens the next one. */
export function advance(session: Session, at: Millis): GameEvent[] {
  const { phase } = session.play.step;
  if (phase === "lobby" || phase === "play-on" || phase === "deployed" || phase === "trial")
    return openRound(session, at);
  if (phase === "vote") return goToMarket(session, at);
  if (phase === "quiz") return closeQuiz(session, at);
  return inTurn(session, coverAbsent, (covered) => {
    const next = nextStep(covered);
    return inTurn(
      covered,
      () => onTheWayTo(covered, next),
      (ready) => [stepOpened(ready, next, at)],
    );
  });
}

/** Before the first sale the quiz leads to it; at the end it leads back. */
const closeQuiz = (session: Session, at: Millis): GameEvent[] =>
  session.play.step.act === "before" ? openRound(session, at) : [stepOpened(session, stepAfterQuiz(session), at)];

/** A new round begins with a new customer, or with a move. */
export function openRound(session: Session, at: Millis): GameEvent[] {
  if (isByMethods(session))
    return inTurn(
      session,
      (now) => openMove(now, at),
      (now) => [stepOpened(now, moveStep, at)],
    );
  return inTurn(
    session,
    rotateRoles,
    promote,
    (now) => openSale(now, at),
    (now) => [stepOpened(now, { phase: "briefing", layer: null, act: null }, at)],
  );
}

function onTheWayTo(session: Session, next: Step): readonly GameEvent[] {
  if (next.phase === "reveal" && next.act === "sale") return adjustCompanies(session);
  if (next.phase === "trial") return tryMethods(session);
  return next.phase === "play-on" ? playOn(session) : [];
}

/** A teammate answers for whoever is away when the step would otherwise end without them. */
function coverAbsent(session: Session): GameEvent[] {
  return openPeople(session)
    .filter(({ who }) => who !== "teammate" && playerOf(session, who)?.isOnline === false)
    .flatMap((absent) => coverFor(session, absent));
}

export function coverFor(session: Session, { seat, who }: Asked): GameEvent[] {
  if (isTalk(session.play.step)) return []; // what was said first still counts
  const isAnswered = answerIn(session, session.play.step, { seat, who }) !== undefined; // but not agreed on
  const values = isAnswered ? null : teammateAnswer(session, seat, "expert");
  const answer = { by: "cover", mark: null } as const;
  return values === null
    ? []
    : [{ type: "Answered", seat: refOf(seat), who, answer: { ...answer, values }, points: 0 }];
}

function stepOpened(session: Session, step: Step, at: Millis): GameEvent {
  return { type: "StepOpened", step, at, closing: closingOf(session, step, at) };
}

/** A step that asks nobody is shown for a while, where it is not the teacher's to speak about; others may have a deadline. */
export function closingOf(session: Session, step: Step, at: Millis): Closing | null {
  const settings = session.play.sale?.settings ?? session.settings;
  if (isAsked(session, step)) {
    const seconds = settings.deadlines?.[step.phase === "move" ? "adjust" : (step.phase as TimedPhase)];
    return seconds === undefined ? null : { at: later(at, seconds * 1000), why: "deadline" };
  }
  const runsByItself = ["report", "feedback", "adjust", "move", "wager"].includes(step.phase);
  return runsByItself && settings.level > 0 ? { at: later(at, shownFor), why: "shown" } : null;
}

function isAsked(session: Session, step: Step): boolean {
  return askedPeople({ ...session, play: { ...session.play, step } }).length > 0;
}

function nextStep(session: Session): Step {
  const steps = roundSteps(session);
  const place = orderOf(session.play.step, session.shape.layers.length);
  const next = steps.slice(place + 1).find((step) => !isPassedOver(session, step));
  if (next === undefined)
    throw new RangeError(`Cannot open a next step as ${stepKey(session.play.step)} must not be the last`);
  return next;
}

/** Owning it is passed over where nobody has a question: its figures open and are seen in the next step. So are an empty retry and a talk without tables. */
function isPassedOver(session: Session, step: Step): boolean {
  if (isAsked(session, step)) return false;
  const settings = session.play.sale?.settings ?? session.settings;
  if (step.act === "retry" || isTalk(step)) return true;
  return (
    step.act === "own" && settings.level > 0 && isPlayed(settings, "feedback", session.play.round) && step.layer !== 0
  );
}
