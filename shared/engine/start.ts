/** Random starting weights from a seed. */

import { layerAt } from "./at.ts";
import { createNetwork, type Network, type NetworkShape } from "./network.ts";
import { createRandom, type Random } from "./random.ts";

/** "fan-in": 1/sqrt(inputs) for the weights, biases 0. A number: that for weights and biases alike. */
export interface StartShape extends NetworkShape {
  readonly deviation?: "fan-in" | number;
}

/**
 * A network with normally distributed numbers of mean 0.
 *
 * @param shape the network's shape; `deviation` is the standard deviation, "fan-in" unless told, a number of at least 0
 * @param seed any safe integer; the same seed gives the same network everywhere
 * @throws RangeError when the shape, the deviation or the seed is none
 *
 * Source: LeCun, Bottou, Orr & Müller, Efficient BackProp (1998), section 4.6, for 1/sqrt(fan-in)
 */
export function randomStart(shape: StartShape, seed: number): Network {
  const { deviation = "fan-in" } = shape;
  requireDeviation(deviation);
  const network = createNetwork(shape);
  const random = createRandom(seed);
  network.weights.forEach((weights, layer) => {
    const inputs = layerAt(network.sizes, layer);
    draw(weights, random, deviation === "fan-in" ? 1 / Math.sqrt(inputs) : deviation);
    if (deviation !== "fan-in") draw(layerAt(network.biases, layer), random, deviation);
  });
  return network;
}

function draw(values: Float64Array, random: Random, deviation: number): void {
  for (let index = 0; index < values.length; index += 1) values[index] = deviation * random.normal();
}

function requireDeviation(deviation: "fan-in" | number): void {
  if (deviation === "fan-in") return;
  if (!Number.isFinite(deviation) || deviation < 0) {
    throw new RangeError(
      `Cannot draw a start as the deviation must be fan-in or a number from 0 on: it is ${deviation}`,
    );
  }
}
