/** What an answer tells about skills: nothing, unless each wrong rule of the skill would have said something else. */
import type { Ask, Mark, RuleCode } from "../ask.ts";
import { rulesBehind } from "../diagnosis.ts";
import type { GameEvent } from "../event.ts";
import { type PlayerId, seatKey } from "../ids.ts";
import { waysIn } from "../questions/ladder.ts";
import type { Session } from "../state.ts";
import { stepKey } from "../step.ts";
import { type Exercise, exercisesOf } from "./exercises.ts";
import type { TracedSkill } from "./skills.ts";
import type { Evidence } from "./tracing.ts";

export type SkillEvidence = Evidence & { readonly skill: TracedSkill };

export interface Given {
  readonly ask: Ask;
  readonly isCeo: boolean;
  readonly values: readonly (number | null)[];
  readonly mark: Pick<Mark, "slots">;
  readonly hints: number; // taken before this answer
  readonly place: string; // company and role
}

const guessTyped = 0.05; // nobody hits a figure of three decimals by chance, though one may come to it in another way

/**
 * What one first answer tells, skill by skill.
 *
 * A right answer after a hint tells nothing: Corbett & Anderson (1995) count a call for help as an error, as their help
 * shows the step; the first hint here only says where to look, and nobody should be afraid of it. A wrong one counts.
 * Where a known wrong rule explains a wrong answer, only the skills that it belongs to are found missing.
 */
export function evidenceOf(given: Given): SkillEvidence[] {
  const { ask, isCeo, values, mark, hints, place } = given;
  const followed = rulesBehind(ask, values);
  return exercisesOf(ask, isCeo).flatMap((exercise): SkillEvidence[] => {
    const positions = positionsFor(exercise, ask);
    if (!isTelling(exercise, ask, positions)) return [];
    const isRight = isRightIn(mark, positions);
    if (isRight ? hints > 0 : isExplainedOtherwise(exercise, followed)) return [];
    return [{ skill: exercise.skill, isRight, guess: guessAt(ask, positions), level: ask.level, place }];
  });
}

/** What an event tells about the skills of one player. Only first answers count, and none to what has been seen already. */
export function evidenceIn(before: Session, event: GameEvent, player: PlayerId): SkillEvidence[] {
  if (event.type !== "Answered" || event.who !== player || event.answer.by !== player) return [];
  const { sale, step } = before.play;
  const key = seatKey(event.seat);
  const ask = sale?.asks[stepKey(step)]?.[key];
  const { mark } = event.answer;
  const isFirst = sale?.answers[stepKey(step)]?.[key]?.[player]?.by !== player;
  if (ask === undefined || mark === null || !isFirst || before.opened.includes(stepKey(step))) return [];
  const { company, layer } = event.seat;
  return evidenceOf({
    ask,
    mark,
    values: event.answer.values,
    isCeo: layer === before.shape.layers.length - 1,
    hints: sale?.hints[stepKey(step)]?.[key]?.[player] ?? 0,
    place: `${before.book.id} ${before.seed}.${company} ${layer}`,
  });
}

/** Whether this question, in these very numbers, can tell that a skill is missing. */
export function isDiagnosticFor(ask: Ask, isCeo: boolean, skill: TracedSkill): boolean {
  const exercise = exercisesOf(ask, isCeo).find((each) => each.skill === skill);
  return exercise !== undefined && isTelling(exercise, ask, positionsFor(exercise, ask));
}

/** Where in the answer a skill shows: silence only at the arrows of those who said nothing. */
function positionsFor({ skill }: Exercise, { slots, truth }: Ask): readonly number[] {
  const all = slots.map(({ position }) => position);
  return skill === "silent-reporter" ? all.filter((position) => Math.abs(truth[position] ?? 1) < silent) : all;
}

const silent = 0.0005; // printed as nothing

function isTelling({ rules }: Exercise, ask: Ask, positions: readonly number[]): boolean {
  const arising = waysIn(ask.kind, ask.variant).filter((way) => rules.some((code) => code === way));
  const telling = ask.rules.filter(({ isUsual, values }) => isUsual && differs(ask, values, positions));
  return arising.length > 0 && arising.every((way) => telling.some(({ code }) => code === way));
}

const differs = (ask: Ask, values: readonly (number | null)[], positions: readonly number[]): boolean =>
  positions.some((position) => !accepts(ask, position, values[position] ?? 0));

const accepts = ({ right }: Ask, position: number, value: number): boolean =>
  (right[position] ?? []).some(({ low, high }) => value >= low && value <= high);

const isRightIn = ({ slots }: Given["mark"], positions: readonly number[]): boolean =>
  slots.every(({ position, direction, size }) => !positions.includes(position) || (direction && size !== false));

const isExplainedOtherwise = ({ rules }: Exercise, followed: readonly RuleCode[]): boolean =>
  followed.length > 0 && !followed.some((code) => rules.includes(code));

/** The share of the offered answers that count as right. */
function guessAt(ask: Ask, positions: readonly number[]): number {
  return ask.slots
    .filter(({ position }) => positions.includes(position))
    .reduce((chance, slot) => chance * guessOne(ask, slot), 1);
}

function guessOne(ask: Ask, { position, min, max, choices }: Ask["slots"][number]): number {
  if (choices !== null) return choices.filter((choice) => accepts(ask, position, choice)).length / choices.length;
  if (isTyped(ask)) return guessTyped;
  const accepted = (ask.right[position] ?? []).map(({ low, high }) => Math.min(high, max) - Math.max(low, min));
  return accepted.reduce((sum, width) => sum + width, 0) / (max - min);
}

const isTyped = ({ variant }: Ask): boolean =>
  variant === "raw-opinion" || variant === "blame" || variant === "message" || variant === "step";
