/** Right answers in a row: three of them raise a student's level, where the teacher wants it so. */
import type { Answer } from "./state.ts";
import type { Step } from "./step.ts";

export const wholeStreak = 3;

const fullPoints = 100; // right, without hints, and not to what had been seen already

/**
 * The count after one more answer. A whole streak stays until it has been rewarded.
 *
 * @param before 0 to 3
 * @param step in which the answer was given; only the feedback and the adjustment count
 * @param points that the answer earned: what a pair agrees on afterwards earns nothing, and leaves the count alone
 */
export function streakAfter(
  before: number,
  step: Step,
  { answer, points }: { answer: Answer; points: number },
): number {
  const counts = step.phase === "feedback" || step.phase === "adjust";
  if (!counts || answer.mark === null || answer.agreed !== undefined || before === wholeStreak) return before;
  if (answer.mark.outcome === "right" && points === 0) return before;
  return points === fullPoints ? before + 1 : 0;
}
