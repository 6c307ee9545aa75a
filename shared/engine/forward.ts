/** Passes an input forward through a network. */

import { activate, slopeAt } from "./activation.ts";
import { at, layerAt } from "./at.ts";
import type { Network } from "./network.ts";
import { requireFinite, requireFiniteNumber, requireLength } from "./require.ts";
import { requireSameShape, type Trace } from "./trace.ts";

/**
 * Fills the activations, weighted inputs and slopes of the trace. The network is not changed.
 *
 * @param input one finite number per input
 * @returns the activations of the last layer: the trace's own array, overwritten by the next pass
 * @throws RangeError when a shape does not fit, or when a number is not finite or becomes so
 *
 * Source: Nielsen, Neural Networks and Deep Learning, eq. 25
 */
export function forward(network: Network, trace: Trace, input: ArrayLike<number>): Float64Array {
  const signals = layerAt(trace.activations, 0);
  requireSameShape("run forward", network, trace);
  requireLength("run forward", "input", input, signals.length);
  requireFinite("run forward", "input", input);
  signals.set(input);
  for (let layer = 0; layer < network.weights.length; layer += 1) {
    weigh(network, trace, layer);
    respond(network, trace, layer);
  }
  return layerAt(trace.activations, network.weights.length);
}

function weigh(network: Network, trace: Trace, layer: number): void {
  const weights = layerAt(network.weights, layer);
  const biases = layerAt(network.biases, layer);
  const inputs = layerAt(trace.activations, layer);
  const weightedInputs = layerAt(trace.weightedInputs, layer);
  let edge = 0;
  for (let to = 0; to < weightedInputs.length; to += 1) {
    let z = 0;
    for (let from = 0; from < inputs.length; from += 1) {
      z += at(weights, edge) * at(inputs, from);
      edge += 1;
    }
    z += at(biases, to);
    requireFiniteNumber("run forward", "weighted input", z);
    weightedInputs[to] = z;
  }
}

function respond(network: Network, trace: Trace, layer: number): void {
  const name = layerAt(network.activations, layer);
  const weightedInputs = layerAt(trace.weightedInputs, layer);
  const activations = layerAt(trace.activations, layer + 1);
  const slopes = layerAt(trace.slopes, layer);
  for (let to = 0; to < weightedInputs.length; to += 1) {
    const a = activate(name, at(weightedInputs, to));
    activations[to] = a;
    slopes[to] = slopeAt(name, a);
  }
}
