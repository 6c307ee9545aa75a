/** Checks what `backward` says against wiggling each weight and bias and watching the cost. */

import { at, layerAt } from "./at.ts";
import { backward } from "./backward.ts";
import type { Sample } from "./batch.ts";
import { type CostName, costOf, requireCostFits } from "./cost.ts";
import { forward } from "./forward.ts";
import { copyNetwork, type Network } from "./network.ts";
import { createTrace } from "./trace.ts";

/** One number of a network: the weight from `from` to `to`, or the bias of `to`. */
export type Parameter =
  | { readonly kind: "weight"; readonly layer: number; readonly to: number; readonly from: number }
  | { readonly kind: "bias"; readonly layer: number; readonly to: number };

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
  const { values, index } = find(wiggled, parameter);
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

/** All weights and biases of a network, layer by layer. */
export function parametersOf(network: Network): Parameter[] {
  return network.biases.flatMap((biases, layer) =>
    Array.from(biases).flatMap((_, to): Parameter[] => [
      ...Array.from({ length: layerAt(network.sizes, layer) }, (_, from) => ({
        kind: "weight" as const,
        layer,
        to,
        from,
      })),
      { kind: "bias", layer, to },
    ]),
  );
}

function find(network: Network, parameter: Parameter): { readonly values: Float64Array; readonly index: number } {
  const { layer, to } = parameter;
  if (parameter.kind === "bias") {
    const values = layerAt(network.biases, layer);
    requireInside(to, values.length);
    return { values, index: to };
  }
  const inputs = layerAt(network.sizes, layer);
  requireInside(parameter.from, inputs);
  requireInside(to, layerAt(network.biases, layer).length);
  return { values: layerAt(network.weights, layer), index: to * inputs + parameter.from };
}

function requireInside(node: number, nodes: number): void {
  if (!Number.isInteger(node) || node < 0 || node >= nodes) {
    throw new RangeError(`Cannot wiggle as the node must be from 0 to ${nodes - 1}: it is ${node}`);
  }
}
