/** The shape of a company: how many people sit in each layer, salespeople first, the CEO last. */

export type ShapeName = "article" | "chain" | "enterprise";

export interface Shape {
  readonly layers: readonly number[]; // people per layer, e.g. [2, 3, 1]; customer signals are not counted
}

export const leastLayers = 2; // somebody must hear the customer and somebody must decide
export const mostLayers = 4;
export const mostSeatsInLayer = 8;

const namedShapes: Readonly<Record<ShapeName, Shape>> = {
  article: { layers: [2, 3, 1] },
  chain: { layers: [1, 1, 1] },
  enterprise: { layers: [4, 5, 1] },
};

/** The names of the built-in shapes, the default first. */
export const shapeNames: readonly ShapeName[] = ["article", "chain", "enterprise"];

/**
 * Gives the shape with that name, or checks a shape of one's own.
 *
 * @param nameOrLayers a built-in name, the people per layer (2 to 4 layers, 1 to 8 seats each, one CEO), or a shape
 * @returns a shape that holds; a custom one is a copy
 * @throws RangeError when the layers are no company
 */
export function shapeOf(nameOrLayers: ShapeName | readonly number[] | Shape): Shape {
  if (typeof nameOrLayers === "string") return namedShapes[nameOrLayers];
  const layers = "layers" in nameOrLayers ? nameOrLayers.layers : nameOrLayers;
  const fault = faultOfLayers(layers);
  if (fault !== null) throw new RangeError(fault);
  return { layers: [...layers] };
}

/**
 * Says whether these people per layer make a company; never throws.
 *
 * @param layers people per layer, salespeople first
 */
export function isShape(layers: readonly number[]): boolean {
  return faultOfLayers(layers) === null;
}

function faultOfLayers(layers: readonly number[]): string | null {
  if (layers.length < leastLayers || layers.length > mostLayers) {
    return `Cannot build a company as it must have ${leastLayers} to ${mostLayers} layers of people: it has ${layers.length}`;
  }
  const wrong = layers.findIndex((seats) => !Number.isInteger(seats) || seats < 1 || seats > mostSeatsInLayer);
  if (wrong >= 0) {
    return `Cannot build a company as layer ${wrong + 1} must have 1 to ${mostSeatsInLayer} seats: it has ${layers[wrong]}`;
  }
  if (layers.at(-1) !== 1) {
    return `Cannot build a company as the last layer must be exactly one CEO: it has ${layers.at(-1)} seats`;
  }
  return null;
}
