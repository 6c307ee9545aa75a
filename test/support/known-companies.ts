// Two companies whose numbers are known from outside the engine: worked out by other programs and by hand.

import type { Customer } from "#company/book.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { AskKind } from "#game/ask.ts";
import type { Knowledge } from "#game/knowledge.ts";
import { knowledgeOf } from "#game/knowledge-of.ts";
import { workOut } from "#game/work-out.ts";

const activations = ["tanh", "tanh", "sigmoid"] as const;

/** The golden network of the engine: small round weights. */
export const golden: PlainNetwork = {
  sizes: [2, 2, 3, 1],
  activations,
  weights: [
    [0.5, -0.5, 0.3, 0.8],
    [0.4, -0.6, 0.7, 0.2, -0.3, 0.5],
    [0.6, -0.4, 0.9],
  ],
  biases: [[0.1, -0.2], [0, 0.1, -0.1], [-0.2]],
};

export const goldenCustomer: Customer = { name: "golden", signals: [1, 0], outcome: 1 };

/** The company of the pictures: after six quarters, in front of Ms Garcia, who does not buy. */
export const pictured: PlainNetwork = {
  sizes: [2, 2, 3, 1],
  activations,
  weights: [
    [1.096, -0.211, -0.368, -0.51],
    [-0.321, 0.345, -0.615, -0.41, 1.844, -1.076],
    [-0.932, 0.22, 1.279],
  ],
  biases: [[-0.147, 0.206], [0.16, -0.027, -0.098], [-0.186]],
};

export const msGarcia: Customer = { name: "Ms Garcia", signals: [0.9, 0.4], outcome: 0 };

/** What one seat of the pictured company knows once everything is open; Mia is 0.0, the managers are 1.0 to 1.2. */
export function picturedSeat(layer: number, index: number, kind?: AskKind): Knowledge {
  const truth = workOut({ network: pictured, customers: [msGarcia], customer: msGarcia, boldness: 3 });
  const all = knowledgeOf(pictured, truth, { layer, index, boldness: 3 });
  return kind === "report" ? { ...all, opinion: null, report: null, slope: null, outcome: null, blame: null } : all;
}
