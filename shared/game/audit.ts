/** The wiggle audit: any blame and any gradient of a sale, checked by nudging that one number and asking the customer again. */
import { at, layerAt } from "#engine/at.ts";
import { backward } from "#engine/backward.ts";
import type { Sample } from "#engine/batch.ts";
import { costOf } from "#engine/cost.ts";
import { forward } from "#engine/forward.ts";
import { copyNetwork, fromPlain, type PlainNetwork } from "#engine/network.ts";
import { type Parameter, parametersOf, placeOf } from "#engine/parameter.ts";
import { createTrace } from "#engine/trace.ts";

/** How far the game nudges a trust or a gut feeling, once up and once down. */
export const auditNudge = 0.001;

/** One number of a sale, found in two ways. */
export interface Audit {
  readonly layer: number; // of the person whose trust or gut feeling was nudged
  readonly person: number;
  readonly from: number | null; // the arrow that was nudged; null: the gut feeling, whose gradient is the blame itself
  readonly value: number; // of the trust or gut feeling
  readonly costUp: number; // of the sale, with the number nudged up
  readonly costDown: number;
  readonly perUnit: number; // (costUp − costDown) / (2 · nudge)
  readonly backprop: number; // ∂C/∂b = δ, or ∂C/∂w = a·δ
}

export interface AuditPlan {
  readonly network: PlainNetwork; // as it was when the reports were made
  readonly sample: Sample;
  readonly nudge?: number; // above 0; `auditNudge` unless told
  readonly seat?: { readonly layer: number; readonly index: number }; // only this person's numbers
}

/**
 * Every number of a sale by both ways: person by person from sales to the CEO, each one's arrows first, then the gut
 * feeling. Nothing is changed.
 *
 * @throws RangeError when network and customer do not fit, as the engine does
 *
 * Source: the central difference, Abramowitz & Stegun 25.3.21, error of second order in the nudge
 */
export function auditSale({ network: plain, sample, nudge = auditNudge, seat }: AuditPlan): Audit[] {
  const network = fromPlain(plain);
  const isAsked = ({ layer, to }: Parameter) => seat === undefined || (seat.layer === layer && seat.index === to);
  const trace = createTrace(network);
  forward(network, trace, sample.input);
  backward(network, trace, sample.target, "quadratic");
  const wiggled = copyNetwork(network);
  const scratch = createTrace(network);
  const costNow = () => costOf("quadratic", forward(wiggled, scratch, sample.input), sample.target);
  return parametersOf(network)
    .filter(isAsked)
    .map((parameter): Audit => {
      const { values, index } = placeOf(wiggled, parameter);
      const value = at(values, index);
      values[index] = value + nudge;
      const costUp = costNow();
      values[index] = value - nudge;
      const costDown = costNow();
      values[index] = value;
      const { layer, to: person } = parameter;
      const from = parameter.kind === "weight" ? parameter.from : null;
      const perUnit = (costUp - costDown) / (2 * nudge);
      return { layer, person, from, value, costUp, costDown, perUnit, backprop: gradientOf(trace, parameter) };
    });
}

type Traced = ReturnType<typeof createTrace>;

function gradientOf({ weightGradients, biasGradients, activations }: Traced, parameter: Parameter): number {
  const { layer, to } = parameter;
  if (parameter.kind === "bias") return at(layerAt(biasGradients, layer), to);
  return at(layerAt(weightGradients, layer), to * layerAt(activations, layer).length + parameter.from);
}

const closeEnough = 1e-6;
const threeDigits = 5e-4;

/** Whether the two ways agree: to three significant digits, or to a millionth. */
export function agrees(one: number, other: number): boolean {
  const off = Math.abs(one - other);
  return off <= closeEnough || off <= threeDigits * Math.max(Math.abs(one), Math.abs(other));
}
