/** The unrounded knowledge of one seat in a sale: what its questions are made from and judged by. */
import type { PlainNetwork } from "#engine/network.ts";
import type { ChainLayer, Knowledge } from "./knowledge.ts";
import { gutOf, type Truth, trustsOf } from "./truth.ts";

export interface Place {
  readonly layer: number;
  readonly index: number;
}

/**
 * Everything a seat can come to know in a sale, all of it opened.
 *
 * @param network the company as it was when the reports were made
 * @param truth of this sale in this company
 * @throws RangeError when the company has no such seat
 */
export function knowledgeOf(
  network: PlainNetwork,
  truth: Truth,
  options: Place & { readonly boldness: number },
): Knowledge {
  const { layer, index, boldness } = options;
  const activation = network.activations[layer];
  if (activation === undefined || index >= (network.sizes[layer + 1] ?? 0)) {
    throw new RangeError(`Cannot know the seat as the company must have it: it is ${layer}.${index}`);
  }
  const layers = network.activations.length;
  return {
    layer,
    index,
    layers,
    activation,
    boldness,
    heard: layer === 0 ? truth.signals : (truth.reports[layer - 1] ?? null),
    trusts: trustsOf(network, layer, index),
    gut: gutOf(network, layer, index),
    opinion: truth.opinions[layer]?.[index] ?? null,
    report: truth.reports[layer]?.[index] ?? null,
    slope: truth.slopes[layer]?.[index] ?? null,
    outcome: truth.outcome,
    said: truth.reports[layers - 1]?.[0] ?? null,
    messages: (truth.messages[layer + 1] ?? []).map((fromAbove) => fromAbove[index] ?? 0),
    blame: truth.blames[layer]?.[index] ?? null,
    above: chainAbove(network, truth, layer),
    peers: layer + 1 < layers ? trustsOf(network, layer + 1, 0) : [],
  };
}

function chainAbove(network: PlainNetwork, truth: Truth, layer: number): ChainLayer[] {
  const above = Array.from({ length: network.activations.length - layer - 1 }, (_, up) => layer + 1 + up);
  return above.map((higher) => ({
    trusts: Array.from({ length: network.sizes[higher + 1] ?? 0 }, (_, to) => trustsOf(network, higher, to)),
    reports: truth.reports[higher - 1] ?? null,
  }));
}
