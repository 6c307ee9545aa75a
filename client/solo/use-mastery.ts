// What has been mastered on this device, as the page holds it: every change is kept at once.
import { useState } from "preact/hooks";
import type { SkillEvidence } from "#game/mastery/evidence.ts";
import { learnt, nothingKnown } from "#game/mastery/progress.ts";
import { nothing, type StoredMastery, storedMastery, storeMastery } from "./stored-mastery.ts";

export interface MasteryDrawer {
  readonly kept: StoredMastery;
  readonly note: (evidence: readonly SkillEvidence[]) => void;
  readonly openAll: (areAllOpen: boolean) => void;
  readonly startAfresh: () => void;
}

export function useMastery(): MasteryDrawer {
  const [kept, setKept] = useState(() => storedMastery() ?? nothing);
  /** From what is kept, not from what the page holds: another tab may have added to it. */
  function change(next: (now: StoredMastery) => StoredMastery): void {
    setKept((held) => {
      const changed = next(storedMastery() ?? held);
      storeMastery(changed);
      return changed;
    });
  }
  return {
    kept,
    note: (evidence) => change((now) => ({ ...now, mastery: evidence.reduce(learnt, now.mastery) })),
    openAll: (areAllOpen) => change((now) => ({ ...now, areAllOpen })),
    startAfresh: () => change((now) => ({ ...now, mastery: nothingKnown })),
  };
}
