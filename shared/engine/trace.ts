/** Every intermediate number of one pass through a network, forward and backward, in arrays made once and reused. */

import { layerAt } from "./at.ts";
import type { NetworkShape } from "./network.ts";

/** The derivative of a cost by every weight and every bias, laid out as in the network. */
export interface Gradients {
  readonly weightGradients: readonly Float64Array[];
  readonly biasGradients: readonly Float64Array[];
}

/**
 * One pass. `forward` fills the first three, `backward` the rest. All but `activations` count by edge layer, so that
 * `activations[layer + 1]` belongs to `weightedInputs[layer]`.
 */
export interface Trace extends Gradients {
  /** The input at index 0, then a of each layer. */
  readonly activations: readonly Float64Array[];
  /** z, by neuron. */
  readonly weightedInputs: readonly Float64Array[];
  /** da/dz at z, by neuron. */
  readonly slopes: readonly Float64Array[];
  /** dC/dz, by neuron. */
  readonly deltas: readonly Float64Array[];
  /** What `to` sends back to `from`: its weight times its delta, at `to * inputs + from` as in the weights. */
  readonly messages: readonly Float64Array[];
}

/** Gradients of zeros for a network of this shape. */
export function createGradients({ sizes }: NetworkShape): Gradients {
  return { weightGradients: edges(sizes), biasGradients: neurons(sizes) };
}

/** A trace of zeros for a network of this shape; it may be used again for every further pass. */
export function createTrace(shape: NetworkShape): Trace {
  const { sizes } = shape;
  return {
    ...createGradients(shape),
    activations: sizes.map((nodes) => new Float64Array(nodes)),
    weightedInputs: neurons(sizes),
    slopes: neurons(sizes),
    deltas: neurons(sizes),
    messages: edges(sizes),
  };
}

/**
 * Refuses arrays that were made for a network of another shape.
 *
 * @param doing what cannot be done, such as "run backward"
 * @throws RangeError
 */
export function requireSameShape(doing: string, network: NetworkShape, gradients: Gradients): void {
  const { sizes } = network;
  const { weightGradients, biasGradients } = gradients;
  let same = biasGradients.length === sizes.length - 1;
  for (let layer = 0; same && layer < biasGradients.length; layer += 1) {
    const nodes = layerAt(biasGradients, layer).length;
    same = nodes === sizes[layer + 1] && layerAt(weightGradients, layer).length === nodes * layerAt(sizes, layer);
  }
  if (!same) {
    throw new RangeError(
      `Cannot ${doing} as the arrays must be made for ${sizes.join("-")}: they are ${told(gradients)}`,
    );
  }
}

function told({ weightGradients, biasGradients }: Gradients): string {
  const nodes = biasGradients.map((biases) => biases.length);
  const inputs = (weightGradients[0]?.length ?? 0) / (nodes[0] ?? 1);
  return [inputs, ...nodes].join("-");
}

function neurons(sizes: readonly number[]): Float64Array[] {
  return sizes.slice(1).map((nodes) => new Float64Array(nodes));
}

function edges(sizes: readonly number[]): Float64Array[] {
  return sizes.slice(1).map((nodes, layer) => new Float64Array(nodes * layerAt(sizes, layer)));
}
