/** Which questions can be put at a step, the best-liked first. */
import type { AskKind } from "../ask.ts";
import type { Knowledge } from "../knowledge.ts";
import { directionOnce, directions, step, stepSizes, thickerOrThinner } from "./adjust-questions.ts";
import { blame, blameSize, trustedOtherwise, whichWins } from "./own-questions.ts";
import { message, messageDirections, messageSizes } from "./pass-questions.ts";
import type { Question } from "./question.ts";
import { isCeo } from "./readings.ts";
import { forOrAgainst, howStrongly, rawOpinion, withoutSource } from "./report-questions.ts";
import { misledMost, myReport, theirReport, withoutManager } from "./verdict-questions.ts";

export type AskLevel = 1 | 2 | 3;

type Levels = Readonly<Record<AskLevel, readonly Question[]>>;

const report: Levels = { 1: [forOrAgainst, withoutSource], 2: [howStrongly], 3: [rawOpinion] };
const own: Levels = { 1: [whichWins, trustedOtherwise], 2: [blameSize], 3: [blame] };
const pass: Levels = { 1: [messageDirections], 2: [messageSizes], 3: [message] };
const adjust: Levels = { 1: [directions, directionOnce, thickerOrThinner], 2: [stepSizes], 3: [step] };

/** The questions for one seat at one step, the best-liked first; none where the seat has nothing to find out. */
export function ladderOf(kind: AskKind, level: AskLevel, seat: Knowledge): readonly Question[] {
  switch (kind) {
    case "report":
      return report[level];
    case "verdict":
      return isCeo(seat) ? [misledMost, withoutManager] : [myReport, theirReport];
    case "own":
      return isCeo(seat) && level === 1 ? [] : own[level];
    case "pass":
      return seat.layer === 0 ? [] : pass[level];
    case "adjust":
      return adjust[level];
  }
}
