/** Puts a question to one seat, and never one that the screen already answers. */
import { layerAt } from "#engine/at.ts";
import type { Ask, AskKind, RuleAnswer } from "../ask.ts";
import { holds, hull } from "../interval.ts";
import { type Knowledge, printedDecimals } from "../knowledge.ts";
import { type AskLevel, ladderOf } from "./ladder.ts";
import { acceptedOf, answerOf, givenBy, isClear, type Outworked, slotOf } from "./measure.ts";
import { type About, type Question, upTo } from "./question.ts";
import { type Figures, printed, type Readings, readExactly, readPrinted } from "./readings.ts";
import { codeOf, type Way, type WrongWay } from "./way.ts";

export interface AskPlan {
  readonly knowledge: Knowledge; // exact, and complete as of the moment when the truth will be known
  readonly kind: AskKind;
  readonly level: AskLevel;
  readonly figures?: Figures | undefined; // decimals on the screen, unless they are the usual ones
}

/**
 * The best question for this seat at this step: the first on the ladder that cannot be read off the screen and that
 * tells a known wrong rule from the truth.
 *
 * @returns null when there is none: the step is then shown as a worked example
 * @throws RangeError when the knowledge lacks a number that the question needs
 */
export function askFor({ knowledge, kind, level, figures = printedDecimals }: AskPlan): Ask | null {
  const onScreen = printed(knowledge, figures);
  const seen = {
    knowledge,
    onScreen,
    figures,
    exact: readExactly(knowledge),
    byHand: readExactly(onScreen),
    inRange: readPrinted(onScreen, figures),
  };
  for (const [rank, question] of ladderOf(kind, level, knowledge).entries()) {
    for (const about of question.abouts(knowledge)) {
      const ask = putTo({ ...seen, question, about }, { kind, level, replaced: rank > 0 });
      if (ask !== null) return ask;
    }
  }
  return null;
}

/** Whether a value counts as right at a position of an ask. */
export const isRightAt = (ask: Pick<Ask, "right">, position: number, value: number | null | undefined): boolean =>
  typeof value === "number" && (ask.right[position] ?? []).some((interval) => holds(interval, value));

interface Putting {
  readonly knowledge: Knowledge;
  readonly onScreen: Knowledge; // the same in printed figures
  readonly figures: Figures;
  readonly exact: Readings;
  readonly byHand: Readings;
  readonly inRange: Readings;
  readonly question: Question;
  readonly about: About;
}

function putTo(putting: Putting, head: Pick<Ask, "kind" | "level" | "replaced">): Ask | null {
  const { knowledge, figures, question, about } = putting;
  const measure = question.measure(knowledge);
  const asked = question.asked(knowledge, about);
  const spread = spreadOver(question.size(knowledge), asked);
  const worked = workedBy(putting, "true");
  if (!asked.every((position) => isReadable(putting, layerAt(worked, position)))) return null;
  const ask: Ask = {
    ...head,
    variant: question.variant,
    about,
    size: question.size(knowledge),
    slots: asked.map((position) => slotOf(measure, position)),
    truth: spread((position) => givenBy(measure, layerAt(worked, position).exact)),
    right: spread((position) => acceptedOf(measure, layerAt(worked, position), figures)),
    rules: [],
    glances: question
      .glances(putting.onScreen, about)
      .map(({ by, values }) => ({ by, values: spread((position) => values[position] ?? null) })),
  };
  if (ask.glances.some(({ values }) => isRight(ask, values))) return null;
  const rules = question.ways.map((way) => ruleAnswer(putting, way)).filter(({ values }) => !isRight(ask, values));
  return rules.some(({ code }) => code !== "flipped-sign") ? { ...ask, rules } : null;
}

/** Whether two sides can be told apart, and whoever reckons with the figures on the screen comes out right. */
function isReadable({ knowledge, figures, question }: Putting, worked: Outworked): boolean {
  const measure = question.measure(knowledge);
  const byHand = answerOf(measure, worked.byHand, figures);
  const isAccepted = acceptedOf(measure, worked, figures).some((interval) => holds(interval, byHand));
  return isAccepted && isClear(measure, worked.exact);
}

const isRight = (ask: Ask, values: readonly (number | null)[]): boolean =>
  ask.slots.every(({ position }) => isRightAt(ask, position, values[position]));

type Spread = <Value>(valueAt: (position: number) => Value) => (Value | null)[];

/** Makes lists by position that are null where nothing is asked. */
function spreadOver(size: number, asked: readonly number[]): Spread {
  return (valueAt) => upTo(size).map((position) => (asked.includes(position) ? valueAt(position) : null));
}

/** What a way of working gives, by position. */
function workedBy({ exact, byHand, inRange, question, about }: Putting, way: Way): Outworked[] {
  const printedValues = question.solve(byHand, way, about);
  const printedRanges = question.solve(inRange, way, about);
  return question.solve(exact, way, about).map(({ low }, position) => ({
    exact: low,
    byHand: layerAt(printedValues, position).low,
    printed: layerAt(printedRanges, position),
  }));
}

function ruleAnswer(putting: Putting, way: WrongWay): RuleAnswer {
  const { knowledge, figures, question, about } = putting;
  const measure = question.measure(knowledge);
  const worked = workedBy(putting, way);
  const spread = spreadOver(question.size(knowledge), question.asked(knowledge, about));
  return {
    code: codeOf(way),
    isUsual: codeOf(way) === way,
    values: spread((position) => givenBy(measure, layerAt(worked, position).exact)),
    intervals: spread((position) => hull(acceptedOf(measure, layerAt(worked, position), figures))),
  };
}
