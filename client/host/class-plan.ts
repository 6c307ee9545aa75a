// What a teacher chooses before the class is opened, and how it is sent.
import type { Book } from "#company/book.ts";
import { type RecipeName, recipeOf } from "#company/recipe.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { type ShapeName, shapeOf } from "#company/shape.ts";
import { leastCompanies } from "#game/methods.ts";
import { defaultSettings, type Settings } from "#game/settings.ts";

export interface ClassPlan
  extends Pick<
    Settings,
    | "method"
    | "level"
    | "applied"
    | "names"
    | "door"
    | "companies"
    | "promotion"
    | "rotation"
    | "realNames"
    | "quiz"
    | "tables"
  > {
  readonly scenario: ScenarioName | Book; // a book is the teacher's own
  readonly boldness: number | null; // null: as the recipe has it
  readonly shape: ShapeName;
  readonly recipe: RecipeName;
}

const { method, level, applied, names, door, companies, promotion, rotation, realNames, quiz, tables } =
  defaultSettings;

export const usualPlan: ClassPlan = {
  scenario: "BUY",
  boldness: null,
  shape: "article",
  recipe: "default",
  method,
  level,
  applied,
  names,
  door,
  companies,
  promotion,
  rotation,
  realNames,
  quiz,
  tables,
};

/** A class without students, to try everything out: teammates fill all seats. */
export const rehearsalOf = (plan: ClassPlan): ClassPlan => ({
  ...plan,
  companies: plan.method === "race" ? leastCompanies(plan) : 5,
});

/** The boldness that will be in force. */
export function boldnessOf({ boldness, recipe, shape, scenario }: ClassPlan): number {
  const { signals } = typeof scenario === "string" ? bookOf(scenario) : scenario;
  return boldness ?? recipeOf(recipe, shapeOf(shape), signals.length).boldness;
}

/** Seats of a company, layer by layer. */
export const layersOf = ({ shape }: ClassPlan): readonly number[] => shapeOf(shape).layers;

/** The body of the request: what was not chosen is left to the server. */
export function bodyOf({ boldness, ...rest }: ClassPlan): object {
  return boldness === null ? rest : { ...rest, boldness };
}

/** The plan with a part changed: a race has at least one company for each method, and tables are for backprop's rounds. */
export function changedPlan(plan: ClassPlan, part: Partial<ClassPlan>): ClassPlan {
  const wanted = { ...plan, ...part };
  const changed = wanted.method === "backprop" ? wanted : { ...wanted, tables: false };
  const isTooFew = changed.companies !== null && changed.companies < leastCompanies(changed);
  return isTooFew ? { ...changed, companies: null } : changed;
}
