/** Written reasons for an adjustment: with the retry the player says why, among the true reason and what wrong rules would say. */
import { createRandom } from "#engine/random.ts";
import type { Ask, Mark, RuleCode } from "./ask.ts";
import type { SeatRef } from "./ids.ts";

const trueReason = "blame-times-report";

/** Why an arrow moves as it does: the true reason (BP4), or that of a known wrong rule. */
export const reasonCodes = [
  trueReason,
  "forgot-report",
  "blame-as-step",
  "wrong-boldness",
  "lost-trust-sign",
  "flipped-sign",
] as const satisfies readonly (typeof trueReason | RuleCode)[];

export type ReasonCode = (typeof reasonCodes)[number];

const mostWrong = 2;

const asReason = (code: RuleCode): ReasonCode | undefined => reasonCodes.find((reason) => reason === code);

/**
 * Two or three reasons to choose from: the true one, the diagnosed rule's, and another one that tells.
 *
 * @param ask the question of the adjustment
 * @param moment turn and seat, from which the order is drawn: the session's seed would be told by it, round by round
 */
export function reasonsFor(
  ask: Ask,
  { misconception, possible }: Pick<Mark, "misconception" | "possible">,
  { turn, seat }: { readonly turn: number; readonly seat: SeatRef },
): readonly ReasonCode[] {
  const telling = ask.rules.map(({ code }) => code).filter((code) => code !== "flipped-sign");
  const likely = [...(misconception === null ? [] : [misconception]), ...possible, ...telling, "flipped-sign" as const];
  const wrong = [...new Set(likely.flatMap((code) => asReason(code) ?? []))].slice(0, mostWrong);
  const random = createRandom(37 * turn + 1013 * seat.company + 103 * seat.layer + seat.index);
  return random.shuffle([trueReason, ...wrong]);
}

export const isRightReason = (reason: ReasonCode): boolean => reason === trueReason;
