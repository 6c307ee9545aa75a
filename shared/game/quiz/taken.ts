/** What has been answered in the quiz, before the first sale and at the end. */
import type { PlayerId } from "../ids.ts";
import type { QuizAct } from "../step.ts";
import { type QuizItem, type QuizOption, quizItems } from "./items.ts";

/** How sure somebody is, in per cent. */
export const confidences = [50, 70, 90] as const;
export type Confidence = (typeof confidences)[number];

/** Sure of something, or not sure at all. */
export type QuizAnswer =
  | { readonly says: QuizOption["says"]; readonly confidence: Confidence }
  | { readonly says: null; readonly confidence: null };

export type QuizAnswers = Readonly<Partial<Record<QuizItem, QuizAnswer>>>;

/** By player. */
export type QuizTaken = Readonly<Record<QuizAct, Readonly<Record<string, QuizAnswers>>>>;

export const nothingTaken: QuizTaken = { before: {}, after: {} };

export const quizAnswersOf = (taken: QuizTaken, act: QuizAct, id: PlayerId): QuizAnswers => taken[act][id] ?? {};

/** Done is who has said something to every item, were it that they are not sure. */
export const isQuizDone = (answers: QuizAnswers): boolean => quizItems.every((item) => answers[item] !== undefined);

export const hasTaken = (taken: QuizTaken, act: QuizAct): boolean => Object.keys(taken[act]).length > 0;

/** What has been taken after one more answer; an earlier one to the same item is replaced. */
export function withQuizAnswer(
  taken: QuizTaken,
  given: { readonly act: QuizAct; readonly playerId: PlayerId; readonly item: QuizItem; readonly answer: QuizAnswer },
): QuizTaken {
  const { act, playerId, item, answer } = given;
  return { ...taken, [act]: { ...taken[act], [playerId]: { ...taken[act][playerId], [item]: answer } } };
}
