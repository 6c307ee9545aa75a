/** Which questions can be put at a step, the best-liked first. */
import type { AskKind, Variant } from "../ask.ts";
import type { Knowledge } from "../knowledge.ts";
import { directionOnce, directions, step, stepSizes, thickerOrThinner } from "./adjust-questions.ts";
import { blame, blameSize, trustedOtherwise, whichWins } from "./own-questions.ts";
import { message, messageDirections, messageSizes } from "./pass-questions.ts";
import type { Question } from "./question.ts";
import { isCeo } from "./readings.ts";
import { countsMost, forOrAgainst, howStrongly, rawOpinion, withoutSource } from "./report-questions.ts";
import { misledMost, myReport, theirReport, withoutManager } from "./verdict-questions.ts";
import type { WrongWay } from "./way.ts";

export type AskLevel = 1 | 2 | 3;

type Levels = Readonly<Record<AskLevel, readonly Question[]>>;

/** Where a size or a figure would be given away, a direction is asked instead. */
const levels = (asked: readonly Question[], size: Question, figure: Question): Levels => ({
  1: asked,
  2: [size, ...asked],
  3: [figure, ...asked],
});

const report = levels([forOrAgainst, countsMost, withoutSource], howStrongly, rawOpinion);
const own = levels([whichWins, trustedOtherwise], blameSize, blame);
const pass = levels([messageDirections], messageSizes, message);
const adjust = levels([directions, directionOnce, thickerOrThinner], stepSizes, step);

/** The CEO receives no messages, so nothing but the size of the gap's share can be asked. */
const ownOfCeo: Levels = { 1: [], 2: [blameSize], 3: [blame] };
const verdictOfCeo = [misledMost, withoutManager];
const verdictOfOthers = [myReport, theirReport];

/** The questions for one seat at one step, the best-liked first; none where the seat has nothing to find out. */
export function ladderOf(kind: AskKind, level: AskLevel, seat: Knowledge): readonly Question[] {
  switch (kind) {
    case "report":
      return report[level];
    case "verdict":
      return isCeo(seat) ? verdictOfCeo : verdictOfOthers;
    case "own":
      return isCeo(seat) ? ownOfCeo[level] : own[level];
    case "pass":
      return seat.layer === 0 ? [] : pass[level];
    case "adjust":
      return adjust[level];
  }
}

const every = (levelled: Levels): readonly Question[] => [...levelled[1], ...levelled[2], ...levelled[3]];

const ofKind: Readonly<Record<AskKind, readonly Question[]>> = {
  report: every(report),
  verdict: [...verdictOfCeo, ...verdictOfOthers],
  own: every(own),
  pass: every(pass),
  adjust: every(adjust),
};

/** The wrong rules, with their variations, that can arise in a question. */
export const waysIn = (kind: AskKind, variant: Variant): readonly WrongWay[] =>
  ofKind[kind].find((question) => question.variant === variant)?.ways ?? [];
