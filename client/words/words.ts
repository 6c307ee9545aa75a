// Looks up a sentence in the catalogue of the language in use and fills in its parameters.
import { signal } from "@preact/signals";
import type { en } from "./en.ts";
import { enDoor } from "./en-door.ts";

/** A sentence whose form follows `count`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};
export type Key = keyof typeof en;

/** The sentences of one language: the keys of English, a plural where English has one. */
export type Catalogue = {
  readonly [K in Key]: (typeof en)[K] extends string ? string : Plural;
};
export interface Language {
  /** BCP 47 tag, e.g. "en" */
  readonly locale: string;
  /** at first only the sentences of the door; a key that is not there yet stands for itself */
  readonly catalogue: Partial<Catalogue>;
}

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Entry> = Entry extends string ? NamesIn<Entry> : "count" | NamesIn<Entry[keyof Entry]>;
type Parameters<K extends Key> = {
  readonly [Name in NamesOf<(typeof en)[K]>]: Name extends "count" ? number : string | number;
};
type Given<K extends Key> = [NamesOf<(typeof en)[K]>] extends [never] ? [] : [parameters: Parameters<K>];

/** The keys of sentences without parameters. */
export type PlainKey = { [K in Key]: [NamesOf<(typeof en)[K]>] extends [never] ? K : never }[Key];

/** The language in use; a component that has called `say` is drawn again when it changes. */
export const language = signal<Language>({ locale: "en", catalogue: enDoor });

/** Hebrew, Arabic and every other script that is written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that is written from right to left, between signs that keep it from turning the words around it. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

function fill(sentence: string, parameters: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language.value.locale) : isolated(value);
  });
}

/** The sentence under `key`: `say("lamps.answered", { count: 2, of: 3 })`. */
export function say<K extends Key>(key: K, ...given: Given<K>): string {
  const { locale, catalogue } = language.value;
  const entry: string | Plural = catalogue[key] ?? key;
  const parameters: Readonly<Record<string, string | number>> = given[0] ?? {};
  if (typeof entry === "string") return fill(entry, parameters);
  const rule = new Intl.PluralRules(locale).select(Number(parameters.count));
  return fill(entry[rule] ?? entry.other, parameters);
}
