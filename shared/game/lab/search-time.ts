/** How long it takes to try every combination of the weights, and how long that is for a person. */

import { log } from "#engine/arithmetic.ts";

/** One search: every weight takes every level. */
export interface SearchTask {
  readonly weights: number; // a whole number from 1 on
  readonly levels: number; // of each weight, a whole number from 1 on
  readonly perSecond: number; // combinations tried in a second, above 0
}

export interface Duration {
  readonly seconds: number; // Infinity where no number of the machine is large enough
  readonly magnitude: number; // its decimal logarithm, finite for any task
}

/** A duration in the unit that fits it; a second part where minutes or hours have one. */
export interface FeltTime {
  readonly unit: TimeUnit;
  readonly amount: number;
  readonly rest: number; // whole seconds beside minutes, whole minutes beside hours; else 0
}

export type TimeUnit = "ns" | "us" | "ms" | "s" | "min" | "h" | "days" | "years";

export const secondsOfDay = 86_400;
export const secondsOfYear = 31_557_600; // 365.25 days

/** Durations that one has a feeling for, the shortest first; in seconds. */
export const landmarks = {
  blink: 0.3,
  lesson: 45 * 60,
  month: 30.44 * secondsOfDay,
  lifetime: 80 * secondsOfYear,
  universe: 13.8e9 * secondsOfYear,
} as const;

/**
 * The time to try them all, one after the other: levels to the power of weights, divided by the speed.
 *
 * @throws RangeError when the task is none
 */
export function searchTime({ weights, levels, perSecond }: SearchTask): Duration {
  requireWhole("weights", weights);
  requireWhole("levels", levels);
  if (!(perSecond > 0)) {
    throw new RangeError(`Cannot time a search as combinations a second must be above 0: it is ${perSecond}`);
  }
  let combinations = 1; // multiplied out, so that powers of ten stay exact
  for (let weight = 0; weight < weights && combinations < Infinity; weight += 1) combinations *= levels;
  return { seconds: combinations / perSecond, magnitude: weights * log10(levels) - log10(perSecond) };
}

/** A duration of a number of seconds, above 0. */
export const durationOf = (seconds: number): Duration => ({ seconds, magnitude: log10(seconds) });

/** @returns the decimal logarithm of a number above 0 */
export const log10 = (value: number): number => log(value) / Math.LN10;

/**
 * Puts a duration into the unit one has a feeling for.
 *
 * @returns the amount unrounded but for minutes and hours; Infinity years where the machine has no number for it
 */
export function feltTime({ seconds }: Duration): FeltTime {
  if (seconds < 1e-6) return { unit: "ns", amount: seconds * 1e9, rest: 0 };
  if (seconds < 1e-3) return { unit: "us", amount: seconds * 1e6, rest: 0 };
  if (seconds < 1) return { unit: "ms", amount: seconds * 1e3, rest: 0 };
  if (seconds < 59.95) return { unit: "s", amount: seconds, rest: 0 };
  if (seconds < 3599.5) return inParts("min", Math.round(seconds));
  if (seconds < secondsOfDay) return inParts("h", Math.round(seconds / 60));
  if (seconds < secondsOfYear) return { unit: "days", amount: seconds / secondsOfDay, rest: 0 };
  return { unit: "years", amount: seconds / secondsOfYear, rest: 0 };
}

function inParts(unit: "min" | "h", parts: number): FeltTime {
  return { unit, amount: Math.floor(parts / 60), rest: parts % 60 };
}

function requireWhole(what: string, count: number): void {
  if (Number.isInteger(count) && count >= 1) return;
  throw new RangeError(`Cannot time a search as the ${what} must be a whole number from 1 on: it is ${count}`);
}
