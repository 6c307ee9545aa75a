// The cost of a company as a small line: all lines of a screen share one scale, so that they can be compared.
import type { CompanyBrief } from "#game/views/wall-view.ts";

type Costs = CompanyBrief["costs"];

export interface SparkPath {
  readonly line: string; // of an SVG path
  readonly last: string; // a path of no length where the line ends: with a round end it is a dot
}

/** The box that a line is drawn in; it is stretched to whatever room there is. */
export const sparkBox = { width: 100, height: 40 };
const inset = 4; // for the dot at the end and the line at the foot

/** The largest cost of all companies, at least a hair, so that it can divide. */
export const mostOf = (all: readonly Costs[]): number =>
  Math.max(1e-9, ...all.flatMap((costs) => costs.map(({ cost }) => cost)));

/** Points at even distances from the left to the right; a cost of 0 lies on the ground, `most` at the top. */
export function sparkPath(costs: Costs, most: number): SparkPath {
  const across = (sparkBox.width - 2 * inset) / Math.max(1, costs.length - 1);
  const up = sparkBox.height - 2 * inset;
  const points = costs.map(({ cost }, place) => {
    const y = sparkBox.height - inset - (up * Math.min(cost, most)) / most;
    return `${rounded(inset + place * across)} ${rounded(y)}`;
  });
  const last = points.at(-1);
  return { line: points.length === 0 ? "" : `M${points.join("L")}`, last: last === undefined ? "" : `M${last}h0` };
}

const rounded = (value: number): number => Math.round(10 * value) / 10;
