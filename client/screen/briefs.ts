// A company as a tile of the wall, in words and figures; a tile that says the same as before is the same tile.
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export interface BriefWords {
  readonly answered: string; // "2 of 6", "all in", or that nobody is asked
  readonly said: string; // "74 %", or that it is sealed yet
  readonly cost: string; // "0.092"
}

export function briefWords(brief: CompanyBrief): BriefWords {
  const { said } = brief;
  return {
    answered: answeredWords(brief),
    said: said === null ? say("screen.wall.notYet") : percent(said),
    cost: costText(brief),
  };
}

export function answeredWords({ answered, asked }: Pick<CompanyBrief, "answered" | "asked">): string {
  if (asked === 0) return say("screen.wall.none");
  return answered >= asked ? say("screen.allIn") : say("screen.answeredOf", { count: answered, of: asked });
}

/** The newest cost, with the three decimals of every cost. */
export function costText({ costs }: Pick<CompanyBrief, "costs">): string {
  const last = costs.at(-1);
  return last === undefined ? "" : plain(last.cost, 3);
}

/** The new briefs, but the very objects of before wherever nothing has changed: those need not be drawn again. */
export function keepUnchanged(before: readonly CompanyBrief[], now: readonly CompanyBrief[]): readonly CompanyBrief[] {
  const kept = now.map((brief, place) => keptBrief(before[place], brief));
  return kept.length === before.length && kept.every((brief, place) => brief === before[place]) ? before : kept;
}

/** The old brief, or at least its curve. */
function keptBrief(old: CompanyBrief | undefined, brief: CompanyBrief): CompanyBrief {
  if (old === undefined) return brief;
  if (isAlike(old, brief)) return old;
  return isAlike(old.costs, brief.costs) ? { ...brief, costs: old.costs } : brief;
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
