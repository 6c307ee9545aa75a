/** Passes the error of an output back through a network: a delta for every neuron, a gradient for every weight. */

import { at, layerAt } from "./at.ts";
import { type CostName, outputDelta, requireCostFits } from "./cost.ts";
import type { Network } from "./network.ts";
import { requireFinite, requireLength, requireShares } from "./require.ts";
import { requireSameShape, type Trace } from "./trace.ts";

/**
 * Fills the deltas, messages and gradients of a trace that `forward` has just filled. The network is not changed.
 *
 * @param target one finite number per output; for cross-entropy each in [0, 1]
 * @throws RangeError when a shape does not fit, a target is out of range, or the cost does not suit the last layer
 *
 * Source: Nielsen, Neural Networks and Deep Learning, BP1 to BP4
 */
export function backward(network: Network, trace: Trace, target: ArrayLike<number>, cost: CostName): void {
  const last = network.weights.length - 1;
  requireSameShape("run backward", network, trace);
  requireCostFits(cost, network.activations[last]);
  requireLength("run backward", "target", target, layerAt(trace.deltas, last).length);
  if (cost === "quadratic") requireFinite("run backward", "target", target);
  else requireShares("run backward", "target", target);
  judgeOutput(trace, target, cost);
  for (let layer = last; layer >= 0; layer -= 1) {
    if (layer < last) hearMessages(trace, layer);
    sendMessages(network, trace, layer);
  }
}

function judgeOutput(trace: Trace, target: ArrayLike<number>, cost: CostName): void {
  const last = trace.deltas.length - 1;
  const deltas = layerAt(trace.deltas, last);
  const activations = layerAt(trace.activations, last + 1);
  const slopes = layerAt(trace.slopes, last);
  for (let to = 0; to < deltas.length; to += 1) {
    deltas[to] = outputDelta(cost, at(activations, to) - at(target, to), at(slopes, to));
  }
}

/** BP2: the messages from the layer above, added up and multiplied by one's own slope. */
function hearMessages(trace: Trace, layer: number): void {
  const deltas = layerAt(trace.deltas, layer);
  const slopes = layerAt(trace.slopes, layer);
  const messages = layerAt(trace.messages, layer + 1);
  for (let node = 0; node < deltas.length; node += 1) {
    let sum = 0;
    for (let edge = node; edge < messages.length; edge += deltas.length) sum += at(messages, edge);
    deltas[node] = sum * at(slopes, node);
  }
}

/** BP3 and BP4 for one layer, and the messages it sends to the layer below. */
function sendMessages(network: Network, trace: Trace, layer: number): void {
  const weights = layerAt(network.weights, layer);
  const inputs = layerAt(trace.activations, layer);
  const deltas = layerAt(trace.deltas, layer);
  const messages = layerAt(trace.messages, layer);
  const weightGradients = layerAt(trace.weightGradients, layer);
  layerAt(trace.biasGradients, layer).set(deltas);
  let edge = 0;
  for (let to = 0; to < deltas.length; to += 1) {
    const delta = at(deltas, to);
    for (let from = 0; from < inputs.length; from += 1) {
      messages[edge] = at(weights, edge) * delta;
      weightGradients[edge] = at(inputs, from) * delta;
      edge += 1;
    }
  }
}
