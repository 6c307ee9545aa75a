/** Which explanations the shown figures of a recorded sale leave: for every person and rule, whether all that is printed agrees. */
import type { Interval } from "../ask.ts";
import { areApart, asPrinted, exactly, middle, widened } from "../interval.ts";
import { printedDecimals } from "../knowledge.ts";
import { type Rule, type TwinRule, twinRules } from "../twin/twin-rule.ts";
import { type Facts, type Statement, statementBy } from "./formulas.ts";
import type { Culprit, Recorded } from "./record.ts";

/** "words": of blames, messages and steps only the direction is told; "figures": three decimals. */
export type Style = "words" | "figures";

// Of a direction only this is known: that there is something, and that no blame or step of a company is ever so large.
const something = 1e-6;
const everything = 100;

/** What a printed number can be, for whoever reads it. */
function read(value: number, figure: keyof typeof printedDecimals, style: Style): Interval {
  if (style === "figures" || figure === "report" || figure === "trust" || figure === "slope")
    return widened(exactly(asPrinted(value, printedDecimals[figure])), printedDecimals[figure]);
  return value < 0 ? { low: -everything, high: -something } : { low: something, high: everything };
}

interface Reading {
  readonly facts: Facts;
  readonly stated: Statement;
}

/** One person's part of the case, as it can be read off. */
export function readSeat(records: readonly Recorded[], seat: number, { style, boldness }: Shown): Reading | null {
  const record = records[seat];
  const ceo = records.at(-1);
  if (record === undefined || ceo === undefined) return null;
  const isCeo = record === ceo;
  const all = (values: readonly number[], figure: keyof typeof printedDecimals) =>
    values.map((value) => read(value, figure, style));
  // A signal and what a customer did are known exactly; the gap is as exact as the CEO's report.
  const heard = record.layer === 0 ? record.heard.map(exactly) : all(record.heard, "report");
  const facts: Facts = {
    told: all(record.told, isCeo ? "report" : "message"),
    ceoBlame: isCeo ? null : read(ceo.blame, "blame", style),
    slope: read(record.slope, "slope", style),
    trusts: all(record.trusts, "trust"),
    heard,
    people: record.messages.length,
    boldness,
  };
  const stated: Statement = {
    blame: read(record.blame, "blame", style),
    messages: all(record.messages, "message"),
    steps: all(record.steps, "step"),
  };
  return { facts, stated };
}

export interface Shown {
  readonly style: Style;
  readonly boldness: number;
}

/** One printed figure that a rule cannot explain. */
export interface Contradiction {
  readonly kind: "blame" | "message" | "step";
  readonly at: number; // which message or step; the last step is the gut feeling's; 0 for the blame
  readonly byRule: number; // what the rule gives from the printed figures
  readonly stated: number;
}

/**
 * The printed figure that speaks loudest against a rule at one seat; null where everything printed agrees with it.
 */
export function contradiction(
  records: readonly Recorded[],
  { seat, rule }: { readonly seat: number; readonly rule: Rule },
  shown: Shown,
): Contradiction | null {
  const reading = readSeat(records, seat, shown);
  if (reading === null) return null;
  const { facts, stated } = reading;
  const byRule = statementBy(rule, facts, stated.blame);
  const pairs = [
    { kind: "blame", at: 0, wanted: byRule.blame, found: stated.blame } as const,
    ...byRule.messages.map((wanted, at) => ({ kind: "message", at, wanted, found: stated.messages[at] }) as const),
    ...byRule.steps.map((wanted, at) => ({ kind: "step", at, wanted, found: stated.steps[at] }) as const),
  ];
  const faults = pairs.flatMap(({ kind, at, wanted, found }): Contradiction[] =>
    found !== undefined && areApart(wanted, found) ? [{ kind, at, byRule: middle(wanted), stated: middle(found) }] : [],
  );
  const size = ({ byRule: wanted, stated: found }: Contradiction) => Math.abs(wanted - found);
  return faults.sort((one, other) => size(other) - size(one))[0] ?? null;
}

/**
 * Everybody and every rule that the printed figures leave possible, if one person follows one rule and the others work
 * rightly.
 *
 * @param rules that are thought of; all of a twin's unless told
 */
export function explanations(
  records: readonly Recorded[],
  shown: Shown,
  rules: readonly TwinRule[] = twinRules,
): Culprit[] {
  const wrong = records.flatMap((_, seat) =>
    contradiction(records, { seat, rule: "true" }, shown) === null ? [] : [seat],
  );
  return records.flatMap((_, seat) => {
    if (wrong.some((other) => other !== seat)) return [];
    return rules.flatMap((rule) => (contradiction(records, { seat, rule }, shown) === null ? [{ seat, rule }] : []));
  });
}
