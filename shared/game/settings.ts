/** What a teacher may choose for a session. */
import type { RecipeName } from "#company/recipe.ts";
import type { TracedSkill } from "./mastery/skills.ts";

/** How companies learn; in a race each company has one of the three, in turn. */
export type Method = "backprop" | "one-weight-at-a-time" | "weight-combinations" | "race";
export type Applied = "engine" | "players";
export type Level = 0 | 1 | 2 | 3;
export type HandsOn = "first" | "always" | "never";
export type Door = "open" | "ask" | "locked";
/** The phases that a player can take in hand or only watch. */
export type HandsOnPhase = "report" | "feedback" | "adjust";
/** The phases that can have a deadline. */
export type TimedPhase = "briefing" | "report" | "verdict" | "feedback" | "adjust" | "reveal";

export interface Settings {
  readonly recipe: RecipeName;
  readonly method: Method;
  readonly applied: Applied;
  readonly level: Level;
  readonly boldness: number; // η, above 0
  readonly handsOn: Readonly<Record<HandsOnPhase, HandsOn>>;
  readonly deadlines: Readonly<Partial<Record<TimedPhase, number>>> | null; // seconds; null: no deadline
  readonly door: Door;
  readonly names: "generated" | "free";
  readonly companies: number | null; // null: as many as the students need
  readonly quiz: boolean; // eight questions before the first sale, and eight like them at the end
  readonly tables: boolean; // all companies start alike, and everybody answers once more after talking to the same seat elsewhere
  readonly promotion: boolean; // three right answers in a row raise a student's level
  readonly rotation: boolean; // whether people change roles after every third sale
  readonly hideNames: boolean; // on the projector
  readonly focus?: TracedSkill; // alone: which skill the next customers are chosen for
  readonly realNames: boolean; // whether students are asked for theirs; what they say never comes into the rules
}

export const defaultSettings: Settings = {
  recipe: "default",
  method: "backprop",
  applied: "engine",
  level: 1,
  boldness: 3,
  handsOn: { report: "first", feedback: "always", adjust: "always" },
  deadlines: null,
  door: "open",
  names: "generated",
  companies: null,
  quiz: false,
  tables: false,
  promotion: false,
  rotation: true,
  hideNames: false,
  realNames: false,
};

/** Whether a phase is in the players' hands in this round (the first is 1). At level 0 everything is watched. */
export function isPlayed(settings: Settings, phase: HandsOnPhase, round: number): boolean {
  if (settings.level === 0) return false;
  const when = settings.handsOn[phase];
  return when === "always" || (when === "first" && round === 1);
}
