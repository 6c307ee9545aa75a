/** A player's own sheet of the quiz with what they have chosen so far: never which option is right. */
import type { PlayerId } from "../ids.ts";
import type { QuizItem, QuizQuestion } from "../quiz/items.ts";
import { sheetOf } from "../quiz/sheet.ts";
import { type Confidence, type QuizAnswer, quizAnswersOf } from "../quiz/taken.ts";
import type { Session } from "../state.ts";
import { quizIn } from "../step.ts";

export interface QuizView {
  readonly items: readonly QuizItemView[]; // in one's own order
}

export interface QuizItemView {
  readonly item: QuizItem;
  readonly figures: readonly number[];
  readonly options: readonly { readonly words: string; readonly figures: readonly number[] }[]; // in one's own order
  readonly answer: { readonly choice: number | null; readonly confidence: Confidence | null } | null; // choice null: not sure
}

export function quizView(session: Session, id: PlayerId): QuizView | null {
  const act = quizIn(session.play.step);
  if (act === null) return null;
  const answers = quizAnswersOf(session.play.quiz, act, id);
  return { items: sheetOf(session, id, act).map((question) => itemView(question, answers[question.item])) };
}

function itemView({ item, figures, options }: QuizQuestion, answer: QuizAnswer | undefined): QuizItemView {
  const place = options.findIndex(({ says }) => says === answer?.says);
  return {
    item,
    figures,
    options: options.map(({ words, figures: spoken }) => ({ words, figures: spoken })),
    answer: answer === undefined ? null : { choice: place < 0 ? null : place, confidence: answer.confidence },
  };
}
