/** Arithmetic with what is only known to lie between two bounds: figures as they are printed on a screen. */
import { at } from "#engine/at.ts";
import type { Interval } from "./ask.ts";

// Sums of printed figures end on the bounds themselves, where the last bits of a double must not decide.
const slack = 1e-9;

const mostDecimals = 20;
const halfUnits = Array.from({ length: mostDecimals + 1 }, (_, decimals) => Number(`5e-${decimals + 1}`));

/** A number that is known exactly. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

/** The figure that a screen prints for a number: as `toFixed` rounds it, without a minus before zero. */
export const asPrinted = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/**
 * Half a unit of the last printed place added on either side: around a printed figure all numbers that are printed like
 * it, around a result the room for rounding an answer.
 *
 * @param decimals printed after the point, 0 to 20
 */
export function widened({ low, high }: Interval, decimals: number): Interval {
  const half = at(halfUnits, decimals);
  return { low: low - half, high: high + half };
}

/** Where the sum of numbers from these intervals can lie; 0 for none. */
export function sum(intervals: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const interval of intervals) {
    low += interval.low;
    high += interval.high;
  }
  return { low, high };
}

/** Where the product can lie; signs may be mixed. */
export function product(one: Interval, other: Interval): Interval {
  const corners = [one.low * other.low, one.low * other.high, one.high * other.low, one.high * other.high];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** The interval times a number that is known exactly. */
export const times = (interval: Interval, factor: number): Interval => product(interval, exactly(factor));

/** The interval mirrored at 0. */
export const negated = ({ low, high }: Interval): Interval => ({ low: -high, high: -low });

/** Where one number less the other can lie. */
export const difference = (one: Interval, other: Interval): Interval => sum([one, negated(other)]);

/** Where the size of the number can lie, its sign dropped. */
export function absolute(interval: Interval): Interval {
  if (interval.low >= 0) return interval;
  if (interval.high <= 0) return negated(interval);
  return { low: 0, high: Math.max(-interval.low, interval.high) };
}

/** Where a rising function of the number can lie. */
export const rising = ({ low, high }: Interval, by: (value: number) => number): Interval => ({
  low: by(low),
  high: by(high),
});

/** The number in the middle; the number itself where it is known exactly. */
export const middle = ({ low, high }: Interval): number => (low === high ? low : (low + high) / 2);

/** Whether a number lies in the interval, its bounds included. */
export const holds = ({ low, high }: Interval, value: number): boolean => value >= low - slack && value <= high + slack;

/** Whether two intervals have no number in common. */
export const areApart = (one: Interval, other: Interval): boolean =>
  one.high < other.low - slack || other.high < one.low - slack;

/** The smallest interval around all of them. */
export const hull = (intervals: readonly Interval[]): Interval => ({
  low: Math.min(...intervals.map(({ low }) => low)),
  high: Math.max(...intervals.map(({ high }) => high)),
});
