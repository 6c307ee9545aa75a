// Filling in sheets of the quiz by hand, by what an option means.
import type { PlayerCommand } from "#game/command.ts";
import type { PlayerId } from "#game/ids.ts";
import { type QuizItem, type QuizOption, quizItems } from "#game/quiz/items.ts";
import { sheetOf } from "#game/quiz/sheet.ts";
import type { Confidence } from "#game/quiz/taken.ts";
import { quizIn } from "#game/step.ts";
import type { ClassRoom } from "./class-room.ts";

/** What is said to an item: what an option means, or null for not sure. */
export type Saying = QuizOption["says"] | null;

/** The command with which a player says this in the open quiz; a misconception that the item lacks is replaced by its last wrong option. */
export function sayIn(
  room: ClassRoom,
  id: PlayerId | undefined,
  { item, saying, confidence = 70 }: { item: QuizItem; saying: Saying; confidence?: Confidence },
): PlayerCommand {
  if (saying === null) return { type: "AnswerQuiz", item, choice: null, confidence: null };
  const act = quizIn(room.session.play.step);
  if (id === undefined || act === null) throw new Error(`No quiz is open in ${room.step}`);
  const options = sheetOf(room.session, id, act).find((question) => question.item === item)?.options ?? [];
  const place = options.findIndex(({ says }) => says === saying);
  const choice = place >= 0 ? place : options.findIndex(({ says }) => says !== "right");
  return { type: "AnswerQuiz", item, choice, confidence };
}

/** Answers all eight items: so many of them rightly, in the order of the list. */
export function fillSheet(
  room: ClassRoom,
  id: PlayerId | undefined,
  rightOnes: number,
  confidence: Confidence = 70,
): void {
  const { turn } = room.session;
  for (const [place, item] of quizItems.entries()) {
    const saying = place < rightOnes ? "right" : "no-trust";
    if (room.session.turn === turn) room.must(room.player(id, sayIn(room, id, { item, saying, confidence })));
  }
}
