/** Which skill of the lesson a question asks for. */
import type { AskKind, Variant } from "../ask.ts";

/** The skills that the questions of a class ask for, in the order of a round. */
export const skills = [
  "sum", // S1: the weighted sum and the gut feeling
  "curve", // S2: from the raw opinion to the report
  "gap", // S3: which way the CEO was wrong, and through whom
  "ceo-blame", // S4: gap times responsiveness (BP1)
  "back-through-trust", // S5: blame times trust, with the trust's sign (BP2)
  "sum-of-messages", // S6: all messages, signs kept (BP2)
  "responsiveness", // S7: times one's own slope (BP2)
  "adjustment", // S8: boldness times blame times report (BP4)
] as const;

export type Skill = (typeof skills)[number];

const ofVariant: Readonly<Record<Variant, Skill>> = {
  "for-or-against": "sum",
  "counts-most": "sum",
  without: "sum",
  "how-strongly": "curve",
  "raw-opinion": "sum",
  "misled-most": "gap",
  "my-report": "back-through-trust",
  "their-report": "back-through-trust",
  "which-wins": "sum-of-messages",
  "trusted-otherwise": "sum-of-messages",
  "blame-size": "responsiveness",
  blame: "responsiveness",
  "message-directions": "back-through-trust",
  "message-sizes": "back-through-trust",
  message: "back-through-trust",
  directions: "adjustment",
  "direction-once": "adjustment",
  "thicker-or-thinner": "adjustment",
  "step-sizes": "adjustment",
  step: "adjustment",
  nudge: "adjustment", // never marked, like the next
  combination: "adjustment",
};

/**
 * The skill behind a question.
 *
 * @param isCeo whether it is put to the CEO, whose verdict and blame come from the gap and not from messages
 */
export function skillOf({ kind, variant }: { kind: AskKind; variant: Variant }, isCeo: boolean): Skill {
  if (kind === "verdict" && isCeo) return "gap";
  return kind === "own" && isCeo ? "ceo-blame" : ofVariant[variant];
}
