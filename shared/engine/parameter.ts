/** The single numbers of a network: each weight and each bias by its place. */

import { layerAt } from "./at.ts";
import type { Network } from "./network.ts";

/** One number of a network: the weight from `from` to `to`, or the bias of `to`. */
export type Parameter =
  | { readonly kind: "weight"; readonly layer: number; readonly to: number; readonly from: number }
  | { readonly kind: "bias"; readonly layer: number; readonly to: number };

/** The array of a network that holds a parameter, and where in it. */
export interface ParameterPlace {
  readonly values: Float64Array;
  readonly index: number;
}

/** All weights and biases of a network, layer by layer and node by node, each node's bias after its weights. */
export function parametersOf(network: Network): Parameter[] {
  return network.biases.flatMap((biases, layer) =>
    Array.from(biases).flatMap((_, to): Parameter[] => [
      ...Array.from({ length: layerAt(network.sizes, layer) }, (_weight, from) => ({
        kind: "weight" as const,
        layer,
        to,
        from,
      })),
      { kind: "bias", layer, to },
    ]),
  );
}

/**
 * Where a parameter is kept: writing there changes the network.
 *
 * @throws RangeError when there is no such weight or bias
 */
export function placeOf(network: Network, parameter: Parameter): ParameterPlace {
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
    throw new RangeError(`Cannot find the parameter as the node must be from 0 to ${nodes - 1}: it is ${node}`);
  }
}
