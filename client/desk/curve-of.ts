// The curve of a seat, and the point on it that prints as the figures of the view.
import type { Knowledge } from "#game/knowledge.ts";
import { type Activation, activate, slopeAt } from "../components/curve-geometry.ts";

/** The curve card draws two curves; the company's people have no other. */
export const curveOf = ({ activation }: Knowledge): Activation => (activation === "sigmoid" ? "sigmoid" : "tanh");

const halfUnit = 0.005; // raw opinions stand on the screen with two decimals
const tries = 101;

/**
 * A raw opinion that prints as the one on the screen, and whose report and slope print as theirs there: the card works
 * them out from it, and a player must find the same figures everywhere.
 */
export function pointOnCurve(knowledge: Knowledge): number {
  const { opinion, report, slope } = knowledge;
  const curve = curveOf(knowledge);
  if (opinion === null) return 0;
  const candidates = Array.from(
    { length: tries },
    (_, index) => opinion + halfUnit * ((2 * index) / (tries - 1) - 1) * 0.999,
  );
  const isLike = (z: number): boolean => {
    const a = activate(curve, z);
    return prints(a, report) && prints(slopeAt(curve, a), slope);
  };
  const alike = candidates.filter(isLike);
  return alike[Math.floor(alike.length / 2)] ?? opinion;
}

const prints = (value: number, figure: number | null): boolean =>
  figure === null || value.toFixed(2) === figure.toFixed(2);
