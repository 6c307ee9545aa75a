/** The eight items of the quiz in two parallel forms: numbers and codes alone, with the misconception behind each distractor. */
import type { RuleCode } from "../ask.ts";

/** Misconceptions that only the quiz can show; the others are those of the game. */
export const quizOnlyCodes = [
  "negative-as-zero", // a negative trust is taken for none
  "local-target", // everybody is thought to have a truth of their own
  "moral-blame", // who was silent is to blame
  "active-more-blame", // who reported most is to blame most
  "average", // messages are averaged instead of added
  "new-trust", // M7: the trust after the adjustment sends the blame back
  "mixed-trust",
  "wrong-gradient", // M11: jumps are taken for wrong directions
  "more-rounds", // M8: patience alone is thought to help
  "bolder-is-faster", // M8
  "training-as-inference", // trust is thought to move while the company only answers
  "blame-without-truth", // S14: blame is thought to be worked out without an outcome
  "cost-without-truth", // S14
] as const;

export type QuizOnlyCode = (typeof quizOnlyCodes)[number];
export type QuizCode = RuleCode | QuizOnlyCode;

export const isQuizOnly = (code: QuizCode): code is QuizOnlyCode => quizOnlyCodes.some((own) => own === code);

export const quizItems = [
  "which-way",
  "who-much",
  "which-slope",
  "sum-up",
  "two-arrows",
  "which-trust",
  "too-bold",
  "in-use",
] as const;

export type QuizItem = (typeof quizItems)[number];
export type QuizForm = "A" | "B";

/** What may be chosen. The words tell what it says, never whether it is right. */
export interface QuizOption {
  readonly says: "right" | QuizCode;
  readonly words: string; // a part of a key of the catalogue, the same in both forms
  readonly figures: readonly number[]; // that the words speak of
}

export interface QuizQuestion {
  readonly item: QuizItem;
  readonly figures: readonly number[]; // that the question speaks of, in its order
  readonly options: readonly QuizOption[];
}

/** Of one item. */
export const mostOptions = 5;

/** Three decimals, as the quiz prints them. */
const printed = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const says = (code: QuizOption["says"], words: string, ...figures: readonly number[]): QuizOption => ({
  says: code,
  words,
  figures: figures.map(printed),
});

/** The CEO's report and the outcome, and how he trusts the manager: trust is not 0, and the report is off. */
function whichWay(said: number, outcome: 0 | 1, trust: number): QuizQuestion {
  const isHigher = (outcome - said) * trust > 0;
  return {
    item: "which-way",
    figures: [said, outcome, trust],
    options: [
      says(isHigher ? "right" : "lost-trust-sign", "higher"),
      says(isHigher ? "lost-trust-sign" : "right", "lower"),
      says("negative-as-zero", "same"),
      says("local-target", "unknowable"),
    ],
  };
}

/** Three trusts, the last of them 0. */
function whoMuch(first: number, second: number, silent: number): QuizQuestion {
  return {
    item: "who-much",
    figures: [first, second, silent],
    options: [
      says("right", "ratio", first / second, 1, silent),
      says("equal-split", "thirds"),
      says("moral-blame", "silent"),
      says("no-trust", "copies"),
    ],
  };
}

const slopeOf = (report: number): number => report * (1 - report);

/** The reports of two managers, trusted alike: one in the middle of the curve, one at its end. */
function whichSlope(one: number, other: number): QuizQuestion {
  const isFirst = slopeOf(one) > slopeOf(other);
  return {
    item: "which-slope",
    figures: [one, other],
    options: [
      says(isFirst ? "right" : "active-more-blame", "this", one),
      says(isFirst ? "active-more-blame" : "right", "this", other),
      says("no-slope", "alike"),
      says("no-trust", "ceo"),
    ],
  };
}

/** Three trusts and the blames of those who hold them. */
function sumUp(trusts: readonly number[], blames: readonly number[]): QuizQuestion {
  const messages = trusts.map((trust, index) => trust * (blames[index] ?? 0));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const strongest = messages.reduce((most, message) => (Math.abs(message) > Math.abs(most) ? message : most), 0);
  return {
    item: "sum-up",
    figures: [...trusts, ...blames],
    options: [
      says("right", "figure", sum(messages)),
      says("lost-trust-sign", "figure", sum(messages.map(Math.abs))),
      says("one-message", "figure", strongest),
      says("average", "figure", sum(messages) / messages.length),
      says("no-trust", "figure", sum(blames)),
    ],
  };
}

/** A manager's blame, and the reports of two who are listened to, the second of them 0; boldness is 1. */
function twoArrows(blame: number, report: number): QuizQuestion {
  return {
    item: "two-arrows",
    figures: [blame, report, 0],
    options: [
      says("right", "each", -blame * report, 0),
      says("forgot-report", "both", -blame),
      says("flipped-sign", "each", blame * report, 0),
      says("moral-blame", "silent"),
      says("blame-as-step", "both", blame),
    ],
  };
}

function whichTrust(old: number, fresh: number): QuizQuestion {
  return {
    item: "which-trust",
    figures: [old, fresh],
    options: [
      says("right", "old", old),
      says("new-trust", "new", fresh),
      says("mixed-trust", "between", (old + fresh) / 2),
      says("no-trust", "none"),
    ],
  };
}

function tooBold(before: number, after: number): QuizQuestion {
  return {
    item: "too-bold",
    figures: [before, after],
    options: [
      says("right", "overshoot"),
      says("wrong-gradient", "gradient"),
      says("more-rounds", "rounds"),
      says("bolder-is-faster", "data"),
    ],
  };
}

/** How many customers a trained company answers on one day. */
function inUse(customers: number): QuizQuestion {
  return {
    item: "in-use",
    figures: [customers],
    options: [
      says("right", "reports"),
      says("training-as-inference", "trust"),
      says("blame-without-truth", "blame"),
      says("cost-without-truth", "cost"),
    ],
  };
}

/** Both forms, each with all items in the order of the list; the order of a player is another. */
export const quizForms: Readonly<Record<QuizForm, readonly QuizQuestion[]>> = {
  A: [
    whichWay(0.8, 0, -0.6),
    whoMuch(0.9, 0.3, 0),
    whichSlope(0.5, 0.99),
    sumUp([0.5, -0.5, 0.2], [0.2, 0.1, 0.1]),
    twoArrows(0.2, 0.5),
    whichTrust(0.5, 0.6),
    tooBold(3, 100),
    inUse(20),
  ],
  B: [
    whichWay(0.3, 1, -0.4),
    whoMuch(0.8, 0.2, 0),
    whichSlope(0.98, 0.4),
    sumUp([0.6, -0.4, 0.1], [0.3, 0.2, 0.2]),
    twoArrows(-0.3, 0.6),
    whichTrust(-0.4, -0.2),
    tooBold(2, 60),
    inUse(50),
  ],
};
