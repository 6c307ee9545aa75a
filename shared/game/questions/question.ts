/** What a kind of question is made of: who can be asked it, how it is solved by each rule, and what gives it away. */
import { at } from "#engine/at.ts";
import type { Glance, Interval, Variant } from "../ask.ts";
import { absolute, middle } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Measure } from "./measure.ts";
import type { Readings } from "./readings.ts";
import type { Way, WrongWay } from "./way.ts";

/** The source, sender, colleague or arrow that a question speaks of; null where it speaks of none. */
export type About = number | null;

export interface Question {
  readonly variant: Variant;
  readonly ways: readonly WrongWay[]; // the wrong rules that can arise here
  readonly measure: (knowledge: Knowledge) => Measure;
  readonly size: (knowledge: Knowledge) => number; // length of the answer
  readonly asked: (knowledge: Knowledge, about: About) => readonly number[]; // positions
  readonly abouts: (knowledge: Knowledge) => readonly About[]; // the most telling first; none when it cannot be put
  readonly solve: (readings: Readings, way: Way, about: About) => readonly Interval[]; // by position
  readonly glances: (knowledge: Knowledge, about: About) => readonly Glance[]; // from printed figures, in answers
}

/** The parts of a question with one value that speaks of nobody. */
export const single = {
  size: () => 1,
  asked: () => [0],
  abouts: () => [null],
} as const satisfies Partial<Question>;

/** A glance that gives the same answer at every position. */
export const alike = (by: Glance["by"], value: number, size: number): Glance => ({
  by,
  values: Array.from({ length: size }, () => value),
});

/** The part of a whole; 0 where the whole is nothing. */
export const partOf = (value: number, whole: number): number => (whole > 0 ? value / whole : 0);

/** The largest absolute value; 0 of none. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));

/** The sum of the absolute values. */
export const totalSize = (values: readonly number[]): number =>
  values.reduce((total, value) => total + Math.abs(value), 0);

/** The indices of the longest bars: several where a screen draws them equally long, none where there is no bar. */
export function longest(values: readonly number[]): number[] {
  const length = largest(values);
  return length === 0 ? [] : values.flatMap((value, index) => (Math.abs(value) === length ? [index] : []));
}

/** The interval whose middle is farthest from 0, the first of equals. */
export function strongest(intervals: readonly Interval[]): readonly Interval[] {
  const [index] = longest(intervals.map((interval) => middle(absolute(interval))));
  return index === undefined ? [] : intervals.slice(index, index + 1);
}

/** Whole numbers from 0 up to `count` - 1. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The indices in descending order of their worth. */
export const byWorth = (indices: readonly number[], worth: (index: number) => number): number[] =>
  [...indices].sort((one, other) => worth(other) - worth(one));

const leastDistrust = 0.1; // of the largest trust: below it the minus of an arrow is hard to see

/** The sources, or people, behind the clearly negative trusts. */
export const withDistrust = (trusts: readonly number[]): number[] =>
  upTo(trusts.length).filter((index) => at(trusts, index) < -leastDistrust * largest(trusts));
