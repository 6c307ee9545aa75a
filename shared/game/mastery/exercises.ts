/** Which skills a question exercises, and which known wrong rules show that a skill is missing. */
import type { Ask, RuleCode, Variant } from "../ask.ts";
import type { Skill, TracedSkill } from "./skills.ts";

export interface Exercise {
  readonly skill: TracedSkill;
  readonly rules: readonly RuleCode[]; // of somebody who lacks the skill
}

/** The first one is what the question is about. */
type Exercises = readonly [Exercise & { readonly skill: Skill }, ...Exercise[]];

const does = <Name extends TracedSkill>(skill: Name, ...rules: RuleCode[]) => ({ skill, rules });

const sum = does("sum", "lost-trust-sign", "no-trust", "forgot-report", "flipped-sign");
const gutFeeling = does("gut-feeling", "no-gut");
const gap = does("gap", "flipped-sign");
const ownTrusts = does("sum", "lost-trust-sign", "no-trust");
const trustsAbove = does("back-through-trust", "lost-trust-sign");
const throughTrust = does("back-through-trust", "lost-trust-sign", "no-trust", "equal-split", "flipped-sign");
const allMessages = does("sum-of-messages", "one-message", "flipped-sign");
const responsiveness = does("responsiveness", "no-slope");
const adjustment = does("adjustment", "forgot-report", "lost-trust-sign", "flipped-sign");
const silence = does("silent-reporter", "forgot-report");
const toldApart = does("told-apart", "blame-as-step");
const boldness = does("boldness", "wrong-boldness");

const ofVariant: Readonly<Record<Variant, Exercises>> = {
  "for-or-against": [sum, gutFeeling],
  "counts-most": [sum],
  without: [sum],
  "how-strongly": [does("curve", "no-squash"), ownTrusts, gutFeeling],
  "raw-opinion": [sum, gutFeeling],
  "misled-most": [gap, ownTrusts],
  "my-report": [trustsAbove, gap, does("sum-of-messages", "one-message")],
  "their-report": [trustsAbove, gap],
  "which-wins": [allMessages],
  "trusted-otherwise": [allMessages, trustsAbove],
  "blame-size": [responsiveness, allMessages],
  blame: [responsiveness, allMessages],
  "message-directions": [throughTrust],
  "message-sizes": [throughTrust],
  message: [throughTrust],
  directions: [adjustment, silence, toldApart],
  "direction-once": [adjustment, silence, toldApart],
  "thicker-or-thinner": [adjustment, silence],
  "step-sizes": [adjustment, silence, toldApart],
  step: [adjustment, silence, toldApart, boldness],
  nudge: [adjustment], // never marked, like the next
  combination: [adjustment],
};

/** The CEO's verdict and blame come from the gap and not from messages. */
const ofCeo: Readonly<Partial<Record<`${Ask["kind"]} ${Variant}`, Exercises>>> = {
  "verdict without": [gap, ownTrusts],
  "own blame-size": [does("ceo-blame", "no-slope", "flipped-sign")],
  "own blame": [does("ceo-blame", "no-slope", "flipped-sign")],
};

type Asked = Pick<Ask, "kind" | "variant">;

/**
 * The skills that a question exercises.
 *
 * @param isCeo whether it is put to the CEO
 */
export const exercisesOf = ({ kind, variant }: Asked, isCeo: boolean): Exercises =>
  (isCeo ? ofCeo[`${kind} ${variant}`] : undefined) ?? ofVariant[variant];

/** The one skill that a question is about. */
export const skillOf = (asked: Asked, isCeo: boolean): Skill => exercisesOf(asked, isCeo)[0].skill;
