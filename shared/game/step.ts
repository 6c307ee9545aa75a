/** The steps of a round in their order: phases, and within a phase the layers and what they do. */

export type Phase =
  | "lobby"
  | "quiz"
  | "briefing"
  | "report"
  | "verdict"
  | "feedback"
  | "adjust"
  | "reveal"
  | "play-on"
  | "move" // the three of a round by one of the other methods
  | "wager"
  | "trial"
  | "vote"
  | "deployed"
  | "over";

/** What is done within a phase: own and pass in feedback; talk after the adjustment; retry, sale and quarter in the reveal; before and after in the quiz. */
export type Act = "own" | "pass" | "talk" | "retry" | "sale" | "quarter" | QuizAct;

/** Which of the two quizzes. */
export type QuizAct = "before" | "after";

export interface Step {
  readonly phase: Phase;
  readonly layer: number | null; // of people; null where all take part
  readonly act: Act | null;
}

/** The quiz that is open in a step; null where none is. */
export const quizIn = ({ phase, act }: Step): QuizAct | null =>
  phase === "quiz" && (act === "before" || act === "after") ? act : null;

/** The step as a key for records, such as "feedback/1/own". */
export const stepKey = (step: Step): string => [step.phase, step.layer ?? "all", step.act ?? "all"].join("/");

const all = (phase: Phase, act: Act | null = null): Step => ({ phase, layer: null, act });

/**
 * All steps of one round, from the briefing to playing on.
 *
 * @param layers layers of people in the company, at least 1
 */
export const stepsOfRound = (layers: number): readonly Step[] => roundOf(layers).steps;

export const moveStep: Step = all("move");
export const wagerStep: Step = all("wager");
export const trialStep: Step = all("trial");

/** A round by one of the other methods: everybody moves by it, bets, and the cost answers. */
export const stepsOfMethodRound: readonly Step[] = [moveStep, wagerStep, trialStep];

const isMethodStep = ({ phase }: Pick<Step, "phase">): boolean =>
  phase === "move" || phase === "wager" || phase === "trial";

interface Round {
  readonly steps: readonly Step[];
  readonly orders: ReadonlyMap<string, number>; // by step key
}

/** The same for every company with so many layers, and looked at dozens of times for every view. */
const rounds = new Map<number, Round>();

function roundOf(layers: number): Round {
  const known = rounds.get(layers);
  if (known !== undefined) return known;
  const steps = listSteps(layers);
  const round = { steps, orders: new Map(steps.map((step, order) => [stepKey(step), order])) };
  rounds.set(layers, round);
  return round;
}

function listSteps(layers: number): readonly Step[] {
  const upwards = Array.from({ length: layers }, (_, layer): Step => ({ phase: "report", layer, act: null }));
  const downwards = Array.from({ length: layers }, (_, up) => layers - 1 - up).flatMap((layer): Step[] => [
    { phase: "feedback", layer, act: "own" },
    ...(layer > 0 ? [{ phase: "feedback", layer, act: "pass" } satisfies Step] : []),
  ]);
  return [
    all("briefing"),
    ...upwards,
    all("verdict"),
    ...downwards,
    all("adjust"),
    all("adjust", "talk"),
    all("reveal", "retry"),
    all("reveal", "sale"),
    all("reveal", "quarter"),
    all("play-on"),
  ];
}

/** Where a step stands in its round; −1 in the lobby and after the end. */
export const orderOf = (step: Step, layers: number): number =>
  isMethodStep(step)
    ? stepsOfMethodRound.findIndex(({ phase }) => phase === step.phase)
    : (roundOf(layers).orders.get(stepKey(step)) ?? -1);

/** Whether the game has come past a step of this round, so that its truth may be open. */
export function isPast(now: Step, step: Step, layers: number): boolean {
  return orderOf(now, layers) > orderOf(step, layers);
}
