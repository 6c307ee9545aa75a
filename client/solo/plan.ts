// What the next game alone will be: proposed by what is weakest, or chosen freely.
import { anySeed } from "../join/five-names.ts";
import { type Choices, isChosen, readChoices } from "./choices.ts";
import { choicesFor, type Practice, proposed } from "./practice.ts";
import type { StoredMastery } from "./stored-mastery.ts";

export interface Plan {
  readonly practice: Practice | null; // null: somebody plays freely
  readonly choices: Choices;
}

/** What the address chooses; else what is to be practised next. */
export function firstPlan(kept: StoredMastery): Plan {
  const choices = readChoices(location.search, anySeed());
  if (isChosen(location.search)) return { practice: null, choices };
  return practising(proposed(kept), kept, choices);
}

export const practising = (practice: Practice, kept: StoredMastery, choices: Choices): Plan => ({
  practice,
  choices: choicesFor(practice, kept, choices),
});

/** After a game: another company, and where skills were practised the one that is weakest now. */
export function nextPlan({ practice, choices }: Plan, kept: StoredMastery): Plan {
  const another = { ...choices, seed: choices.seed + 1 };
  return practice === null ? { practice, choices: another } : practising(proposed(kept), kept, another);
}
