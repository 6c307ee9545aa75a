/** What a person states in a sale by a rule, right or wrong: exact numbers and printed figures go through the same formulas. */
import type { Interval } from "../ask.ts";
import { absolute, exactly, hull, middle, product, sum, times } from "../interval.ts";
import type { Rule } from "../twin/twin-rule.ts";

/** What one person has in hand. */
export interface Facts {
  readonly told: readonly Interval[]; // the messages, as they were written; for the CEO the gap a − y alone
  readonly ceoBlame: Interval | null; // as the CEO states it; null at the CEO's own seat
  readonly slope: Interval;
  readonly trusts: readonly Interval[];
  readonly heard: readonly Interval[]; // reports or signals, in the order of the trusts
  readonly people: number; // below, who are told; 0 for salespeople
  readonly boldness: number;
}

/** What one person says of it. */
export interface Statement {
  readonly blame: Interval;
  readonly messages: readonly Interval[]; // to the people below, in the order of the trusts; none from salespeople
  readonly steps: readonly Interval[]; // of each arrow, the gut feeling last
}

const tenfold = 10;

/**
 * Messages and steps follow from the blame as it was stated, so that one slip is one slip.
 *
 * @param said the blame as stated; worked out by the rule unless given
 */
export function statementBy(rule: Rule, facts: Facts, said: Interval = blameBy(rule, facts)): Statement {
  return { blame: blameBy(rule, facts), messages: messagesBy(rule, facts, said), steps: stepsBy(rule, facts, said) };
}

/** BP1 and BP2. */
function blameBy(rule: Rule, { told, slope, ceoBlame }: Facts): Interval {
  if (rule === "copied-blame" && ceoBlame !== null) return product(ceoBlame, slope);
  const heard = rule === "one-message" ? strongest(told) : sum(told);
  return rule === "no-slope" ? heard : product(heard, slope);
}

/** The largest by size; where printed figures tie, any of them. */
function strongest(told: readonly Interval[]): Interval {
  const atLeast = Math.max(...told.map((message) => absolute(message).low));
  return hull(told.filter((message) => absolute(message).high >= atLeast));
}

function messagesBy(rule: Rule, { trusts, people }: Facts, blame: Interval): Interval[] {
  if (people === 0) return [];
  return trusts.map((trust) => {
    switch (rule) {
      case "lost-trust-sign":
        return product(blame, absolute(trust));
      case "no-trust":
        return blame;
      case "equal-split":
        return times(blame, 1 / people);
      default:
        return product(blame, trust);
    }
  });
}

/** BP3 and BP4 times −η. */
function stepsBy(rule: Rule, { heard, boldness }: Facts, blame: Interval): Interval[] {
  const eta = rule === "wrong-boldness" ? tenfold * boldness : rule === "flipped-sign" ? -boldness : boldness;
  const gut = times(blame, -eta);
  const arrows = heard.map((report) => {
    if (rule === "forgot-report") return gut;
    return rule === "blame-as-step" ? blame : product(gut, report);
  });
  return [...arrows, gut];
}

/** Numbers that are known exactly, from what was worked out with them. */
export const plainly = (intervals: readonly Interval[]): number[] => intervals.map(middle);

export const known = (values: readonly number[]): Interval[] => values.map(exactly);
