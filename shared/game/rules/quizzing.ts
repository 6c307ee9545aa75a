/** The quiz before the first sale and at the end: when it opens, what may be answered, and where it leads back to. */
import type { PlayerCommand } from "../command.ts";
import type { GameEvent } from "../event.ts";
import type { Millis, PlayerId } from "../ids.ts";
import { questionOn, sheetOf } from "../quiz/sheet.ts";
import { isQuizDone, type QuizAnswer, quizAnswersOf } from "../quiz/taken.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Session } from "../state.ts";
import { type QuizAct, quizIn, type Step } from "../step.ts";

type AnswerQuiz = Extract<PlayerCommand, { type: "AnswerQuiz" }>;

const quizStep = (act: QuizAct): Step => ({ phase: "quiz", layer: null, act });

/** A session with a quiz starts with it, where there is a student to answer. */
export const startsWithQuiz = ({ settings, players }: Session): boolean =>
  settings.quiz && players.some(({ standing }) => standing === "in");

export const openBefore = (at: Millis): GameEvent => ({
  type: "StepOpened",
  step: quizStep("before"),
  at,
  closing: null,
});

/** Between two sales and after the market, as long as somebody who is here has yet to answer it. */
export function mayQuiz({ settings, play, players }: Session): boolean {
  const { phase } = play.step;
  const isBetween = ["play-on", "trial", "deployed"].includes(phase) && play.fastForward === null;
  const hasToAnswer = ({ id }: { readonly id: PlayerId }) => !isQuizDone(quizAnswersOf(play.quiz, "after", id));
  const here = players.filter(({ standing, isOnline }) => standing === "in" && isOnline);
  return settings.quiz && isBetween && here.some(hasToAnswer);
}

export function quizAgain(session: Session, at: Millis): GameEvent[] | Refusal {
  if (!session.settings.quiz) return refuse("WRONG_PHASE", "This session has no quiz");
  if (!mayQuiz(session))
    return refuse("WRONG_PHASE", "The quiz can only be opened between two sales, while somebody has yet to answer it");
  return [{ type: "StepOpened", step: quizStep("after"), at, closing: null }];
}

/** Where the quiz at the end came from, and goes back to. */
export function stepAfterQuiz({ starts }: Session): Step {
  return starts.at(-2)?.step ?? { phase: "play-on", layer: null, act: null };
}

/** An answer to one item of one's own sheet; it may be changed until the step closes. */
export function answerQuiz(
  session: Session,
  { item, choice, confidence }: AnswerQuiz,
  id: PlayerId,
): GameEvent[] | Refusal {
  const act = quizIn(session.play.step);
  if (act === null) return refuse("WRONG_PHASE", "No quiz is open");
  const answered = (answer: QuizAnswer): GameEvent[] => [{ type: "QuizAnswered", playerId: id, act, item, answer }];
  if (choice === null) return answered({ says: null, confidence: null });
  const option = questionOn(sheetOf(session, id, act), item)?.options[choice];
  if (option === undefined)
    return refuse("BAD_ANSWER", `The choice must be one of the options of ${item}: it is ${choice}`);
  if (confidence === null) return refuse("BAD_ANSWER", "A choice must come with 50, 70 or 90: it has no confidence");
  return answered({ says: option.says, confidence });
}
