/** Simulated teammates: they see the printed figures of their seat, think by their habit, and answer the question that stands there. */

import { type SeatRef, seatKey } from "./ids.ts";
import type { Knowledge } from "./knowledge.ts";
import { chanceMove } from "./method-teammate.ts";
import { printedKnowledge, styleOf } from "./printed.ts";
import { answerAs } from "./questions/answer-by.ts";
import { isMove } from "./questions/move-questions.ts";
import type { Habit, Session } from "./state.ts";
import { stepKey } from "./step.ts";

/**
 * What a teammate on this seat answers in the open step.
 *
 * @returns the values in the order of the question, or null where nothing is asked
 */
export function teammateAnswer(session: Session, seat: SeatRef, habit: Habit): readonly (number | null)[] | null {
  const ask = session.play.sale?.asks[stepKey(session.play.step)]?.[seatKey(seat)];
  if (ask === undefined) return null;
  if (isMove(ask)) return chanceMove(session, seat, ask);
  const knowledge = printedKnowledge(session, seat, styleOf(ask));
  if (knowledge === null) return null;
  if (habit === "expert") return answerAs(ask, knowledge, "true");
  return habit === "rounding" ? answerAs(ask, roundly(knowledge), "true") : answerAs(ask, knowledge, habit);
}

const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** Somebody who reckons with one decimal. */
function roundly(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    heard: knowledge.heard?.map(toTenths) ?? null,
    trusts: knowledge.trusts.map(toTenths),
    slope: knowledge.slope === null ? null : toTenths(knowledge.slope),
  };
}
