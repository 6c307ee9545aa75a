/** The ways of working out an answer: the true one, and the known wrong rules with their variations. */
import type { RuleCode } from "../ask.ts";

/** Ways that follow a known wrong rule, yet give another number than its usual form. */
const variations = {
  "average-message": "one-message",
  "absolute-sum": "one-message",
  "blame-as-opposite-step": "blame-as-step",
  "tenfold-boldness": "wrong-boldness",
} as const satisfies Readonly<Record<string, RuleCode>>;

type Variation = keyof typeof variations;

/** A wrong rule, or a variation of one. */
export type WrongWay = RuleCode | Variation;

export type Way = "true" | WrongWay;

const isVariation = (way: WrongWay): way is Variation => Object.hasOwn(variations, way);

/** The known wrong rule that a way belongs to. */
export const codeOf = (way: WrongWay): RuleCode => (isVariation(way) ? variations[way] : way);
