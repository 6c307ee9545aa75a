/** Takes one step downhill: every weight and bias moves against its gradient, all at once. */

import { at, layerAt } from "./at.ts";
import type { Network } from "./network.ts";
import { requireFinite, requireFiniteNumber } from "./require.ts";
import { type Gradients, requireSameShape } from "./trace.ts";

/**
 * Subtracts `rate` times the gradients from the network's own numbers. The gradients are not changed.
 *
 * @param gradients a trace after `backward`, or the mean of a batch
 * @param rate the learning rate, any finite number
 * @throws RangeError when a shape does not fit or a number is not finite; then nothing has been changed
 *
 * Source: Nielsen, Neural Networks and Deep Learning, eq. 16 and 17
 */
export function adjust(network: Network, gradients: Gradients, rate: number): void {
  requireSameShape("adjust", network, gradients);
  requireFiniteNumber("adjust", "rate", rate);
  for (const values of gradients.weightGradients) requireFinite("adjust", "weight gradients", values);
  for (const values of gradients.biasGradients) requireFinite("adjust", "bias gradients", values);
  for (let layer = 0; layer < network.weights.length; layer += 1) {
    step(layerAt(network.weights, layer), layerAt(gradients.weightGradients, layer), rate);
    step(layerAt(network.biases, layer), layerAt(gradients.biasGradients, layer), rate);
  }
}

function step(values: Float64Array, gradients: Float64Array, rate: number): void {
  for (let index = 0; index < values.length; index += 1) {
    values[index] = at(values, index) - rate * at(gradients, index);
  }
}
