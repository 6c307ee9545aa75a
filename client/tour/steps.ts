// The steps of the tour in their order. Each id is an address, `/tour#forward`: other pages link there.

export const stepIds = [
  "company",
  "forward",
  "verdict",
  "one-weight",
  "combinations",
  "feedback",
  "back",
  "adjust",
  "again",
  "deploy",
  "end",
] as const;

export type StepId = (typeof stepIds)[number];

/** Screens of each step, one idea each. */
export const screensOf: Readonly<Record<StepId, number>> = {
  company: 1,
  forward: 2,
  verdict: 1,
  "one-weight": 1,
  combinations: 1,
  feedback: 2,
  back: 3,
  adjust: 2,
  again: 2,
  deploy: 2,
  end: 1,
};

export interface Place {
  readonly step: StepId;
  readonly screen: number; // from 0
}

/** The step that a fragment such as "#forward" names; the first where it names none. */
export function stepOfHash(hash: string): StepId {
  return stepIds.find((id) => `#${id}` === hash) ?? stepIds[0];
}

/** The screen after this one, or null at the end of the tour. */
export function placeAfter({ step, screen }: Place): Place | null {
  if (screen + 1 < screensOf[step]) return { step, screen: screen + 1 };
  const next = stepIds[stepIds.indexOf(step) + 1];
  return next === undefined ? null : { step: next, screen: 0 };
}

/** The screen before this one, or null at the start. */
export function placeBefore({ step, screen }: Place): Place | null {
  if (screen > 0) return { step, screen: screen - 1 };
  const before = stepIds[stepIds.indexOf(step) - 1];
  return before === undefined ? null : { step: before, screen: screensOf[before] - 1 };
}
