/** What somebody has shown of all skills so far, and where it shows: eight floors with five windows each. */
import type { ScenarioName } from "#company/scenarios.ts";
import type { Level } from "../settings.ts";
import type { SkillEvidence } from "./evidence.ts";
import type { TracedSkill } from "./skills.ts";
import { isMastered, isMasteredAt, noTrace, type Trace, traced } from "./tracing.ts";

/** What is known of each skill that has been seen. */
export type Mastery = Readonly<Partial<Record<TracedSkill, Trace>>>;

export const nothingKnown: Mastery = {};

export const traceOf = (mastery: Mastery, skill: TracedSkill): Trace => mastery[skill] ?? noTrace;

/** What is known after one more answer. */
export const learnt = (mastery: Mastery, evidence: SkillEvidence): Mastery => ({
  ...mastery,
  [evidence.skill]: traced(traceOf(mastery, evidence.skill), evidence),
});

type Played = Exclude<Level, 0>;

/** A group of skills. Which skills a floor has follows the round, from the report to the adjustment. */
export interface Floor {
  readonly name: "sum" | "gap" | "ceo" | "messages" | "slope" | "adjust" | "boldness" | "beyond";
  readonly skills: readonly TracedSkill[]; // none: practised elsewhere, and not measured
  readonly levels: readonly Played[]; // at which its skills can be seen, the first one first
}

/** From the ground up. What few sales can show (the curve, the gut feeling) is traced, but nobody waits for it on a floor. */
export const floors: readonly Floor[] = [
  { name: "sum", skills: ["sum"], levels: [1, 2, 3] },
  { name: "gap", skills: ["gap"], levels: [1, 2, 3] },
  { name: "ceo", skills: ["ceo-blame"], levels: [2, 3] },
  { name: "messages", skills: ["back-through-trust", "sum-of-messages"], levels: [1, 2, 3] },
  { name: "slope", skills: ["responsiveness"], levels: [2, 3] },
  { name: "adjust", skills: ["adjustment", "silent-reporter", "told-apart"], levels: [1, 2, 3] },
  { name: "boldness", skills: ["boldness"], levels: [3] },
  { name: "beyond", skills: [], levels: [] },
];

export const windowsOfFloor = 5;
const leastBelow = 3; // windows of the floor below that open a floor

const steps = [0.3, 0.5, 0.7, 0.85] as const; // of the probability, one window each; the last one is mastery

/** Lit windows of one skill, 0 to 5. */
export const windowsOf = (trace: Trace): number =>
  isMastered(trace) ? windowsOfFloor : steps.filter((step) => trace.probability >= step).length;

/** Lit windows of a floor, 0 to 5: the mean of its skills, and all five only when all are mastered. */
export function windowsLit(mastery: Mastery, { skills }: Floor): number {
  const lit = skills.reduce((sum, skill) => sum + windowsOf(traceOf(mastery, skill)), 0);
  return skills.length === 0 ? 0 : Math.floor(lit / skills.length);
}

/** Whether a floor is open: the one below has three windows lit, or somebody has shown a part of it already. */
export function isOpen(mastery: Mastery, floor: Floor): boolean {
  const below = floors[floors.indexOf(floor) - 1];
  const isMeasured = floor.skills.length > 0;
  return (
    !isMeasured || below === undefined || windowsLit(mastery, floor) > 0 || windowsLit(mastery, below) >= leastBelow
  );
}

/** The highest level of a floor that is open: the next one opens when all its skills are mastered at the one before. */
export function openLevel(mastery: Mastery, { skills, levels }: Floor): Level {
  const [first = 1] = levels;
  return levels.slice(1).reduce<Level>((open, level) => {
    const isReached = skills.every((skill) => isMasteredAt(traceOf(mastery, skill), level === 3 ? 2 : 1));
    return isReached ? level : open;
  }, first);
}

/** The floor and the skill to practise next: the weakest that is open and not mastered; where all are, the weakest. */
export function practiceNext(
  mastery: Mastery,
  areAllOpen = false,
): { readonly floor: Floor; readonly skill: TracedSkill } {
  const open = floors.filter((floor) => areAllOpen || isOpen(mastery, floor));
  const candidates = open.flatMap((floor) => floor.skills.map((skill) => ({ floor, skill })));
  const left = candidates.filter(({ skill }) => !isMastered(traceOf(mastery, skill)));
  const [first, ...others] = left.length > 0 ? left : candidates;
  if (first === undefined) throw new RangeError("Cannot practise as the ground floor must have a skill");
  const probability = (one: { readonly skill: TracedSkill }) => traceOf(mastery, one.skill).probability;
  return others.reduce((weakest, other) => (probability(other) < probability(weakest) ? other : weakest), first);
}

type Place = readonly [seat: string, scenario: ScenarioName];

/** Where each skill can be told in most sales (counted over the curated starts): seats of the article's company as "layer.index". */
const places: Readonly<Record<TracedSkill, readonly [Place, ...Place[]]>> = {
  sum: [
    ["1.2", "BUY"],
    ["0.0", "CAT"],
    ["1.0", "FIT"],
  ],
  curve: [
    ["2.0", "BUY"],
    ["2.0", "CAT"],
  ],
  gap: [
    ["2.0", "BUY"],
    ["0.1", "CAT"],
    ["1.1", "XOR"],
  ],
  "ceo-blame": [
    ["2.0", "OR"],
    ["2.0", "AND"],
    ["2.0", "FIT"],
  ],
  "back-through-trust": [
    ["1.2", "BUY"],
    ["2.0", "CAT"],
    ["1.0", "XOR"],
  ],
  "sum-of-messages": [
    ["0.1", "FIT"],
    ["0.0", "BUY"],
    ["0.0", "CAT"],
  ],
  responsiveness: [
    ["1.1", "BUY"],
    ["1.0", "CAT"],
    ["0.0", "FIT"],
  ],
  adjustment: [
    ["1.2", "BUY"],
    ["2.0", "CAT"],
    ["0.0", "XOR"],
  ],
  "silent-reporter": [
    ["0.0", "XOR"],
    ["0.1", "AND"],
    ["1.2", "CAT"],
  ],
  "gut-feeling": [
    ["1.2", "BUY"],
    ["0.0", "CAT"],
  ],
  boldness: [
    ["1.0", "BUY"],
    ["2.0", "CAT"],
    ["0.1", "FIT"],
  ],
  "told-apart": [
    ["2.0", "BUY"],
    ["1.2", "FIT"],
    ["0.0", "AND"],
  ],
};

/** Messages that pull both ways, and a strongest one that is not their sum, hardly ever differ in direction alone. */
const leastLevel: Readonly<Partial<Record<TracedSkill, Played>>> = { "sum-of-messages": 2 };

const answersInOnePlace = 2;

export interface PracticePlan {
  readonly skill: TracedSkill;
  readonly level: Level;
  readonly seat: string; // "layer.index" of the article's company
  readonly scenario: ScenarioName;
}

/** How to practise a skill: seat and story change with the answers given, so that it is met in several roles and companies. */
export function practicePlan(
  mastery: Mastery,
  { floor, skill }: { readonly floor: Floor; readonly skill: TracedSkill },
): PracticePlan {
  const { answers } = traceOf(mastery, skill);
  const turn = Math.floor(answers.reduce((sum, count) => sum + count, 0) / answersInOnePlace);
  const [first] = places[skill];
  const [seat, scenario] = places[skill][turn % places[skill].length] ?? first;
  const open = openLevel(mastery, floor);
  const least = leastLevel[skill] ?? open;
  return { skill, seat, scenario, level: least > open ? least : open };
}
