// The wrong rules of a whole company in words: the names the desk uses, and what everybody does.
import type { TwinRule } from "#game/twin/twin-rule.ts";
import { say } from "../words/words.ts";

/** "Forgot the responsiveness" */
export const ruleName = (rule: TwinRule): string =>
  rule === "copied-blame" ? say("twinRule.copied-blame") : say(`rule.${rule}`);

/** "Nobody multiplies by the responsiveness." */
export const ruleDoes = (rule: TwinRule): string => say(`twinRule.${rule}.does`);
