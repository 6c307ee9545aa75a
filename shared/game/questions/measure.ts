/** How an answer is given and judged: a direction, a side, a person, a share of full scale, or a typed figure. */
import type { Interval, Slot } from "../ask.ts";
import { asPrinted, exactly, widened } from "../interval.ts";
import type { Figures } from "./readings.ts";

/** The unit of an answer. Directions, sides and shares are worked out in shares of the largest possible value. */
export type Measure =
  | { readonly unit: "direction" } // up, down or leave: 1, -1 or 0
  | { readonly unit: "side" } // one of two: 1 or -1
  | { readonly unit: "person"; readonly people: number } // an index
  | { readonly unit: "share"; readonly min: -1 | 0; readonly max: 1 } // on nine stops
  | { readonly unit: "figure"; readonly figure: keyof Figures }; // typed

export const direction: Measure = { unit: "direction" };
export const side: Measure = { unit: "side" };
export const share: Measure = { unit: "share", min: -1, max: 1 };

/** What somebody worked out. */
export interface Outworked {
  readonly exact: number; // from unrounded numbers
  readonly byHand: number; // from the figures as they are printed
  readonly printed: Interval; // from all numbers that are printed like these
}

const negligible = 0.05; // of the largest possible value: nothing needs to change
const doubtful = 0.1; // up to here both answers count
const stops = 9; // of the slider
const reach = 0.6; // in stops: what counts around the truth, a little more than the nearest stop
const largestTyped = 999;

/** What may be answered at one position. */
export function slotOf(measure: Measure, position: number): Slot {
  switch (measure.unit) {
    case "direction":
      return { position, min: -1, max: 1, choices: [-1, 0, 1] };
    case "side":
      return { position, min: -1, max: 1, choices: [-1, 1] };
    case "person":
      return {
        position,
        min: 0,
        max: measure.people - 1,
        choices: Array.from({ length: measure.people }, (_, i) => i),
      };
    case "share":
      return { position, min: measure.min, max: measure.max, choices: null };
    case "figure":
      return { position, min: -largestTyped, max: largestTyped, choices: null };
  }
}

/** What was worked out, in the unit of the answer: unrounded, a share kept within its scale. */
export function givenBy(measure: Measure, worked: number): number {
  switch (measure.unit) {
    case "direction":
      return Math.abs(worked) < negligible ? 0 : Math.sign(worked);
    case "side":
      return Math.sign(worked);
    case "share":
      return within(measure, worked) + 0; // never -0
    default:
      return worked + 0;
  }
}

/** The answer somebody gives who worked this out: on a stop of the slider, or rounded as the screen rounds. */
export function answerOf(measure: Measure, worked: number, figures: Figures): number {
  switch (measure.unit) {
    case "share": {
      const stop = (measure.max - measure.min) / (stops - 1);
      return Math.round(within(measure, worked) / stop) * stop + 0; // never -0
    }
    case "figure":
      return asPrinted(within({ min: -largestTyped, max: largestTyped }, worked), figures[measure.figure]);
    default:
      return givenBy(measure, worked);
  }
}

/** What counts as having worked this out: one or two choices, or an interval. */
export function acceptedOf(measure: Measure, worked: Outworked, figures: Figures): readonly Interval[] {
  switch (measure.unit) {
    case "direction":
      return acceptedDirections(worked.exact).map(exactly);
    case "side":
    case "person":
      return [exactly(givenBy(measure, worked.exact))];
    case "share":
      return [aroundShare(measure, within(measure, worked.exact))];
    case "figure":
      return [widened(worked.printed, figures[measure.figure])];
  }
}

/** Whether the answer is large enough for two sides to be told apart. */
export const isClear = (measure: Measure, worked: number): boolean =>
  measure.unit !== "side" || Math.abs(worked) >= doubtful;

function acceptedDirections(worked: number): number[] {
  if (Math.abs(worked) < negligible) return [0];
  return Math.abs(worked) < doubtful ? [0, Math.sign(worked)] : [Math.sign(worked)];
}

/** A share that is not negligible must not be answered with the opposite sign. */
function aroundShare({ min, max }: { readonly min: number; readonly max: number }, value: number): Interval {
  const radius = (reach * (max - min)) / (stops - 1);
  const low = value - radius;
  const high = value + radius;
  if (value >= negligible) return { low: Math.max(low, 0), high };
  return value <= -negligible ? { low, high: Math.min(high, 0) } : { low, high };
}

const within = ({ min, max }: { readonly min: number; readonly max: number }, value: number): number =>
  Math.min(max, Math.max(min, value));
