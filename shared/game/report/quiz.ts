/** What the class has gained between the two quizzes: never what one student has. */
import { createRandom } from "#engine/random.ts";
import { type QuizCode, type QuizItem, quizForms, quizItems } from "../quiz/items.ts";
import { hasTaken, type QuizAnswer, type QuizAnswers, type QuizTaken } from "../quiz/taken.ts";
import type { Session } from "../state.ts";
import type { QuizAct } from "../step.ts";

/** Of the students who answered both times; not being sure is an answer that is not right. */
export interface QuizGain {
  readonly students: number;
  readonly before: number | null; // share of right answers, 0 to 1; null for fewer than three students
  readonly after: number | null;
  readonly gain: number | null; // normalised: of what was missing before, 1 at most; null also where hardly anything was
  readonly low: number | null; // the middle nine tenths of the gains of classes drawn anew from these students
  readonly high: number | null;
}

export interface QuizItemGain extends QuizGain {
  readonly item: QuizItem;
}

/** Over the items that offer the misconception. */
export interface QuizCodeGain extends QuizGain {
  readonly code: QuizCode;
  readonly chosenBefore: number | null; // how often it was chosen, of `of` answers
  readonly chosenAfter: number | null;
  readonly of: number;
}

export interface QuizSitting {
  readonly students: number; // who answered anything
  readonly sure: number; // answers with a confidence
  readonly brier: number | null; // mean squared distance of confidence and being right; null for fewer than three students
}

export interface QuizReport {
  readonly before: QuizSitting;
  readonly after: QuizSitting;
  readonly all: QuizGain;
  readonly items: readonly QuizItemGain[]; // in the order of the list
  readonly misconceptions: readonly QuizCodeGain[]; // in the order of the items
}

const fewestStudents = 3; // of fewer, a figure of the class would be one of a student
const mostBefore = 0.9; // above it too little was missing for a share of it to mean anything
const resamples = 2000;
const outside = 0.05; // of the resamples, below and above the interval

/** One student's right answers in a row of the table. It never leaves this file. */
interface Pairs {
  readonly of: number; // questions answered both times
  readonly before: number;
  readonly after: number;
}

const nobody: Pairs = { of: 0, before: 0, after: 0 };

/** The class's figures; null where nobody has taken a quiz. */
export function quizReport({ play: { quiz }, seed }: Pick<Session, "play" | "seed">): QuizReport | null {
  if (!hasTaken(quiz, "before") && !hasTaken(quiz, "after")) return null;
  const draws = drawsOf(bothTimes(quiz).length, seed);
  const known = new Map<string, QuizGain>(); // most misconceptions stand in one item alone, and share its gain
  const gainIn = (items: readonly QuizItem[]): QuizGain => {
    const gain = known.get(items.join()) ?? gainOf(pairsIn(quiz, items), draws);
    known.set(items.join(), gain);
    return gain;
  };
  return {
    before: sittingOf(quiz, "before"),
    after: sittingOf(quiz, "after"),
    all: gainIn(quizItems),
    items: quizItems.map((item) => ({ item, ...gainIn([item]) })),
    misconceptions: codesOffered().map((code) => {
      const items = itemsWith(code);
      return { code, ...gainIn(items), ...chosen(quiz, code, items) };
    }),
  };
}

const optionsOf = (item: QuizItem) => quizForms.A.find((question) => question.item === item)?.options ?? [];

const codesOffered = (): QuizCode[] => [
  ...new Set(quizItems.flatMap((item) => optionsOf(item).flatMap(({ says }) => (says === "right" ? [] : [says])))),
];

const itemsWith = (code: QuizCode): QuizItem[] =>
  quizItems.filter((item) => optionsOf(item).some(({ says }) => says === code));

/** Who has answered anything both times, always in the same order. */
const bothTimes = ({ before, after }: QuizTaken): string[] =>
  Object.keys(before)
    .filter((id) => after[id] !== undefined)
    .sort();

function pairsIn(quiz: QuizTaken, items: readonly QuizItem[]): Pairs[] {
  return bothTimes(quiz).map((id) => {
    const [first, second] = [quiz.before[id] ?? {}, quiz.after[id] ?? {}];
    const pairs = answeredTwice(first, second, items);
    return {
      of: pairs.length,
      before: pairs.filter((item) => isRight(first[item])).length,
      after: pairs.filter((item) => isRight(second[item])).length,
    };
  });
}

const answeredTwice = (first: QuizAnswers, second: QuizAnswers, items: readonly QuizItem[]): QuizItem[] =>
  items.filter((item) => first[item] !== undefined && second[item] !== undefined);

const isRight = (answer: QuizAnswer | undefined): boolean => answer?.says === "right";

function gainOf(students: readonly Pairs[], draws: readonly (readonly number[])[]): QuizGain {
  const here = students.filter(({ of }) => of > 0).length;
  if (here < fewestStudents) return { students: here, before: null, after: null, gain: null, low: null, high: null };
  const sum = sumOf(students);
  const gain = normalisedGain(sum);
  const interval = gain === null ? null : intervalOf(students, draws);
  return {
    students: here,
    before: sum.before / sum.of,
    after: sum.after / sum.of,
    gain,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

const sumOf = (students: readonly Pairs[]): Pairs =>
  students.reduce(
    (sum, { of, before, after }) => ({ of: sum.of + of, before: sum.before + before, after: sum.after + after }),
    nobody,
  );

/** The same of a resample, in one loop: a large class asks for millions of additions. */
function sumOver(draw: readonly number[], students: readonly Pairs[]): Pairs {
  let [of, before, after] = [0, 0, 0];
  for (const place of draw) {
    const pairs = students[place] ?? nobody;
    of += pairs.of;
    before += pairs.before;
    after += pairs.after;
  }
  return { of, before, after };
}

/**
 * g = (after − before) / (1 − before); null where more than nine tenths were right before.
 *
 * Source: Hake (1998)
 */
function normalisedGain({ of, before, after }: Pairs): number | null {
  return of === 0 || before > mostBefore * of ? null : (after - before) / (of - before);
}

/** For every resample which students are in it: as many as there are, some twice, some not at all. */
function drawsOf(students: number, seed: number): number[][] {
  if (students < fewestStudents) return [];
  const random = createRandom(seed);
  return Array.from({ length: resamples }, () => Array.from({ length: students }, () => random.below(students)));
}

/** null where most resamples have no gain. */
function intervalOf(
  students: readonly Pairs[],
  draws: readonly (readonly number[])[],
): { readonly low: number; readonly high: number } | null {
  const gains = draws
    .flatMap((draw) => normalisedGain(sumOver(draw, students)) ?? [])
    .sort((one, other) => one - other);
  const low = gains[Math.floor(outside * gains.length)];
  const high = gains[Math.ceil((1 - outside) * gains.length) - 1];
  return gains.length < resamples / 2 || low === undefined || high === undefined ? null : { low, high };
}

function chosen(
  quiz: QuizTaken,
  code: QuizCode,
  items: readonly QuizItem[],
): Pick<QuizCodeGain, "chosenBefore" | "chosenAfter" | "of"> {
  const pairs = bothTimes(quiz).map((id) => ({ first: quiz.before[id] ?? {}, second: quiz.after[id] ?? {} }));
  const answers = pairs.flatMap(({ first, second }) =>
    answeredTwice(first, second, items).map((item) => [first[item]?.says, second[item]?.says] as const),
  );
  const isHidden =
    pairs.filter(({ first, second }) => answeredTwice(first, second, items).length > 0).length < fewestStudents;
  const count = (act: 0 | 1) => (isHidden ? null : answers.filter((said) => said[act] === code).length);
  return { chosenBefore: count(0), chosenAfter: count(1), of: answers.length };
}

/** How well confidence and knowledge went together. Who was not sure has stated none. */
function sittingOf(quiz: QuizTaken, act: QuizAct): QuizSitting {
  const sheets = Object.values(quiz[act]);
  const stated = sheets.flatMap((sheet) => Object.values(sheet)).filter(({ says }) => says !== null);
  const errors = stated.map(({ says, confidence }) => (confidence ?? 0) / 100 - (says === "right" ? 1 : 0));
  const isHidden = sheets.length < fewestStudents || errors.length === 0;
  const brier = isHidden ? null : errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  return { students: sheets.length, sure: stated.length, brier };
}
