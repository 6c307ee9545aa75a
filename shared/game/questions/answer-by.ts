/** What a simulated teammate answers: the figures on the screen worked out rightly, or by the teammate's wrong rule. */
import { layerAt } from "#engine/at.ts";
import type { Ask, RuleCode } from "../ask.ts";
import { type Knowledge, printedDecimals } from "../knowledge.ts";
import { ladderOf } from "./ladder.ts";
import { answerOf } from "./measure.ts";
import { type Question, upTo } from "./question.ts";
import { printed, readExactly } from "./readings.ts";
import type { Way } from "./way.ts";

/** The part of an ask that its seat sees. */
export type Asked = Pick<Ask, "kind" | "level" | "variant" | "about" | "size" | "slots">;

/**
 * The answer of somebody with this habit. Where the habit cannot arise the answer is the true one.
 *
 * @param asked an ask, or the part of it that its seat sees
 * @param knowledge what the seat sees; printed figures are enough, and others are printed first
 * @param habit "true", or the known wrong rule that is followed
 * @returns `asked.size` values within the ranges of the slots, null where nothing is asked
 * @throws RangeError when the knowledge lacks a number that the answer needs
 */
export function answerAs(asked: Asked, knowledge: Knowledge, habit: "true" | RuleCode): (number | null)[] {
  const question = questionOf(asked, knowledge);
  const way: Way = question.ways.some((each) => each === habit) ? habit : "true";
  const worked = question.solve(readExactly(printed(knowledge)), way, asked.about);
  const measure = question.measure(knowledge);
  const positions = asked.slots.map(({ position }) => position);
  return upTo(asked.size).map((position) =>
    positions.includes(position) ? answerOf(measure, layerAt(worked, position).low, printedDecimals) : null,
  );
}

function questionOf({ kind, level, variant }: Asked, knowledge: Knowledge): Question {
  const question = ladderOf(kind, level, knowledge).find((each) => each.variant === variant);
  if (question === undefined) {
    throw new RangeError(
      `Cannot answer a question as its variant must be one of ${kind} at level ${level}: it is ${variant}`,
    );
  }
  return question;
}
