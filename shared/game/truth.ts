/** What really happens in one company in one sale: every number of the forward and the backward pass, worked out by the engine. */
import type { PlainNetwork } from "#engine/network.ts";

/**
 * The truth of one sale in one company. Layers are layers of people: 0 is sales, the last is the CEO.
 * Shapes: per layer `[person]`; per trust `[layer][to][from]`. All numbers are unrounded.
 */
export interface Truth {
  readonly signals: readonly number[]; // the customer's, one per input
  readonly outcome: number; // 0 or 1, the customer's verdict
  readonly opinions: readonly (readonly number[])[]; // z, raw opinions
  readonly reports: readonly (readonly number[])[]; // a = σ(z)
  readonly slopes: readonly (readonly number[])[]; // σ'(z), responsiveness
  readonly blames: readonly (readonly number[])[]; // δ = ∂C/∂z
  readonly messages: readonly (readonly (readonly number[])[])[]; // w·δ of `to`, written to `from`
  readonly steps: Steps; // what this sale alone asks for
  readonly quarter: Steps; // what the mean over the whole book really does
  readonly cost: number; // of this sale, before the adjustment
  readonly bookCost: number; // mean over the book, before the adjustment
}

/** Changes of every trust and gut feeling: −η·δ·a and −η·δ. */
export interface Steps {
  readonly trusts: readonly (readonly (readonly number[])[])[]; // [layer][to][from]
  readonly guts: readonly (readonly number[])[]; // [layer][person]
}

/** The trust of one person in one source (a signal or a person of the layer below). */
export function trustOf(network: PlainNetwork, layer: number, to: number, from: number): number {
  const inputs = network.sizes[layer] ?? 0;
  return network.weights[layer]?.[to * inputs + from] ?? 0;
}

/** All trusts of one person, one per source in order. */
export function trustsOf(network: PlainNetwork, layer: number, to: number): number[] {
  const inputs = network.sizes[layer] ?? 0;
  return (network.weights[layer] ?? []).slice(to * inputs, (to + 1) * inputs);
}

/** The gut feeling of one person. */
export function gutOf(network: PlainNetwork, layer: number, person: number): number {
  return network.biases[layer]?.[person] ?? 0;
}
