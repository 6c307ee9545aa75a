/** The activation functions, each with its slope. */

import { exp, tanh } from "./arithmetic.ts";

export type ActivationName = "tanh" | "sigmoid" | "relu" | "linear";

export const ACTIVATION_NAMES: readonly ActivationName[] = ["tanh", "sigmoid", "relu", "linear"];

/**
 * The activation a of a weighted input z.
 *
 * @returns tanh in [-1, 1], sigmoid in [0, 1], relu in [0, Infinity), linear z itself
 */
export function activate(name: ActivationName, z: number): number {
  switch (name) {
    case "tanh":
      return tanh(z);
    case "sigmoid":
      return 1 / (1 + exp(-z));
    case "relu":
      return z > 0 ? z : 0;
    case "linear":
      return z;
  }
}

/** The slope da/dz at a weighted input z; in [0, steepestSlope(name)]. ReLU has slope 0 at its kink. */
export function slope(name: ActivationName, z: number): number {
  return slopeAt(name, activate(name, z));
}

/** The slope da/dz where the activation is `a`: all four curves tell it from their height alone. */
export function slopeAt(name: ActivationName, a: number): number {
  switch (name) {
    case "tanh":
      return 1 - a * a;
    case "sigmoid":
      return a * (1 - a);
    case "relu":
      return a > 0 ? 1 : 0;
    case "linear":
      return 1;
  }
}

/** The largest slope the curve has anywhere. */
export function steepestSlope(name: ActivationName): number {
  return name === "sigmoid" ? 0.25 : 1;
}
