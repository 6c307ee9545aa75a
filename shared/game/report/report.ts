/** What is left of a session when it is over: the shapes of a report, plain data that can be sent and kept. */
import type { Shape } from "#company/shape.ts";
import type { AskKind, Outcome, RuleCode, Variant } from "../ask.ts";
import type { PlayerId, SeatRef } from "../ids.ts";
import type { Skill } from "../mastery/skills.ts";
import type { Applied, Level } from "../settings.ts";
import type { CostPoint, Player } from "../state.ts";
import type { Act, Phase } from "../step.ts";
import type { SealedView } from "../views/deployment-view.ts";
import type { QuizReport } from "./quiz.ts";

export interface Report {
  readonly head: ReportHead;
  readonly companies: readonly CompanyReport[]; // those that exist at the end
  readonly rounds: readonly RoundReport[];
  readonly answers: readonly AnswerRow[]; // in the order in which they were given
  readonly students: readonly StudentReport[]; // everybody who has held a seat, in the order of joining
  readonly skills: readonly SkillReport[]; // those that somebody was asked for
  readonly misconceptions: readonly MisconceptionReport[]; // the most frequent first
  readonly halves: Halves;
  readonly deployment: DeploymentReport | null; // null where the class never voted
  readonly quiz: QuizReport | null; // null where nobody has taken it
  readonly snapshots: readonly SnapshotReport[]; // in the order in which they were taken
}

export interface ReportHead {
  readonly title: string; // of the scenario
  readonly question: string;
  readonly yes: string; // the two outcomes in words
  readonly no: string;
  readonly customers: number; // in the book
  readonly createdAt: number; // milliseconds since the epoch, as all times here
  readonly startedAt: number | null; // when the first sale was opened
  readonly endedAt: number | null; // null while the session goes on
  readonly lastAt: number; // when something happened last
  readonly layers: Shape["layers"];
  readonly level: Level;
  readonly boldness: number;
  readonly applied: Applied;
  readonly rounds: number;
  readonly students: number;
  readonly hasNames: boolean; // false: "Student 1", "Student 2", ...
}

export interface CompanyReport {
  readonly name: string;
  readonly students: number; // who sat in it at the end
  readonly costs: readonly CostPoint[]; // of the book: the start, after each adjustment, each playing on, each fast-forward
  readonly marks: readonly CostMark[]; // what happened between them, in order
  readonly teamShares: readonly (number | null)[]; // of the engine's possible improvement, per adjustment
  readonly market: { readonly right: number; readonly customers: readonly SealedView[] } | null; // after Deploy
}

/** A stretch of a cost curve, from one quarter to another. */
export interface CostMark {
  readonly kind: "round" | "fast-forward";
  readonly round: number;
  readonly from: number; // quarters
  readonly to: number;
}

export interface RoundReport {
  readonly round: number; // from 1
  readonly customer: string; // empty where the whole book is run
  readonly outcome: 0 | 1;
  readonly level: Level;
  readonly isWatched: boolean; // blames had become too small to be worked out by hand
  readonly isFinished: boolean; // the company has adjusted and played on
  readonly companies: readonly CompanyRound[]; // in the order of the companies
  readonly tables: readonly TableShift[]; // what same-role tables changed; empty without them
}

/** How many on the same seat of all companies were right before and after they talked. */
export interface TableShift {
  readonly layer: number;
  readonly index: number;
  readonly title: string; // key of the catalogue
  readonly place: number | null; // 1, 2, ... where several seats have that title
  readonly of: number; // who answered before the talk
  readonly before: number; // of them, right
  readonly after: number;
}

/** A wrong answer to the adjustment that cost a company something worth a word. */
export interface SlipReport {
  readonly layer: number;
  readonly index: number;
  readonly title: string; // key of the catalogue
  readonly share: number; // of the round's possible improvement
  readonly misconception: RuleCode | null;
  readonly names: readonly string[]; // students on the seat; empty where names are left out
}

/** What a round was in one company. Figures after the adjustment are null where it never came. */
export interface CompanyRound {
  readonly company: number;
  readonly name: string;
  readonly said: number | null; // by the CEO, 0 to 1; null where nobody learns from a single customer
  readonly saleBefore: number | null; // cost of this sale
  readonly saleAfter: number | null;
  readonly bookBefore: number; // cost of the book
  readonly bookAfter: number | null;
  readonly bookByEngine: number | null;
  readonly bookByPlayers: number | null;
  readonly teamShare: number | null;
  readonly slips: readonly SlipReport[]; // the dearest first
  readonly slipsShare: number; // of the possible improvement, lost by them together
  readonly playedOn: number | null; // quarters
  readonly bookAtEnd: number | null; // after playing on
}

export interface AnswerRow {
  readonly round: number;
  readonly phase: Phase;
  readonly act: Act | null;
  readonly kind: AskKind;
  readonly level: 1 | 2 | 3; // of the question
  readonly variant: Variant;
  readonly company: number;
  readonly companyName: string;
  readonly seat: SeatRef;
  readonly title: string; // of the seat, a key of the catalogue
  readonly student: PlayerId;
  readonly name: string;
  readonly skill: Skill;
  readonly values: readonly (number | null)[];
  readonly truth: readonly (number | null)[];
  readonly outcome: Outcome | null; // null: a teammate's answer, which nobody marks
  readonly misconception: RuleCode | null;
  readonly hints: number;
  readonly points: number;
  readonly isRetry: boolean;
  readonly isCover: boolean; // a teammate answered for the absent student
  readonly seconds: number; // since the step was opened, without pauses
  readonly undone: boolean; // taken back by Undo: it counts nowhere else
}

/** Marked first tries; a second try at the same question is counted apart. */
export interface Counts {
  readonly answered: number;
  readonly right: number;
  readonly close: number;
  readonly wrong: number;
}

export interface StudentReport extends Counts {
  readonly student: PlayerId;
  readonly name: string;
  readonly standing: Player["standing"];
  readonly seats: readonly SeatHeld[];
  readonly points: number;
  readonly covered: number; // questions that a teammate answered instead
  readonly retried: number; // second tries
  readonly retriedRight: number;
  readonly kinds: readonly KindTries[]; // those that they were asked
  readonly misconceptions: readonly { readonly code: RuleCode; readonly first: number; readonly second: number }[]; // by half
  readonly skills: readonly SkillTries[];
}

/** A seat that somebody held in some rounds without a break. */
export interface SeatHeld extends Counts {
  readonly company: number;
  readonly companyName: string;
  readonly layer: number;
  readonly index: number;
  readonly title: string; // a key of the catalogue
  readonly from: number; // round
  readonly to: number;
  readonly points: number;
  readonly covered: number;
}

export interface KindTries {
  readonly kind: AskKind;
  readonly outcomes: readonly Outcome[]; // of the first tries, in their order
}

export interface SkillTries {
  readonly skill: Skill;
  readonly tries: number; // second tries too
  readonly first: Outcome;
  readonly last: Outcome;
}

/** How many students were right at their first and at their last try. Who tried once stands in both. */
export interface SkillReport {
  readonly skill: Skill;
  readonly students: number;
  readonly tries: number;
  readonly firstRight: number;
  readonly lastRight: number;
}

export interface MisconceptionReport {
  readonly code: RuleCode;
  readonly students: number; // who had it at least once
  readonly first: Occurrences; // first half of the rounds
  readonly second: Occurrences;
}

export interface Occurrences {
  readonly count: number; // first tries that followed the rule
  readonly of: number; // first tries in which it could show
}

/** The rounds in which somebody was asked, in two halves; an odd one in the middle belongs to the first. */
export interface Halves {
  readonly first: number; // the last round of the first half, 0 without any
  readonly last: number; // the last round of the second half
}

export interface DeploymentReport {
  readonly go: number;
  readonly noGo: number;
  readonly isOpen: boolean; // whether the market has answered
  readonly brier: number | null; // of the class: mean squared error of the stated probabilities; null before the market
}

export interface SnapshotReport {
  readonly at: number;
  readonly round: number;
  readonly turn: number;
  readonly company: number | null;
  readonly phase: Phase;
  readonly act: Act | null;
}
