/** A question to one seat at one step: what is asked, what is right, and what each known wrong rule would answer. */

export type AskKind = "report" | "verdict" | "own" | "pass" | "adjust";

/** The known wrong rules. */
export const ruleCodes = [
  "flipped-sign", // M1a
  "lost-trust-sign", // M1b
  "no-slope", // M2
  "blame-as-step", // M3
  "equal-split", // M4a
  "no-trust", // M4b
  "one-message", // M5: the strongest message only
  "forgot-report", // M6
  "wrong-boldness", // M8
  "no-gut", // report: the gut feeling was left out
  "no-squash", // report: the raw opinion taken for the report
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** A screen words each. Where a size or a figure would be given away, levels 2 and 3 put a variant of level 1. */
export type Variant =
  | "for-or-against" // report 1: does the sum speak for or against?
  | "counts-most" // report 1: index of the source whose trust times report is largest
  | "without" // report 1, verdict 1 (CEO): what if the source `about` had kept silent? 1 higher (closer), -1 lower (farther)
  | "how-strongly" // report 2: the report on the own curve
  | "raw-opinion" // report 3: z in figures
  | "misled-most" // verdict, CEO: index of the manager
  | "my-report" // verdict: higher 1, lower -1, fine 0
  | "their-report" // verdict: the same about the person `about` of the layer below the CEO
  | "which-wins" // own 1: go lower 1, go higher -1 (the sign of the blame)
  | "trusted-otherwise" // own 1: if the sender `about` trusted you with the opposite sign, which would win?
  | "blame-size" // own 2
  | "blame" // own 3
  | "message-directions" // pass 1
  | "message-sizes" // pass 2
  | "message" // pass 3, one arrow
  | "directions" // adjust 1
  | "direction-once" // adjust 1, all alike: only the first arrow is asked
  | "thicker-or-thinner" // adjust 1: 1 thicker, -1 thinner, 0 as it is
  | "step-sizes" // adjust 2, measured against the gut feeling's step
  | "step" // adjust 3, one arrow
  | "nudge" // one weight at a time, never marked: exactly one of all is moved up 1 or down -1, the others 0
  | "combination"; // weight combinations, never marked: the trust itself, out of a few levels

/** A closed interval; what lies in it counts. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One value of an answer that is asked for. */
export interface Slot {
  readonly position: number; // in `values`; 0 where the command has one `value`
  readonly min: number;
  readonly max: number;
  readonly choices: readonly number[] | null; // null: any number from min to max
}

/** One rule's answer, by position; null where not asked. */
export interface RuleAnswer {
  readonly code: RuleCode;
  readonly isUsual: boolean; // the rule as it is mostly followed, not a variation of it
  readonly values: readonly (number | null)[];
  readonly intervals: readonly (Interval | null)[]; // what counts as following this rule
}

export interface Ask {
  readonly kind: AskKind;
  readonly level: 1 | 2 | 3;
  readonly variant: Variant;
  readonly about: number | null; // the source, sender or colleague that the variant speaks of, or the one arrow that is asked
  readonly size: number; // length of `values`
  readonly slots: readonly Slot[];
  readonly truth: readonly (number | null)[]; // by position, null where not asked
  readonly right: readonly (readonly Interval[] | null)[]; // what counts as right, by position
  readonly rules: readonly RuleAnswer[]; // only rules whose answer differs from the truth
  readonly glances: readonly Glance[]; // what could be read off without doing the step
  readonly replaced: boolean; // a better-liked variant was given away, so this one is put instead
}

/** An answer that the screen would give away; an ask is only put when no glance is right in every slot. */
export interface Glance {
  readonly by: "sign" | "longest bar" | "printed formula";
  readonly values: readonly (number | null)[];
}

export type Outcome = "right" | "close" | "wrong"; // close: right direction, wrong size

export interface Mark {
  readonly outcome: Outcome;
  readonly slots: readonly { readonly position: number; readonly direction: boolean; readonly size: boolean | null }[]; // size: null where only a direction is asked
  readonly points: number; // 0 to 100
  readonly misconception: RuleCode | null; // named when exactly one telling rule fits
  readonly possible: readonly RuleCode[]; // all that fit
}
