/** Answers, bets, hints and the retry: what a player may say in the step that is open. */
import type { Ask, AskKind } from "../ask.ts";
import type { Actor, Command } from "../command.ts";
import type { GameEvent } from "../event.ts";
import { later, type Millis, type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { markAnswer } from "../marks.ts";
import type { Range } from "../offer.ts";
import { filledIn, isMove, nudgeFault } from "../questions/move-questions.ts";
import { type ReasonCode, reasonsFor } from "../reasons.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { playerOf, seatAt } from "../seating.ts";
import type { Answer, HintCount, Session } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import { isTalk } from "../talk.ts";
import {
  adjustStep,
  answerIn,
  askedPeople,
  completeFrom,
  isRetry,
  mostHaveAnswered,
  openPeople,
  pairDiffers,
  standingAnswer,
} from "../waiting.ts";
import { inTurn } from "./events.ts";
import { advance, closingOf } from "./flow.ts";
import { answeredAgain, pointsBefore } from "./talking.ts";

type Values = readonly (number | null)[];
type AnswerCommand = Extract<
  Command,
  { type: "AnswerReport" | "AnswerVerdict" | "AnswerBlame" | "WriteMessages" | "AnswerAdjustment" }
>;

const closesAfter = 15_000; // milliseconds, once most have answered
const mostHints = 3;
const timeToAgree = 20_000; // milliseconds that a pair has

const kinds: Readonly<Record<AnswerCommand["type"], AskKind>> = {
  AnswerReport: "report",
  AnswerVerdict: "verdict",
  AnswerBlame: "own",
  WriteMessages: "pass",
  AnswerAdjustment: "adjust",
};

/** The command that answers a kind of question. */
export function commandFor(kind: AskKind): AnswerCommand["type"] {
  const types = Object.keys(kinds) as AnswerCommand["type"][];
  const type = types.find((candidate) => kinds[candidate] === kind);
  if (type === undefined) throw new RangeError(`Cannot answer as the kind must be known: it is ${kind}`);
  return type;
}

/** The seat of the player who acts, or why there is none. */
export function seatOfActor(session: Session, actor: Actor): SeatRef | Refusal {
  if (actor.role !== "player") return refuse("NOT_YOUR_TURN", "Only a player with a seat can answer");
  const player = playerOf(session, actor.playerId);
  if (player === undefined) return refuse("NOT_JOINED", "Join the class first");
  if (player.standing === "asking") return refuse("NEEDS_APPROVAL", "The teacher has yet to let you in");
  return player.seat ?? refuse("REMOVED", "You have no seat in this class any more");
}

export function askOf(session: Session, seat: SeatRef): Ask | null {
  const { sale, step } = session.play;
  const key = stepKey(isRetry(step) ? adjustStep : step);
  return sale?.asks[key]?.[seatKey(seat)] ?? null;
}

/** A player on their seat. */
export interface Sitter {
  readonly seat: SeatRef;
  readonly player: PlayerId;
}

/** Whether the player may still answer: they have not, or a teammate has covered for them, or their pair has yet to agree. */
export function mayAnswer(session: Session, { seat, player }: Sitter): boolean {
  if (!askedPeople(session).some(({ who }) => who === player)) return false;
  const answer = answerIn(session, session.play.step, { seat, who: player });
  return answer === undefined || answer.by === "cover" || isAgreeing(session, seat);
}

function isAgreeing(session: Session, ref: SeatRef): boolean {
  const seat = seatAt(session, ref);
  return seat !== undefined && session.play.agreeBy[seatKey(ref)] !== undefined && pairDiffers(session, seat);
}

export function answer(
  session: Session,
  command: AnswerCommand,
  by: Sitter & { readonly at: Millis },
): GameEvent[] | Refusal {
  const { phase, act } = session.play.step;
  const kind = kinds[command.type];
  const isOpen =
    kind === "own" || kind === "pass"
      ? phase === "feedback" && act === kind
      : phase === kind || (phase === "move" && kind === "adjust");
  if (!isOpen) return refuse("WRONG_PHASE", `${command.type} does not belong to this phase`);
  const ask = askOf(session, by.seat);
  if (ask === null) return refuse("NOT_YOUR_TURN", "You have no question in this step");
  if (!mayAnswer(session, by)) return refuse("ALREADY_ANSWERED", "Your answer is in already");
  const values = "values" in command ? filledIn(ask, command.values) : [command.value];
  const fault = faultOf(ask, values);
  if (fault !== null) return refuse("BAD_ANSWER", fault);
  return inTurn(
    session,
    () => [answered(session, { ask, values, by })],
    (now) => openPair(now, by),
    (now) => settle(now, [], by.at),
  );
}

/** A first answer is marked; what a pair agrees on afterwards counts for the company, but earns nothing more. */
function answered(session: Session, given: { ask: Ask; values: Values; by: Sitter }): GameEvent {
  const { ask, values, by } = given;
  const first = answerIn(session, session.play.step, { seat: by.seat, who: by.player });
  if (first !== undefined && first.by === by.player)
    return { type: "Answered", seat: by.seat, who: by.player, answer: { ...first, agreed: values }, points: 0 };
  if (isTalk(session.play.step))
    return answeredAgain(session, {
      ask,
      values,
      ...by,
      hints: hintsOf(session, by, adjustStep),
      mayEarn: mayEarnAgain(session),
    });
  const marking = { hints: hintsOf(session, by), retry: false, mayEarn: mayEarn(session) };
  const mark = isMove(ask) ? null : markAnswer(ask, values, marking);
  const answer: Answer = { values, by: by.player, mark };
  return { type: "Answered", seat: by.seat, who: by.player, answer, points: mark?.points ?? 0 };
}

/** Two who share a seat and have said different things get a while to agree. */
function openPair(session: Session, { seat: ref, at }: { readonly seat: SeatRef; readonly at: Millis }): GameEvent[] {
  const seat = seatAt(session, ref);
  const isNew = session.play.agreeBy[seatKey(ref)] === undefined;
  if (seat === undefined || !isNew || !pairDiffers(session, seat)) return [];
  return [{ type: "PairDiffers", seat: ref, until: later(at, timeToAgree) }];
}

/** Answers to what has been seen already, before an undo, earn nothing. */
const mayEarn = (session: Session): boolean => !session.opened.includes(stepKey(session.play.step));

/** Nor does a second try once the truth of the steps has been seen. */
const mayEarnAgain = (session: Session): boolean =>
  mayEarn(session) && !session.opened.includes(stepKey({ phase: "reveal", layer: null, act: "sale" }));

export const hintsOf = (session: Session, { seat, player }: Sitter, step: Step = session.play.step): HintCount =>
  session.play.sale?.hints[stepKey(step)]?.[seatKey(seat)]?.[player] ?? 0;

/** What is wrong with the values, in one sentence; null when they fit the question. */
export function faultOf(ask: Ask, values: Values): string | null {
  if (values.length !== ask.size) return `The answer must have ${ask.size} values: it has ${values.length}`;
  const asked = new Map(ask.slots.map((slot) => [slot.position, slot]));
  for (const [position, value] of values.entries()) {
    const slot = asked.get(position);
    if (slot === undefined && value !== null)
      return `Value ${position + 1} is not asked and must be null: it is ${value}`;
    if (slot === undefined) continue;
    if (value === null || !Number.isFinite(value)) return `Value ${position + 1} must be a number: it is ${value}`;
    if (value < slot.min || value > slot.max)
      return `Value ${position + 1} must be from ${slot.min} to ${slot.max}: it is ${value}`;
    if (slot.choices !== null && !slot.choices.includes(value))
      return `Value ${position + 1} must be one of ${slot.choices.join(", ")}: it is ${value}`;
  }
  return ask.variant === "nudge" ? nudgeFault(values) : null;
}

/** After answers: the step ends when all have answered, and soon when most have. */
export function settle(session: Session, events: readonly GameEvent[], at: Millis): GameEvent[] {
  return inTurn(
    session,
    () => events,
    (now) => {
      const complete = completeFrom(now);
      return complete !== null && complete <= at && !now.play.isHeld ? advance(now, at) : setClosing(now, at);
    },
  );
}

/** A step that has no end yet gets one once most have answered, or where nobody is asked. */
export function setClosing(session: Session, at: Millis): GameEvent[] {
  const { closing, isHeld, step } = session.play;
  if (closing !== null || isHeld || step.phase === "quiz") return []; // who is at the fifth question is not cut short
  const isNear = mostHaveAnswered(session) && someoneIsAsked(session);
  if (isNear) return [{ type: "ClosingSet", closing: { at: later(at, closesAfter), why: "most have answered" } }];
  const again = closingOf(session, step, at);
  return again?.why === "shown" ? [{ type: "ClosingSet", closing: again }] : [];
}

/** A player who is here has yet to answer; teammates come by themselves. */
const someoneIsAsked = (session: Session): boolean => openPeople(session).some(({ who }) => who !== "teammate");

/** The reasons that a player may choose from with their retry; none where there is nothing to try again. */
export function reasonsOf(session: Session, { seat, player }: Sitter): readonly ReasonCode[] {
  const ask = askOf(session, seat);
  const mark = answerIn(session, adjustStep, { seat, who: player })?.mark;
  return ask === null || !mark ? [] : reasonsFor(ask, mark, { turn: session.turn, seat });
}

type Retry = Extract<Command, { type: "Retry" }>;

export function retry(
  session: Session,
  { values, reason }: Pick<Retry, "values" | "reason">,
  by: Sitter & { readonly at: Millis },
): GameEvent[] | Refusal {
  const { seat, player, at } = by;
  if (!isRetry(session.play.step)) return refuse("WRONG_PHASE", "There is nothing to try again in this phase");
  const first = standingAnswer(session, { seat, who: player });
  const ask = askOf(session, seat);
  const isAsked = askedPeople(session).some(({ who }) => who === player);
  if (ask === null || !isAsked || !first?.mark) return refuse("NOT_YOUR_TURN", "Your answer needs no second try");
  if (answerIn(session, session.play.step, { seat, who: player }) !== undefined)
    return refuse("ALREADY_ANSWERED", "You have tried again already");
  const gaveUp = values.length === ask.size && values.every((value) => value === null);
  const fault = gaveUp ? null : faultOf(ask, values);
  if (fault !== null) return refuse("BAD_ANSWER", fault);
  if (reason !== undefined && !reasonsOf(session, by).includes(reason))
    return refuse("BAD_ANSWER", `The reason must be one of ${reasonsOf(session, by).join(", ")}: it is ${reason}`);
  const because = reason === undefined ? {} : { reason };
  const retried = { type: "Retried", seat, playerId: player } as const;
  if (gaveUp) return settle(session, [{ ...retried, answer: { ...first, ...because, by: player }, points: 0 }], at);
  const hints = hintsOf(session, by, adjustStep);
  const mark = markAnswer(ask, values, { hints, retry: true, mayEarn: mayEarnAgain(session) });
  const points = Math.max(0, mark.points - pointsBefore(session, by));
  return settle(session, [{ ...retried, answer: { values, ...because, by: player, mark }, points }], at);
}

/** What a seat may bet on in this step; null where there is nothing to bet. */
export function betRange(session: Session, seat: SeatRef): Range | null {
  const { step } = session.play;
  if (step.phase === "briefing") return { min: 0, max: 1, choices: [0, 0.5, 1] };
  if (step.phase === "report" && seat.layer !== step.layer) return { min: 0, max: 1, choices: null };
  if (step.phase === "feedback" && step.layer !== null && seat.layer < step.layer)
    return { min: -1, max: 1, choices: [-1, 0, 1] };
  if (step.phase === "wager" || (step.phase === "move" && askOf(session, seat) === null)) return wagerRange;
  return null;
}

/** Will the cost fall? 1: keep what was tried; -1: put it back. */
const wagerRange: Range = { min: -1, max: 1, choices: [1, -1] };

export function bet(session: Session, value: number, { seat, player }: Sitter): GameEvent[] | Refusal {
  const range = betRange(session, seat);
  if (range === null) return refuse("WRONG_PHASE", "There is nothing to bet on in this step");
  const fits = value >= range.min && value <= range.max && (range.choices === null || range.choices.includes(value));
  return fits
    ? [{ type: "BetPlaced", seat, playerId: player, value }]
    : refuse("BAD_ANSWER", `The bet must be ${range.choices?.join(", ") ?? "from 0 to 1"}: it is ${value}`);
}

export function mayTakeHint(session: Session, by: Sitter): boolean {
  const ask = askOf(session, by.seat);
  return (
    !isRetry(session.play.step) &&
    !isTalk(session.play.step) && // there one asks the others
    ask !== null &&
    !isMove(ask) &&
    mayAnswer(session, by) &&
    hintsOf(session, by) < mostHints
  );
}

export function takeHint(session: Session, by: Sitter): GameEvent[] | Refusal {
  if (askOf(session, by.seat) === null) return refuse("NOT_YOUR_TURN", "You have no question in this step");
  return mayTakeHint(session, by)
    ? [{ type: "HintTaken", seat: by.seat, playerId: by.player }]
    : refuse("ALREADY_ANSWERED", "There is no further hint");
}
