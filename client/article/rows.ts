// All that the article says, line by line, and the place where each line is played.
import type { PlainKey } from "../words/words.ts";
import type { PlaceId } from "./places.ts";

export type NoteKey = Extract<PlainKey, `article.${"right" | "more"}.${number}`>;

export interface Row {
  readonly number: number; // in the order of the article
  readonly says: PlainKey;
  readonly note: NoteKey | null; // "right": what is inexact in it, set right; "more": what the game adds
  readonly place: PlaceId;
}

export interface Chapter {
  readonly title: PlainKey;
  readonly rows: readonly Row[];
}

export const chapters: readonly Chapter[] = [
  {
    title: "article.chapter.training",
    rows: [
      { number: 1, says: "article.says.1", note: "article.more.1", place: "solo/verdict" },
      { number: 2, says: "article.says.2", note: "article.right.2", place: "tour/feedback" },
      { number: 3, says: "article.says.3", note: null, place: "tour/back" },
      { number: 4, says: "article.says.4", note: "article.right.4", place: "tour/deploy" },
      { number: 5, says: "article.says.5", note: null, place: "tour/forward" },
      { number: 6, says: "article.says.6", note: null, place: "tour/verdict" },
      { number: 7, says: "article.says.7", note: "article.more.7", place: "tour/deploy" },
      { number: 8, says: "article.says.8", note: "article.more.8", place: "tour/deploy" },
      { number: 9, says: "article.says.9", note: "article.more.9", place: "tour/deploy" },
      { number: 10, says: "article.says.10", note: "article.more.10", place: "tour/again" },
      { number: 11, says: "article.says.11", note: "article.more.11", place: "tour/end" },
      { number: 12, says: "article.says.12", note: "article.more.12", place: "tour/end" },
    ],
  },
  {
    title: "article.chapter.trust",
    rows: [
      { number: 13, says: "article.says.13", note: "article.more.13", place: "solo/report" },
      { number: 14, says: "article.says.14", note: "article.right.14", place: "tour/company" },
      { number: 15, says: "article.says.15", note: null, place: "solo/reveal" },
      { number: 16, says: "article.says.16", note: "article.right.16", place: "lab/starts" },
      { number: 17, says: "article.says.17", note: "article.more.17", place: "solo/cat" },
    ],
  },
  {
    title: "article.chapter.search",
    rows: [
      { number: 18, says: "article.says.18", note: null, place: "tour/one-weight" },
      { number: 19, says: "article.says.19", note: "article.right.19", place: "lab/never-no" },
      { number: 20, says: "article.says.20", note: "article.right.20", place: "lab/race" },
      { number: 21, says: "article.says.21", note: "article.right.21", place: "lab/curse" },
      { number: 22, says: "article.says.22", note: "article.more.22", place: "lab/curse" },
      { number: 23, says: "article.says.23", note: "article.right.23", place: "lab/curse" },
      { number: 24, says: "article.says.24", note: "article.more.24", place: "lab/race" },
    ],
  },
  {
    title: "article.chapter.company",
    rows: [
      { number: 25, says: "article.says.25", note: null, place: "tour/company" },
      { number: 26, says: "article.says.26", note: "article.more.26", place: "tour/back" },
      { number: 27, says: "article.says.27", note: null, place: "tour/company" },
      { number: 28, says: "article.says.28", note: "article.right.28", place: "tour/company" },
      { number: 29, says: "article.says.29", note: "article.more.29", place: "tour/company" },
      { number: 30, says: "article.says.30", note: "article.more.30", place: "solo/reveal" },
      { number: 31, says: "article.says.31", note: "article.more.31", place: "lab/boldness" },
      { number: 32, says: "article.says.32", note: null, place: "solo/ceo-adjust" },
      { number: 33, says: "article.says.33", note: "article.right.33", place: "lab/referee" },
      { number: 34, says: "article.says.34", note: "article.more.34", place: "solo/adjust" },
      { number: 35, says: "article.says.35", note: null, place: "tour/back" },
      { number: 36, says: "article.says.36", note: "article.more.36", place: "tour/again" },
      { number: 37, says: "article.says.37", note: "article.right.37", place: "solo/sales" },
    ],
  },
  {
    title: "article.chapter.cost",
    rows: [
      { number: 38, says: "article.says.38", note: "article.right.38", place: "tour/verdict" },
      { number: 39, says: "article.says.39", note: null, place: "tour/again" },
      { number: 40, says: "article.says.40", note: "article.right.40", place: "tour/feedback" },
      { number: 41, says: "article.says.41", note: "article.right.41", place: "lab/wiggle" },
      { number: 42, says: "article.says.42", note: null, place: "solo/adjust" },
      { number: 43, says: "article.says.43", note: "article.right.43", place: "tour/deploy" },
      { number: 44, says: "article.says.44", note: null, place: "tour/back" },
    ],
  },
  {
    title: "article.chapter.formulas",
    rows: [
      { number: 45, says: "article.says.45", note: "article.more.45", place: "solo/own" },
      { number: 46, says: "article.says.46", note: "article.right.46", place: "solo/own" },
      { number: 47, says: "article.says.47", note: "article.right.47", place: "tour/forward" },
      { number: 48, says: "article.says.48", note: "article.more.48", place: "tour/feedback" },
      { number: 49, says: "article.says.49", note: "article.right.49", place: "solo/ceo-own" },
      { number: 50, says: "article.says.50", note: null, place: "tour/back" },
      { number: 51, says: "article.says.51", note: "article.more.51", place: "solo/pass" },
      { number: 52, says: "article.says.52", note: "article.right.52", place: "tour/adjust" },
    ],
  },
  {
    title: "article.chapter.beyond",
    rows: [
      { number: 53, says: "article.says.53", note: "article.right.53", place: "solo/adjust" },
      { number: 54, says: "article.says.54", note: "article.more.54", place: "lab/vanishing" },
    ],
  },
];

/** Whether the article is inexact here. */
export const isSetRight = ({ note }: Row): boolean => note?.startsWith("article.right") ?? false;
