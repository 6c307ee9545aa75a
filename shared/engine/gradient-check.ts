/** Checks what `backward` says against wiggling each weight and bias and watching the cost. */

import { at, layerAt } from "./at.ts";
import { backward } from "./backward.ts";
import type { Sample } from "./batch.ts";
import { type CostName, costOf, requireCostFits } from "./cost.ts";
import { forward } from "./forward.ts";
import { copyNetwork, type Network } from "./network.ts";
import { type Parameter, parametersOf, placeOf } from "./parameter.ts";
import { createTrace } from "./trace.ts";

export interface Question {
  readonly sample: Sample;
  readonly cost: CostName;
}

/** How far `centralDifference` moves a number at most, each way. */
export const WIDEST_WIGGLE = 2e-3;

// Below this size a derivative is compared as if it were this large: the cost itself is only known to about 1e-16, so
// that its difference over a wiggle is uncertain by about 1e-13.
const SMALLEST_COMPARED = 1e-6;

/**
 * The derivative of a sample's cost by one weight or bias, from the cost at four points around it. The network is not
 * changed.
 *
 * @throws RangeError when there is no such weight or bias, or as `forward` and `costOf` do
 *
 * Source: Abramowitz & Stegun, 25.3.6 (five points; error of fourth order)
 */
export function centralDifference(network: Network, parameter: Parameter, { sample, cost }: Question): number {
  requireCostFits(cost, network.activations[network.activations.length - 1]);
  const wiggled = copyNetwork(network);
  const trace = createTrace(network);
  const { values, index } = placeOf(wiggled, parameter);
  const middle = at(values, index);
  const costAt = (wiggle: number) => {
    values[index] = middle + wiggle;
    return costOf(cost, forward(wiggled, trace, sample.input), sample.target);
  };
  const near = WIDEST_WIGGLE / 2;
  const narrow = costAt(near) - costAt(-near);
  const wide = costAt(WIDEST_WIGGLE) - costAt(-WIDEST_WIGGLE);
  return (8 * narrow - wide) / (12 * near);
}

/**
 * The largest relative error between `backward` and central differences over all weights and biases. The network is not
 * changed. With ReLU it means something only while no weighted input comes near its kink during the wiggle.
 *
 * @returns |difference| over the larger of the two sizes; about 1e-8 when all is well
 * @throws RangeError as `forward` and `backward` do
 */
export function largestGradientError(network: Network, question: Question): number {
  const trace = createTrace(network);
  forward(network, trace, question.sample.input);
  backward(network, trace, question.sample.target, question.cost);
  let largest = 0;
  for (const parameter of parametersOf(network)) {
    const { layer, to } = parameter;
    const gradient =
      parameter.kind === "bias"
        ? at(layerAt(trace.biasGradients, layer), to)
        : at(layerAt(trace.weightGradients, layer), to * layerAt(network.sizes, layer) + parameter.from);
    const difference = centralDifference(network, parameter, question);
    const size = Math.max(Math.abs(gradient), Math.abs(difference), SMALLEST_COMPARED);
    largest = Math.max(largest, Math.abs(gradient - difference) / size);
  }
  return largest;
}
