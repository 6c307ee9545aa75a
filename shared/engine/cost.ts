/** The cost of an output against its target, and how the cost changes with the output. */

import type { ActivationName } from "./activation.ts";
import { log } from "./arithmetic.ts";
import { at } from "./at.ts";
import { requireFinite, requireLength, requireShares } from "./require.ts";

export type CostName = "quadratic" | "cross-entropy";

export const COST_NAMES: readonly CostName[] = ["quadratic", "cross-entropy"];

// A sigmoid that saturates gives exactly 0 or 1. The logarithm is taken at the nearest number short of that, so that
// the cost of a confident mistake is large and finite.
const LEAST_SHARE = Number.MIN_VALUE;
const LEAST_REST = Number.EPSILON / 2;

/**
 * The cost of one sample. Quadratic: half the sum of the squared errors. Cross-entropy: -sum(y ln a + (1-y) ln(1-a)).
 *
 * @param output one activation per output; for cross-entropy each in [0, 1]
 * @param target one value per output; for cross-entropy each in [0, 1]
 * @returns a finite number of at least 0
 * @throws RangeError when the lengths differ or a value is out of range
 *
 * Source: Nielsen, Neural Networks and Deep Learning, eq. 6 and 57
 */
export function costOf(cost: CostName, output: ArrayLike<number>, target: ArrayLike<number>): number {
  requireLength("compute the cost", "target", target, output.length);
  if (cost === "quadratic") {
    requireFinite("compute the cost", "target", target);
    requireFinite("compute the cost", "output", output);
  } else {
    requireShares("compute the cost", "target", target);
    requireShares("compute the cost", "output", output);
  }
  let sum = 0;
  for (let to = 0; to < output.length; to += 1) {
    sum += cost === "quadratic" ? squared(at(output, to), at(target, to)) : surprise(at(output, to), at(target, to));
  }
  return sum;
}

/** The derivative of the cost by one output: a - y, or (a - y) / (a (1 - a)), which is infinite where a is 0 or 1. */
export function costSlope(cost: CostName, output: number, target: number): number {
  const error = output - target;
  return cost === "quadratic" || error === 0 ? error : error / (output * (1 - output));
}

/**
 * The delta of an output neuron, dC/dz. With cross-entropy over a sigmoid the slope cancels: nothing is divided.
 *
 * @param error the activation less its target
 * @param slope da/dz of that neuron
 */
export function outputDelta(cost: CostName, error: number, slope: number): number {
  return cost === "quadratic" ? error * slope : error;
}

/**
 * Refuses a cost the last layer cannot carry: cross-entropy reads outputs as shares, and only sigmoid gives those.
 *
 * @throws RangeError
 */
export function requireCostFits(cost: CostName, activation: ActivationName | undefined): void {
  if (cost !== "quadratic" && cost !== "cross-entropy") {
    throw new RangeError(`Cannot compute the cost as its name must be quadratic or cross-entropy: it is ${cost}`);
  }
  if (cost === "cross-entropy" && activation !== "sigmoid") {
    throw new RangeError(`Cannot use cross-entropy as the last layer must be sigmoid: it is ${activation}`);
  }
}

function squared(output: number, target: number): number {
  return ((target - output) * (target - output)) / 2;
}

function surprise(output: number, target: number): number {
  const forTarget = target === 0 ? 0 : target * log(Math.max(output, LEAST_SHARE));
  const forRest = target === 1 ? 0 : (1 - target) * log(Math.max(1 - output, LEAST_REST));
  return 0 - forTarget - forRest;
}
