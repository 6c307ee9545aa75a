/** What one seat knows at one moment: the numbers that may stand on its screen, and nothing else. */
import type { ActivationName } from "#engine/activation.ts";

/**
 * The local numbers of one seat. Null means "not opened yet".
 * The rules fill it with unrounded numbers to find the truth; a view fills it with printed figures, and teammates answer from those.
 */
export interface Knowledge {
  readonly layer: number; // 0 is sales
  readonly index: number; // within the layer
  readonly layers: number; // layers of people in the company
  readonly activation: ActivationName;
  readonly boldness: number; // η
  readonly heard: readonly number[] | null; // incoming reports (signals for sales), in the order of the arrows
  readonly trusts: readonly number[]; // own incoming trusts, same order
  readonly gut: number;
  readonly opinion: number | null; // own z, after the own layer has reported
  readonly report: number | null; // own a
  readonly slope: number | null; // own σ'(z)
  readonly outcome: number | null; // y, after the verdict is open
  readonly said: number | null; // the CEO's a, after the last layer has reported
  readonly messages: readonly number[] | null; // delivered to this seat, in the order of the people above; empty for the CEO
  readonly blame: number | null; // own true δ, after the own layer has closed
  readonly above: readonly ChainLayer[]; // the layers above, nearest first: who trusts whom up to the CEO
  readonly peers: readonly number[]; // of the own layer: how much the first person above trusts each (the CEO for managers)
}

/** One layer of arrows above a seat. `trusts[to][from]`; from is in the layer below it. */
export interface ChainLayer {
  readonly trusts: readonly (readonly number[])[];
  readonly reports: readonly number[] | null; // of the people `from`, the layer below these arrows
}

/** How many decimals stand on the screen. */
export const printedDecimals = { report: 2, trust: 2, slope: 2, opinion: 2, blame: 3, message: 3, step: 3 } as const;
