// What a student without a screen says to what a view offers: sometimes rightly and sometimes not.
import type { Offer, Range } from "#game/offer.ts";
import { confidences } from "#game/quiz/taken.ts";
import type { View } from "#game/view.ts";
import type { QuizItemView } from "#game/views/quiz-view.ts";

export interface Choice {
  readonly key: string; // what is answered: the same question has the same
  readonly type: string;
  readonly payload: object;
}

const answers = /^(Answer|WriteMessages|Retry)/;

/** @param pick what this student tends to choose: the same number makes the same choices */
export function choiceIn(view: View, pick: number): Choice | null {
  const item = view.me?.quiz?.items.find(({ answer }) => answer === null);
  const offer = view.mayDo.find(({ type }) => isToAnswer(view, type));
  if (offer === undefined) return null;
  const values = item === undefined ? valuesOf(offer, pick + view.turn) : guessAt(item, pick + view.turn);
  return { key: `${view.turn} ${offer.type} ${item?.item ?? ""}`, type: offer.type, payload: values };
}

/** A bet where one is offered, which nobody waits for. */
export function betIn(view: View, pick: number): Choice | null {
  const offer = view.mayDo.find(({ type }) => type === "Bet");
  if (offer === undefined) return null;
  return { key: `${view.turn} Bet`, type: "Bet", payload: valuesOf(offer, pick + view.turn) };
}

/** A quiz is answered until every item has its answer. */
const isToAnswer = ({ phase, me }: View, type: string): boolean =>
  phase === "quiz"
    ? type === "AnswerQuiz" && me?.quiz?.items.some(({ answer }) => answer === null) === true
    : answers.test(type) || (type === "Bet" && phase === "vote");

const guessAt = ({ item, options }: QuizItemView, pick: number): object =>
  pick % 5 === 4
    ? { item, choice: null, confidence: null }
    : { item, choice: pick % options.length, confidence: confidences[pick % confidences.length] };

function valuesOf({ value, values }: Offer, pick: number): { readonly value?: number; readonly values?: unknown } {
  if (values === undefined) return value === undefined ? {} : { value: within(value, pick) };
  return { values: values.map((range, place) => (range === null ? null : within(range, pick + place))) };
}

function within({ min, max, choices }: Range, pick: number): number {
  if (choices !== null) return choices[pick % choices.length] ?? min;
  return min + ((pick * 37) % 101) * 0.01 * (max - min);
}
