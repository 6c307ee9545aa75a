/** The moves of the two naive methods, put like questions. Nothing is right or wrong about them: the cost answers. */
import type { Ask } from "../ask.ts";
import { upTo } from "./question.ts";

/**
 * A move for a seat: one value for each of its arrows, the gut feeling last.
 *
 * @param size arrows and the gut feeling
 * @param choices for each of them
 */
function move(variant: "nudge" | "combination", size: number, choices: readonly number[]): Ask {
  const [min, max] = [Math.min(...choices), Math.max(...choices)];
  const unknown = upTo(size).map(() => null);
  return {
    ...{ kind: "adjust", level: 1, variant, about: null, size },
    slots: upTo(size).map((position) => ({ position, min, max, choices })),
    ...{ truth: unknown, right: unknown, rules: [], glances: [], replaced: false },
  };
}

/** Up, down or left alone: exactly one of them is moved. */
export const nudgeAsk = (size: number): Ask => move("nudge", size, [0, 1, -1]);

/** The trust itself, out of a few levels. */
export const combinationAsk = (size: number, levels: readonly number[]): Ask => move("combination", size, levels);

/** Whether the answer is a move that only the cost judges. */
export const isMove = ({ variant }: Pick<Ask, "variant">): boolean => variant === "nudge" || variant === "combination";

/** A nudge may leave out what it leaves alone. */
export const filledIn = (ask: Ask, values: readonly (number | null)[]): readonly (number | null)[] =>
  ask.variant === "nudge" ? values.map((value) => value ?? 0) : values;

/** What is wrong with a nudge, in one sentence; null where exactly one value is moved. */
export function nudgeFault(values: readonly (number | null)[]): string | null {
  const moved = values.filter((value) => value !== 0).length;
  return moved === 1 ? null : `Exactly one value must be 1 or -1: there are ${moved}`;
}
