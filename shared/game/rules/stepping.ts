/** How players' steps change a company: what each seat wants, and the quarter's mean with it in the engine's place. */

import type { PlainNetwork } from "#engine/network.ts";
import type { Ask } from "../ask.ts";
import { gutOf, type Steps, type Truth, trustsOf } from "../truth.ts";

/** What one seat said as one, and the steps that it wants of its incoming trusts, in the engine's scale. */
export interface SeatSteps {
  readonly layer: number;
  readonly index: number;
  readonly ask: Ask;
  readonly values: readonly (number | null)[]; // as they counted: one answer, or the median of a department
  readonly wanted: readonly number[]; // one per incoming trust
}

/** The quarter's mean with the seats' steps for this customer in place of the engine's: (theirs + Σ others) / n. */
export function playersQuarter(truth: Truth, seats: readonly SeatSteps[], customers: number): Steps {
  const trusts = truth.quarter.trusts.map((layer) => layer.map((row) => [...row]));
  const guts = truth.quarter.guts.map((layer) => [...layer]);
  for (const { layer, index, wanted } of seats) {
    const row = trusts[layer]?.[index];
    const asked = truth.steps.trusts[layer]?.[index];
    if (row === undefined || asked === undefined) continue;
    wanted.forEach((step, arrow) => {
      if (arrow < row.length) row[arrow] = (row[arrow] ?? 0) + (step - (asked[arrow] ?? 0)) / customers;
    });
  }
  return { trusts, guts };
}

/** The company after these steps; what was given is not changed. */
export function changed(network: PlainNetwork, steps: Steps): PlainNetwork {
  const weights = network.weights.map((_, layer) => {
    const people = network.sizes[layer + 1] ?? 0;
    return Array.from({ length: people }, (_row, to) =>
      trustsOf(network, layer, to).map((trust, from) => trust + (steps.trusts[layer]?.[to]?.[from] ?? 0)),
    ).flat();
  });
  const biases = network.biases.map((layer, depth) =>
    layer.map((_, person) => gutOf(network, depth, person) + (steps.guts[depth]?.[person] ?? 0)),
  );
  return { ...network, weights, biases };
}
