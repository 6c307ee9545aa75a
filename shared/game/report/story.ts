/** What a student takes home: the shapes of one's own story, which ranks nobody. */
import type { AskKind, Outcome, RuleCode } from "../ask.ts";
import type { Skill } from "../mastery/skills.ts";
import type { CompanyMethod } from "../method-run.ts";
import type { Counts } from "./report.ts";

export interface Story extends Counts {
  readonly name: string;
  readonly title: string; // of the scenario
  readonly rounds: number; // of the class
  readonly points: number;
  readonly stays: readonly Stay[]; // in order
  readonly kinds: readonly { readonly kind: AskKind; readonly outcomes: readonly Outcome[] }[]; // first tries
  readonly misconceptions: readonly OwnMisconception[]; // the latest first
  readonly cost: { readonly company: string; readonly before: number; readonly after: number } | null; // of one's last company
  readonly quiz: OwnQuiz | null; // both times together: of eight questions nobody can tell what one student has gained
  readonly lesson: Lesson;
}

/** How often one was right, of the items that one has answered. */
export interface OwnQuiz {
  readonly right: number;
  readonly of: number;
}

/** A seat that one has held for some rounds, with one's own trusts as they grew. */
export interface Stay {
  readonly company: string;
  readonly title: string; // a key of the catalogue
  readonly sources: readonly Source[]; // whom or what one listens to, in order; the gut feeling is not among them
  readonly points: readonly TrustPoint[]; // at the start, and after each round
}

export type Source =
  | { readonly kind: "signal"; readonly name: string } // in the book's words
  | { readonly kind: "person"; readonly title: string; readonly number: number | null }; // a key of the catalogue

export interface TrustPoint {
  readonly round: number; // after which; at the start the round before
  readonly trusts: readonly number[]; // one per source
  readonly gut: number;
}

export interface OwnMisconception {
  readonly code: RuleCode;
  readonly count: number;
  readonly lastRound: number; // in which it was seen
  readonly isOvercome: boolean; // a later question in which it could show was answered rightly, and none followed it
}

/** The one sentence, and why it was chosen. */
export type Lesson =
  | { readonly because: "overcome"; readonly code: RuleCode }
  | { readonly because: "grown"; readonly skill: Skill }
  | { readonly because: "strong"; readonly skill: Skill }
  | { readonly because: "searched"; readonly method: CompanyMethod } // in a company without feedback
  | { readonly because: "watched" };
