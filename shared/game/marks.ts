/** Marks an answer: right, close or wrong, slot by slot, what it earns, and the wrong rule behind it. */
import type { Ask, Mark, Outcome, Slot } from "./ask.ts";
import { diagnose } from "./diagnosis.ts";
import { isRightAt } from "./questions/ask-for.ts";

export interface Marking {
  readonly hints: 0 | 1 | 2 | 3; // taken before this answer
  readonly retry: boolean; // the second try, before the truth was shown
  readonly mayEarn: boolean; // false where the truth had been seen already
}

const pointsFor = { right: 100, close: 50, wrong: 0 } as const satisfies Record<Outcome, number>;
const pointsAtRetry = 70;
const percentKept = [100, 90, 70, 40] as const; // after no hint, one, two, three

/**
 * Judges an answer against the engine's numbers, never by whether cost fell.
 *
 * @param values by position; a value that is asked and missing is wrong
 * @returns right when all slots are; close when all directions are
 */
export function markAnswer(ask: Ask, values: readonly (number | null)[], { hints, retry, mayEarn }: Marking): Mark {
  const slots = ask.slots.map((slot) => markSlot(ask, slot, values[slot.position]));
  const outcome = outcomeOf(slots);
  const full = retry && outcome === "right" ? pointsAtRetry : pointsFor[outcome];
  const points = mayEarn ? Math.round((full * percentKept[hints]) / 100) : 0;
  return { outcome, slots, points, ...diagnose(ask, values) };
}

type SlotMark = Mark["slots"][number];

function markSlot(ask: Ask, { position, choices }: Slot, value: number | null | undefined): SlotMark {
  const isRight = isRightAt(ask, position, value);
  if (choices !== null) return { position, direction: isRight, size: null };
  if (typeof value !== "number") return { position, direction: false, size: false };
  const direction = isRight || Math.sign(value) === Math.sign(ask.truth[position] ?? 0);
  return { position, direction, size: isRight || isRightAt(ask, position, -value) };
}

function outcomeOf(slots: readonly SlotMark[]): Outcome {
  if (slots.every(({ direction, size }) => direction && size !== false)) return "right";
  return slots.every(({ direction }) => direction) ? "close" : "wrong";
}
