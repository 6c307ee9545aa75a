/** Answers, bets, hints and the retry: what a player may say in the step that is open. */
import type { Ask, AskKind } from "../ask.ts";
import type { Actor, Command } from "../command.ts";
import type { GameEvent } from "../event.ts";
import { later, type Millis, type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { markAnswer } from "../marks.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { playerOf } from "../seating.ts";
import type { HintCount, Session } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import type { Range } from "../view.ts";
import { adjustStep, answerIn, askedSeats, completeFrom, isRetry, mostHaveAnswered } from "../waiting.ts";
import { advance, closingOf, inTurn } from "./flow.ts";

type Values = readonly (number | null)[];
type AnswerCommand = Extract<
  Command,
  { type: "AnswerReport" | "AnswerVerdict" | "AnswerBlame" | "WriteMessages" | "AnswerAdjustment" }
>;

const closesAfter = 15_000; // milliseconds, once most have answered
const mostHints = 3;

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

/** Whether the seat may still answer: nobody did, or a teammate who covered for its owner. */
export function mayAnswer(session: Session, seat: SeatRef): boolean {
  const answer = answerIn(session, session.play.step, seat);
  return answer === undefined || answer.by === "cover";
}

export function answer(
  session: Session,
  command: AnswerCommand,
  by: { seat: SeatRef; player: PlayerId; at: Millis },
): GameEvent[] | Refusal {
  const { phase, act } = session.play.step;
  const kind = kinds[command.type];
  const isOpen = kind === "own" || kind === "pass" ? phase === "feedback" && act === kind : phase === kind;
  if (!isOpen) return refuse("WRONG_PHASE", `${command.type} does not belong to this phase`);
  const ask = askOf(session, by.seat);
  if (ask === null) return refuse("NOT_YOUR_TURN", "You have no question in this step");
  if (!mayAnswer(session, by.seat)) return refuse("ALREADY_ANSWERED", "Your answer is in already");
  const values = "values" in command ? command.values : [command.value];
  const fault = faultOf(ask, values);
  if (fault !== null) return refuse("BAD_ANSWER", fault);
  const mark = markAnswer(ask, values, { hints: hintsOf(session, by.seat), retry: false, mayEarn: mayEarn(session) });
  const answered: GameEvent = {
    type: "Answered",
    seat: by.seat,
    answer: { values, by: by.player, mark },
    points: mark.points,
  };
  return settle(session, [answered], by.at);
}

/** Answers to what has been seen already, before an undo, earn nothing. */
const mayEarn = (session: Session): boolean => !session.opened.includes(stepKey(session.play.step));

export const hintsOf = (session: Session, seat: SeatRef, step: Step = session.play.step): HintCount =>
  session.play.sale?.hints[stepKey(step)]?.[seatKey(seat)] ?? 0;

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
  return null;
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
  if (closing !== null || isHeld) return [];
  const isNear = mostHaveAnswered(session) && someoneIsAsked(session);
  if (isNear) return [{ type: "ClosingSet", closing: { at: later(at, closesAfter), why: "most have answered" } }];
  const again = closingOf(session, step, at);
  return again?.why === "shown" ? [{ type: "ClosingSet", closing: again }] : [];
}

/** A player who is here has yet to answer; teammates come by themselves. */
function someoneIsAsked(session: Session): boolean {
  return askedSeats(session).some(
    (seat) => seat.player !== null && answerIn(session, session.play.step, seat) === undefined,
  );
}

export function retry(
  session: Session,
  values: Values,
  by: { seat: SeatRef; player: PlayerId; at: Millis },
): GameEvent[] | Refusal {
  if (!isRetry(session.play.step)) return refuse("WRONG_PHASE", "There is nothing to try again in this phase");
  const first = answerIn(session, adjustStep, by.seat);
  const ask = askOf(session, by.seat);
  const isAsked = askedSeats(session).some((seat) => seatKey(seat) === seatKey(by.seat));
  if (ask === null || !isAsked || !first?.mark) return refuse("NOT_YOUR_TURN", "Your answer needs no second try");
  if (answerIn(session, session.play.step, by.seat) !== undefined)
    return refuse("ALREADY_ANSWERED", "You have tried again already");
  const gaveUp = values.length === ask.size && values.every((value) => value === null);
  const fault = gaveUp ? null : faultOf(ask, values);
  if (fault !== null) return refuse("BAD_ANSWER", fault);
  if (gaveUp)
    return settle(session, [{ type: "Retried", seat: by.seat, answer: { ...first, by: by.player }, points: 0 }], by.at);
  const earns = mayEarn(session) && !session.opened.includes(stepKey({ phase: "reveal", layer: null, act: "sale" }));
  const mark = markAnswer(ask, values, { hints: hintsOf(session, by.seat, adjustStep), retry: true, mayEarn: earns });
  const gain = Math.max(0, mark.points - first.mark.points);
  return settle(
    session,
    [{ type: "Retried", seat: by.seat, answer: { values, by: by.player, mark }, points: gain }],
    by.at,
  );
}

/** What a seat may bet on in this step; null where there is nothing to bet. */
export function betRange(session: Session, seat: SeatRef): Range | null {
  const { step } = session.play;
  if (step.phase === "briefing") return { min: 0, max: 1, choices: [0, 0.5, 1] };
  if (step.phase === "report" && seat.layer !== step.layer) return { min: 0, max: 1, choices: null };
  if (step.phase === "feedback" && step.layer !== null && seat.layer < step.layer)
    return { min: -1, max: 1, choices: [-1, 0, 1] };
  return null;
}

export function bet(session: Session, value: number, seat: SeatRef): GameEvent[] | Refusal {
  const range = betRange(session, seat);
  if (range === null) return refuse("WRONG_PHASE", "There is nothing to bet on in this step");
  const fits = value >= range.min && value <= range.max && (range.choices === null || range.choices.includes(value));
  return fits
    ? [{ type: "BetPlaced", seat, value }]
    : refuse("BAD_ANSWER", `The bet must be ${range.choices?.join(", ") ?? "from 0 to 1"}: it is ${value}`);
}

export function mayTakeHint(session: Session, seat: SeatRef): boolean {
  return (
    !isRetry(session.play.step) &&
    askOf(session, seat) !== null &&
    mayAnswer(session, seat) &&
    hintsOf(session, seat) < mostHints
  );
}

export function takeHint(session: Session, seat: SeatRef): GameEvent[] | Refusal {
  if (askOf(session, seat) === null) return refuse("NOT_YOUR_TURN", "You have no question in this step");
  return mayTakeHint(session, seat)
    ? [{ type: "HintTaken", seat }]
    : refuse("ALREADY_ANSWERED", "There is no further hint");
}
