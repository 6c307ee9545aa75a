/** How far the people of one layer move the CEO: the chain rule along the arrows above them. */
import { type ActivationName, slopeAt, steepestSlope } from "#engine/activation.ts";
import { at } from "#engine/at.ts";
import type { ChainLayer } from "../knowledge.ts";
import type { Way } from "./way.ts";

interface Along {
  readonly activation: ActivationName;
  readonly way: Way | "greatest";
}

/**
 * How far the CEO's raw opinion moves with each person's report.
 *
 * @param above the layers of arrows above these people, nearest first; at least one
 * @param along the activation of everybody between them and the CEO, and by which rule the arrows are read; "greatest"
 *   gives the most that could be: trusts without their signs, everybody at the steepest slope
 * @returns one number per person
 */
export function influences(above: readonly ChainLayer[], along: Along): number[] {
  const [nearest, ...rest] = above;
  if (nearest === undefined) return [1];
  const further =
    rest.length === 0
      ? [1]
      : influences(rest, along).map((value, to) => value * slopeBy(along, rest[0]?.reports?.[to]));
  const people = nearest.trusts[0]?.length ?? 0;
  return Array.from({ length: people }, (_, from) => {
    const paths = nearest.trusts.map((row, to) => trustBy(along.way, at(row, from)) * at(further, to));
    return along.way === "one-message" ? farthest(paths) : paths.reduce((sum, path) => sum + path, 0);
  });
}

const trustBy = (way: Along["way"], trust: number): number =>
  way === "lost-trust-sign" || way === "greatest" ? Math.abs(trust) : trust;

/** Where a report is not known, everybody is taken to be as responsive as can be. */
const slopeBy = ({ activation, way }: Along, report: number | undefined): number =>
  way === "greatest" || report === undefined ? steepestSlope(activation) : slopeAt(activation, report);

const farthest = (paths: readonly number[]): number =>
  paths.reduce((far, path) => (Math.abs(path) > Math.abs(far) ? path : far), 0);
