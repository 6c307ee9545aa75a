/** The fifteen skills of the lesson: which of them a question asks for, and where the others are practised. */

/** What the questions of a round ask for, in the order of the round; a report speaks of these. */
export const skills = [
  "sum", // S1: the weighted sum
  "curve", // S2: from the raw opinion to the report
  "gap", // S3: which way the CEO was wrong, and through whom
  "ceo-blame", // S4: gap times responsiveness (BP1)
  "back-through-trust", // S5: blame times trust, with the trust's sign (BP2)
  "sum-of-messages", // S6: all messages, signs kept (BP2)
  "responsiveness", // S7: times one's own slope (BP2)
  "adjustment", // S8: boldness times blame times report (BP4)
] as const;

export type Skill = (typeof skills)[number];

/** What shows in a part of an answer, or in one wrong rule, beside the skill that its question is about. */
const besides = [
  "silent-reporter", // S9: whose report was nothing, their trust stays
  "gut-feeling", // S10: that it counts in the sum; its step (BP3) is given as the ruler and never asked
  "boldness", // S11
  "told-apart", // S13: the blame is not the step
] as const;

/** The skills that are traced. */
export const tracedSkills = [...skills, ...besides] as const;

export type TracedSkill = (typeof tracedSkills)[number];

/** Skills that no question of a sale asks for: they are practised elsewhere and never measured here. */
export const untracedSkills = [
  { skill: "old-trust", practisedIn: "quiz" }, // S12: all adjust at once, with the trust that was in force
  { skill: "inference", practisedIn: "market" }, // S14: after training nobody adjusts any more
  { skill: "search", practisedIn: "lab" }, // S15: why trying all combinations takes too long
] as const;
