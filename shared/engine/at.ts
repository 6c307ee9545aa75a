/** Reads one value of an array of numbers, which under strict index checks is otherwise `number | undefined`. */

/**
 * Reads the value at an index that is known to be inside the array.
 *
 * @throws RangeError when it is not: a mistake of ours, never a player's
 */
export function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`Cannot read a value as the index must be below ${values.length}: it is ${index}`);
  }
  return value;
}

/**
 * Reads the entry of one layer.
 *
 * @throws RangeError when there is no such layer
 */
export function layerAt<Entry>(layers: readonly Entry[], layer: number): Entry {
  const entry = layers[layer];
  if (entry === undefined) {
    throw new RangeError(`Cannot read a layer as its number must be below ${layers.length}: it is ${layer}`);
  }
  return entry;
}
