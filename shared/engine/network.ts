/** The shape and the numbers of a network: layers of nodes, and between each two of them weights and biases. */

import { ACTIVATION_NAMES, type ActivationName } from "./activation.ts";
import { layerAt } from "./at.ts";
import { requireFinite, requireLength } from "./require.ts";

/** How many nodes each layer has, the inputs first, and one activation for each layer after the inputs. */
export interface NetworkShape {
  readonly sizes: readonly number[];
  readonly activations: readonly ActivationName[];
}

/**
 * A network in flat arrays. Edge layer l leads from node layer l to node layer l + 1 and has the weights
 * `weights[l][to * sizes[l] + from]` and the biases `biases[l][to]`. The numbers may change, the shape may not.
 */
export interface Network extends NetworkShape {
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
}

/** The same as plain data, fit for JSON. */
export interface PlainNetwork extends NetworkShape {
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly (readonly number[])[];
}

const MOST_LAYERS = 5;
const MOST_NODES = 1000;

/**
 * A network of zeros.
 *
 * @param shape 1 to 5 layers after the inputs, each of 1 to 1000 nodes
 * @throws RangeError when the shape is none
 */
export function createNetwork(shape: NetworkShape): Network {
  requireShape(shape);
  const { sizes, activations } = shape;
  const after = sizes.slice(1);
  return {
    sizes: [...sizes],
    activations: [...activations],
    weights: after.map((nodes, layer) => new Float64Array(nodes * layerAt(sizes, layer))),
    biases: after.map((nodes) => new Float64Array(nodes)),
  };
}

/** A network with the same numbers in arrays of its own. */
export function copyNetwork(network: Network): Network {
  return {
    sizes: [...network.sizes],
    activations: [...network.activations],
    weights: network.weights.map((weights) => weights.slice()),
    biases: network.biases.map((biases) => biases.slice()),
  };
}

/** The network as plain data; nothing is shared with it. */
export function toPlain(network: Network): PlainNetwork {
  return {
    sizes: [...network.sizes],
    activations: [...network.activations],
    weights: network.weights.map((weights) => Array.from(weights)),
    biases: network.biases.map((biases) => Array.from(biases)),
  };
}

/**
 * The network that plain data describes; nothing is shared with it.
 *
 * @throws RangeError when the shape is none, a layer has the wrong length, or a number is not finite
 */
export function fromPlain(plain: PlainNetwork): Network {
  const network = createNetwork(plain);
  fill("weights", network.weights, plain.weights);
  fill("biases", network.biases, plain.biases);
  return network;
}

function fill(what: string, layers: readonly Float64Array[], plain: readonly (readonly number[])[]): void {
  if (plain.length !== layers.length) {
    const must = `must have ${layers.length} layers: they have ${plain.length}`;
    throw new RangeError(`Cannot create a network as its ${what} ${must}`);
  }
  layers.forEach((values, layer) => {
    const given = layerAt(plain, layer);
    const name = `${what} of layer ${layer + 1}`;
    requireLength("create a network", name, given, values.length);
    requireFinite("create a network", name, given);
    values.set(given);
  });
}

function requireShape({ sizes, activations }: NetworkShape): void {
  const layers = sizes.length - 1;
  if (layers < 1 || layers > MOST_LAYERS) {
    const must = `must have 1 to ${MOST_LAYERS} layers after the inputs: it has ${Math.max(layers, 0)}`;
    throw new RangeError(`Cannot create a network as it ${must}`);
  }
  for (const nodes of sizes) {
    if (!Number.isInteger(nodes) || nodes < 1 || nodes > MOST_NODES) {
      throw new RangeError(`Cannot create a network as a layer must have 1 to ${MOST_NODES} nodes: it has ${nodes}`);
    }
  }
  if (activations.length !== layers) {
    const must = `must have ${layers} activations, one for each layer after the inputs: it has ${activations.length}`;
    throw new RangeError(`Cannot create a network as it ${must}`);
  }
  for (const name of activations) {
    if (!ACTIVATION_NAMES.includes(name)) {
      throw new RangeError(
        `Cannot create a network as an activation must be one of ${ACTIVATION_NAMES.join(", ")}: it is ${name}`,
      );
    }
  }
}
