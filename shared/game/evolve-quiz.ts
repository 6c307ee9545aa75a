/** How the quiz stands among the steps that undo goes back to: an aside, from which the class comes back to where it was. */
import type { Play, Session } from "./state.ts";

/**
 * The session with the quiz opened or closed.
 *
 * @param next the step that opens, as it would follow any other
 */
export function besideQuiz(session: Session, next: Play): Pick<Session, "turn" | "play" | "starts"> {
  const { starts, play } = session;
  const { turn } = next;
  if (next.step.act === "before") return { turn, play: next, starts: [next] };
  // Back again: what undo would go to from here is what it was before the quiz.
  if (play.step.phase === "quiz") return { turn, play: next, starts: [...starts.slice(0, -2), next] };
  if (starts.at(-1)?.turn === play.turn) return { turn, play: next, starts: [...starts, next] };
  // Quarters have been played since this phase began: undo is to come back to after them, at a turn of its own.
  const here = { ...play, turn };
  const opened = { ...next, turn: turn + 1 };
  return { turn: opened.turn, play: opened, starts: [...starts, here, opened] };
}

/** Undo takes an open quiz back with its answers, but not what was answered in one that has been closed. */
export const quizUndone = ({ play }: Session, start: Play): Play["quiz"] =>
  play.step.phase === "quiz" ? start.quiz : play.quiz;
