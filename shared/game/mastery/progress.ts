/** What somebody has shown of all skills so far, and where it shows: eight floors with five windows each. */
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

const seats: Readonly<Record<Floor["name"], readonly string[]>> = {
  sum: ["0.0", "1.2", "1.0"],
  gap: ["2.0", "0.1", "1.1"],
  ceo: ["2.0"],
  messages: ["1.2", "2.0", "1.0"],
  slope: ["1.1", "0.0", "1.2"],
  adjust: ["1.2", "0.0", "2.0"],
  boldness: ["1.0", "2.0", "0.1"],
  beyond: ["1.2"],
};

const stories = ["BUY", "CAT", "XOR"] as const;

/**
 * Where and how to practise a skill: the seat and the story change with the answers given, so that it is met in several roles.
 *
 * @returns a seat of the article's company as "layer.index"
 */
export function practicePlan(
  mastery: Mastery,
  { floor, skill }: { readonly floor: Floor; readonly skill: TracedSkill },
) {
  const answers = traceOf(mastery, skill).answers.reduce((sum, count) => sum + count, 0);
  const choices = skill === "sum-of-messages" ? ["0.0", "0.1"] : seats[floor.name];
  return {
    skill,
    level: openLevel(mastery, floor),
    seat: choices[Math.floor(answers / 2) % choices.length] ?? "1.2",
    scenario:
      skill === "silent-reporter" ? ("AND" as const) : (stories[Math.floor(answers / 4) % stories.length] ?? "BUY"),
  };
}
