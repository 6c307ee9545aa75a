/** Refusals of bad shapes and bad numbers, all worded alike. */

/**
 * @param doing what cannot be done, such as "run forward"
 * @param what the thing at fault, such as "input"
 * @throws RangeError when `values` has not `length` values
 */
export function requireLength(doing: string, what: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) {
    const count = `${length} ${length === 1 ? "value" : "values"}`;
    throw new RangeError(`Cannot ${doing} as the ${what} must have ${count}: it has ${values.length}`);
  }
}

/** @throws RangeError when one of the values is NaN, infinite or no number */
export function requireFinite(doing: string, what: string, values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isFinite(values[index])) {
      throw new RangeError(
        `Cannot ${doing} as the ${what} must hold finite numbers: value ${index + 1} is ${values[index]}`,
      );
    }
  }
}

/** @throws RangeError when one of the values is not in [0, 1] */
export function requireShares(doing: string, what: string, values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (!(typeof value === "number" && value >= 0 && value <= 1)) {
      throw new RangeError(
        `Cannot ${doing} as the ${what} must hold numbers from 0 to 1: value ${index + 1} is ${value}`,
      );
    }
  }
}

/** @throws RangeError when `value` is NaN, infinite or no number */
export function requireFiniteNumber(doing: string, what: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot ${doing} as the ${what} must be a finite number: it is ${value}`);
  }
}

/** @throws RangeError when there are no samples to take the mean of */
export function requireSamples(doing: string, samples: readonly unknown[]): void {
  if (samples.length === 0) {
    throw new RangeError(`Cannot ${doing} as the batch must have at least 1 sample: it has 0`);
  }
}
