/** Reads what a teacher wants for a new session. */
import * as z from "zod";
import { type Book, type BookError, bookLimits, checkBook } from "#company/book.ts";
import { type RecipeName, recipeNames, recipeOf } from "#company/recipe.ts";
import { bookOf, scenarioNames } from "#company/scenarios.ts";
import { isShape, leastLayers, mostLayers, mostSeatsInLayer, type Shape, shapeNames, shapeOf } from "#company/shape.ts";
import { leastCompanies } from "#game/methods.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { faultOfTables } from "#game/rules/talking.ts";
import { defaultSettings, type HandsOn, type HandsOnPhase, type Settings } from "#game/settings.ts";
import { faultSentence } from "./fault.ts";
import { changeable, when } from "./settings-fields.ts";

export interface Creation {
  readonly settings: Settings;
  readonly book: Book;
  readonly shape: Shape;
  readonly seed: number | null; // null: chosen by the house
}

/** Generous, so that `checkBook` can word what is too long in its own way. */
const bookText = z.string().max(400);
const customer = z.strictObject({
  name: bookText,
  signals: z.array(z.number()).max(bookLimits.signals * 2),
  outcome: z.literal([0, 1]),
});
const customers = z.array(customer).max(bookLimits.mostCustomers * 2);
const book = z.strictObject({
  id: bookText,
  title: bookText,
  question: bookText,
  yes: bookText,
  no: bookText,
  signals: z.array(z.strictObject({ name: bookText, icon: z.string().max(40) })).max(bookLimits.signals * 2),
  customers,
  sealed: customers,
});

const layers = z.array(z.number()).max(mostLayers * 2);

/** A union's own fault would say nothing, so the form that was meant is chosen by what was sent. */
const schemaFor = (body: object) => {
  const isObject = (field: string) => typeof Reflect.get(body, field) === "object";
  return z.strictObject({
    ...changeable,
    handsOn: z.strictObject({ report: when, feedback: when, adjust: when }).partial().optional(),
    scenario: (isObject("scenario") ? book : z.enum(scenarioNames)).optional(),
    shape: (isObject("shape") ? z.strictObject({ layers }) : z.enum(shapeNames)).optional(),
    recipe: z.enum(recipeNames).optional(),
    realNames: z.boolean().optional(), // who has given theirs was told beforehand what becomes of it
    method: z.enum(["backprop", "one-weight-at-a-time", "weight-combinations", "race"]).optional(),
    quiz: z.boolean().optional(),
    tables: z.boolean().optional(), // companies have to be founded alike for it
    // The wire has a name for what comes later; until then only the value that holds today is taken.
    ranking: z.literal(false).optional(),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().optional(),
  });
};

/**
 * Reads the body of a request for a session. Everything can be left out.
 *
 * @param body anything at all; it is not changed
 * @param options.maySeed whether the teacher may choose the seed, and with it know every secret of the session
 * @returns what to create, or BAD_PAYLOAD with one sentence
 */
export function parseCreation(body: unknown, options: { readonly maySeed: boolean }): Creation | Refusal {
  const given = body ?? {};
  if (typeof given !== "object" || Array.isArray(given)) return fault("they must be an object");
  const result = schemaFor(given).safeParse(given);
  if (!result.success) return refuse("BAD_PAYLOAD", faultSentence("the settings", result.error));
  const { scenario = "BUY", shape = "article", recipe, seed = null, ...rest } = result.data;
  const isSeedForbidden = seed !== null && !options.maySeed;
  if (isSeedForbidden) return fault("seed must be left out: it needs a server with a HOST_PASSWORD");
  const chosenBook = typeof scenario === "string" ? bookOf(scenario) : scenario;
  const bookFault = checkBook(chosenBook)[0];
  if (bookFault !== undefined) return fault(`scenario must be a book that can be played: ${sentenceOf(bookFault)}`);
  if (typeof shape === "object" && !isShape(shape.layers)) return fault(shapeRule);
  const people = shapeOf(shape);
  const settings = settingsOf(rest, recipeFor(recipe, { people, signals: chosenBook.signals.length }));
  const tablesFault = faultOfTables(settings);
  if (tablesFault !== null) return refuse("BAD_PAYLOAD", tablesFault);
  const least = leastCompanies(settings);
  if (settings.companies !== null && settings.companies < least)
    return fault(`companies must be at least ${least} in a race: it is ${settings.companies}`);
  return { settings, book: chosenBook, shape: people, seed };
}

const shapeRule = `shape must have ${leastLayers} to ${mostLayers} layers of 1 to ${mostSeatsInLayer} people, the last one a single CEO`;

const fault = (what: string): Refusal => refuse("BAD_PAYLOAD", `Cannot read the settings as ${what}`);

function sentenceOf({ part, line, message }: BookError): string {
  return line === 0 ? message : `${part}, line ${line}: ${message}`;
}

interface NamedRecipe {
  readonly name: RecipeName;
  readonly boldness: number;
}

function recipeFor(name: RecipeName = "default", size: { people: Shape; signals: number }): NamedRecipe {
  return { name, boldness: recipeOf(name, size.people, size.signals).boldness };
}

type Chosen = { readonly [Name in Exclude<keyof Settings, "handsOn">]?: Settings[Name] | undefined } & {
  readonly handsOn?: { readonly [Phase in HandsOnPhase]?: HandsOn | undefined } | undefined;
};

/** A recipe brings the boldness it was made for, unless the teacher chose one. */
function settingsOf(chosen: Chosen, recipe: NamedRecipe): Settings {
  const { handsOn = {} } = chosen;
  const usual = defaultSettings.handsOn;
  return {
    recipe: recipe.name,
    method: chosen.method ?? defaultSettings.method,
    applied: chosen.applied ?? defaultSettings.applied,
    level: chosen.level ?? defaultSettings.level,
    boldness: chosen.boldness ?? recipe.boldness,
    handsOn: {
      report: handsOn.report ?? usual.report,
      feedback: handsOn.feedback ?? usual.feedback,
      adjust: handsOn.adjust ?? usual.adjust,
    },
    deadlines: chosen.deadlines ?? defaultSettings.deadlines,
    door: chosen.door ?? defaultSettings.door,
    names: chosen.names ?? defaultSettings.names,
    companies: chosen.companies ?? defaultSettings.companies,
    quiz: chosen.quiz ?? defaultSettings.quiz,
    tables: chosen.tables ?? defaultSettings.tables,
    promotion: chosen.promotion ?? defaultSettings.promotion,
    rotation: chosen.rotation ?? defaultSettings.rotation,
    hideNames: chosen.hideNames ?? defaultSettings.hideNames,
    realNames: chosen.realNames ?? defaultSettings.realNames,
  };
}
