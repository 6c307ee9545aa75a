/** Finds the known wrong rule behind a wrong answer. */
import type { Ask, RuleAnswer, RuleCode } from "./ask.ts";
import { areApart, holds } from "./interval.ts";
import { isRightAt } from "./questions/ask-for.ts";

export interface Diagnosis {
  readonly misconception: RuleCode | null; // named when exactly one telling rule fits
  readonly possible: readonly RuleCode[]; // all that fit, flipped sign only when nothing more telling does
}

/**
 * Compares a wrong answer with what each known wrong rule gives in the player's own numbers.
 *
 * A flipped sign is the fallback when no more telling rule fits; so where a lost trust sign gives the same, as at a
 * manager's seat, that is the name. At level 3 a rule is named only if its rounding interval is apart from the truth's.
 *
 * @param values by position; what is not asked is not looked at
 * @returns nothing possible for a right answer, and for one that no rule explains
 */
export function diagnose(ask: Ask, values: readonly (number | null)[]): Diagnosis {
  const isRight = ask.slots.every(({ position }) => isRightAt(ask, position, values[position]));
  const fitting = isRight ? [] : ask.rules.filter((rule) => fits(rule, { values, ask }));
  const telling = fitting.filter(({ code }) => code !== "flipped-sign");
  const followed = telling.length > 0 ? telling : fitting;
  const possible = [...new Set(followed.map(({ code }) => code))];
  const [first = null] = possible;
  const isSure = possible.length === 1 && followed.every((rule) => ask.level < 3 || isApartFromTruth(ask, rule));
  return { misconception: isSure ? first : null, possible };
}

/** All known wrong rules that give these values, in whatever form. */
export const rulesBehind = (ask: Ask, values: readonly (number | null)[]): RuleCode[] =>
  ask.rules.filter((rule) => fits(rule, { values, ask })).map(({ code }) => code);

function fits({ intervals }: RuleAnswer, { values, ask }: { values: readonly (number | null)[]; ask: Ask }): boolean {
  return ask.slots.every(({ position }) => {
    const interval = intervals[position];
    const value = values[position];
    return interval && typeof value === "number" && holds(interval, value);
  });
}

const isApartFromTruth = (ask: Ask, { intervals }: RuleAnswer): boolean =>
  ask.slots.some(({ position }) => {
    const interval = intervals[position];
    return interval && (ask.right[position] ?? []).every((right) => areApart(interval, right));
  });
