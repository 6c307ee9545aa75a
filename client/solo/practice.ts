// What is proposed to somebody who plays alone: the floor to practise, and the seat, the story and the level for it.
import { type Floor, floors, openLevel, practiceNext, practicePlan } from "#game/mastery/progress.ts";
import type { TracedSkill } from "#game/mastery/skills.ts";
import { isMastered, type Trace } from "#game/mastery/tracing.ts";
import type { Level } from "#game/settings.ts";
import type { Choices } from "./choices.ts";
import type { StoredMastery } from "./stored-mastery.ts";

/** A floor that is practised, and the skill of it that is weakest. */
export interface Practice {
  readonly floor: Floor;
  readonly skill: TracedSkill;
}

/** The weakest skill that is open. */
export const proposed = ({ mastery, areAllOpen }: StoredMastery): Practice => practiceNext(mastery, areAllOpen);

/** The weakest skill of a floor that somebody has chosen. */
export function practiceOn(floor: Floor, { mastery }: StoredMastery): Practice | null {
  const weakness = (skill: TracedSkill): number => {
    const trace: Trace | undefined = mastery[skill];
    return trace === undefined ? 0 : isMastered(trace) ? 1 + trace.probability : trace.probability;
  };
  const [first, ...others] = floor.skills;
  if (first === undefined) return null;
  return { floor, skill: others.reduce((weakest, one) => (weakness(one) < weakness(weakest) ? one : weakest), first) };
}

/** The choices for a practice; what a practice does not choose stays. */
export function choicesFor(practice: Practice, { mastery }: StoredMastery, choices: Choices): Choices {
  const { level, seat, scenario } = practicePlan(mastery, practice);
  return { ...choices, level, seat, scenario };
}

/** The levels of a floor that are open; watching and going back always are. */
export function openLevels(practice: Practice | null, { mastery, areAllOpen }: StoredMastery): readonly Level[] {
  if (practice === null || areAllOpen) return [0, 1, 2, 3];
  const highest = Math.max(openLevel(mastery, practice.floor), practicePlan(mastery, practice).level);
  return ([0, 1, 2, 3] as const).filter((level) => level <= highest);
}

export const numberOf = (floor: Floor): number => floors.indexOf(floor) + 1;
