/** A backward pass in which everybody follows one rule, right or wrong, on the engine's own arrays. */
import { at, layerAt } from "#engine/at.ts";
import { backward } from "#engine/backward.ts";
import type { Network } from "#engine/network.ts";
import type { Trace } from "#engine/trace.ts";
import type { Rule } from "./twin-rule.ts";

/**
 * Fills the deltas, messages and gradients of a trace that `forward` has just filled, for a company with one CEO and the
 * quadratic cost. The network is not changed.
 *
 * @param outcome what really happened, 0 or 1
 * @param rule that everybody follows; "true" is the engine's own pass
 * @returns nothing: `trace` is overwritten. Its gradients are what the rule takes for them, still to be multiplied by −η
 * @throws RangeError as the engine's `backward` does
 */
export function backwardBy(rule: Rule, network: Network, trace: Trace, outcome: number): void {
  if (rule === "true" || rule === "flipped-sign" || rule === "wrong-boldness") {
    backward(network, trace, [outcome], "quadratic");
    return;
  }
  const last = network.weights.length - 1;
  const gap = at(layerAt(trace.activations, last + 1), 0) - outcome;
  const slope = rule === "no-slope" ? 1 : at(layerAt(trace.slopes, last), 0);
  layerAt(trace.deltas, last)[0] = gap * slope;
  for (let layer = last; layer >= 0; layer -= 1) {
    if (layer < last) hearMessages(rule, trace, layer);
    sendMessages(rule, network, trace, layer);
    takeGradients(rule, trace, layer);
  }
}

/** BP2 as the rule has it. */
function hearMessages(rule: Rule, trace: Trace, layer: number): void {
  const deltas = layerAt(trace.deltas, layer);
  const slopes = layerAt(trace.slopes, layer);
  const ceo = at(layerAt(trace.deltas, trace.deltas.length - 1), 0);
  for (let person = 0; person < deltas.length; person += 1) {
    const heard = rule === "copied-blame" ? ceo : heardOf(rule, trace, { layer, person });
    deltas[person] = heard * (rule === "no-slope" ? 1 : at(slopes, person));
  }
}

/** The messages to one person: their sum, or the strongest alone. */
function heardOf(rule: Rule, trace: Trace, { layer, person }: { layer: number; person: number }): number {
  const messages = layerAt(trace.messages, layer + 1);
  const people = layerAt(trace.deltas, layer).length;
  let sum = 0;
  let strongest = 0;
  for (let edge = person; edge < messages.length; edge += people) {
    const message = at(messages, edge);
    sum += message;
    if (Math.abs(message) > Math.abs(strongest)) strongest = message;
  }
  return rule === "one-message" ? strongest : sum;
}

/** What each person of a layer writes to those below. */
function sendMessages(rule: Rule, network: Network, trace: Trace, layer: number): void {
  const weights = layerAt(network.weights, layer);
  const deltas = layerAt(trace.deltas, layer);
  const messages = layerAt(trace.messages, layer);
  const people = layerAt(network.sizes, layer);
  let edge = 0;
  for (let to = 0; to < deltas.length; to += 1) {
    for (let from = 0; from < people; from += 1) {
      messages[edge] = messageBy(rule, { trust: at(weights, edge), blame: at(deltas, to), people });
      edge += 1;
    }
  }
}

/** One message; `people` are told by the same sender. */
export function messageBy(rule: Rule, sent: { trust: number; blame: number; people: number }): number {
  const { trust, blame, people } = sent;
  switch (rule) {
    case "lost-trust-sign":
      return Math.abs(trust) * blame;
    case "no-trust":
    case "copied-blame":
      return blame;
    case "equal-split":
      return blame / people;
    default:
      return trust * blame;
  }
}

/** BP3 and BP4 as the rule has them; a blame taken for the step is turned and divided by η where the step is taken. */
function takeGradients(rule: Rule, trace: Trace, layer: number): void {
  const inputs = layerAt(trace.activations, layer);
  const deltas = layerAt(trace.deltas, layer);
  const gradients = layerAt(trace.weightGradients, layer);
  const isDeaf = rule === "forgot-report" || rule === "blame-as-step";
  layerAt(trace.biasGradients, layer).set(deltas);
  let edge = 0;
  for (let to = 0; to < deltas.length; to += 1) {
    const delta = at(deltas, to);
    for (let from = 0; from < inputs.length; from += 1) {
      gradients[edge] = isDeaf ? delta : at(inputs, from) * delta;
      edge += 1;
    }
  }
}
