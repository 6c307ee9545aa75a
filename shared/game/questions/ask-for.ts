/** Puts a question to one seat, and never one that the screen already answers. */
import { layerAt } from "#engine/at.ts";
import type { Ask, AskKind, RuleAnswer } from "../ask.ts";
import { holds, hull } from "../interval.ts";
import { type Knowledge, printedDecimals } from "../knowledge.ts";
import { type AskLevel, ladderOf } from "./ladder.ts";
import { acceptedOf, givenBy, isClear, type Outworked, slotOf } from "./measure.ts";
import { type About, type Question, upTo } from "./question.ts";
import { type Figures, printed, readExactly, readPrinted } from "./readings.ts";
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
  for (const [rank, question] of ladderOf(kind, level, knowledge).entries()) {
    for (const about of question.abouts(knowledge)) {
      const ask = putTo({ knowledge, figures, question, about }, { kind, level, replaced: rank > 0 });
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
  readonly figures: Figures;
  readonly question: Question;
  readonly about: About;
}

function putTo(putting: Putting, head: Pick<Ask, "kind" | "level" | "replaced">): Ask | null {
  const { knowledge, figures, question, about } = putting;
  const measure = question.measure(knowledge);
  const spread = spreadOver(question.size(knowledge), question.asked(knowledge, about));
  const worked = workedBy(putting, "true");
  if (!spread((position) => isClear(measure, layerAt(worked, position).exact.low)).every((clear) => clear !== false)) {
    return null;
  }
  const ask: Ask = {
    ...head,
    variant: question.variant,
    about,
    size: question.size(knowledge),
    slots: question.asked(knowledge, about).map((position) => slotOf(measure, position)),
    truth: spread((position) => givenBy(measure, layerAt(worked, position).exact.low)),
    right: spread((position) => acceptedOf(measure, layerAt(worked, position), figures)),
    rules: question.ways.map((way) => ruleAnswer(putting, way)),
    glances: question
      .glances(printed(knowledge, figures), about)
      .map(({ by, values }) => ({ by, values: spread((position) => values[position] ?? null) })),
  };
  const rules = ask.rules.filter(({ values }) => !isRight(ask, values));
  const isGivenAway = ask.glances.some(({ values }) => isRight(ask, values));
  return isGivenAway || !rules.some(({ code }) => code !== "flipped-sign") ? null : { ...ask, rules };
}

const isRight = (ask: Ask, values: readonly (number | null)[]): boolean =>
  ask.slots.every(({ position }) => isRightAt(ask, position, values[position]));

type Spread = <Value>(valueAt: (position: number) => Value) => (Value | null)[];

/** Makes lists by position that are null where nothing is asked. */
function spreadOver(size: number, asked: readonly number[]): Spread {
  return (valueAt) => upTo(size).map((position) => (asked.includes(position) ? valueAt(position) : null));
}

/** What a way of working gives, exactly and by the printed figures. */
function workedBy({ knowledge, figures, question, about }: Putting, way: Way): Outworked[] {
  const fromPrinted = question.solve(readPrinted(knowledge, figures), way, about);
  return question
    .solve(readExactly(knowledge), way, about)
    .map((exact, position) => ({ exact, printed: layerAt(fromPrinted, position) }));
}

function ruleAnswer(putting: Putting, way: WrongWay): RuleAnswer {
  const { knowledge, figures, question, about } = putting;
  const measure = question.measure(knowledge);
  const worked = workedBy(putting, way);
  const spread = spreadOver(question.size(knowledge), question.asked(knowledge, about));
  return {
    code: codeOf(way),
    values: spread((position) => givenBy(measure, layerAt(worked, position).exact.low)),
    intervals: spread((position) => hull(acceptedOf(measure, layerAt(worked, position), figures))),
  };
}
