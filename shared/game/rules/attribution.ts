/** Whose steps cost how much of a round's possible improvement: one seat's are given back to the engine, and the book is asked again. */

import type { Customer } from "#company/book.ts";
import type { PlainNetwork } from "#engine/network.ts";
import { markAnswer } from "../marks.ts";
import type { Attribution, Slip } from "../state.ts";
import type { Truth } from "../truth.ts";
import { changed, playersQuarter, type SeatSteps } from "./stepping.ts";
import { bookCost } from "./training.ts";

const leastShare = 0.05; // of the possible improvement; what cost less is not spoken of
const mostEffort = 4_000_000; // that all companies together may spend on it: a moment's work

export interface Blamed {
  readonly network: PlainNetwork; // before the adjustment
  readonly truth: Truth;
  readonly customers: readonly Customer[]; // the book
  readonly seats: readonly SeatSteps[]; // whose answers counted
  readonly playersCost: number; // of the book, with all their steps
  readonly possible: number; // improvement of the book's cost by the engine's steps, above 0
  readonly effortOfQuarter: number; // of all companies, as `effortOfSale` counts it
}

export const nothingLost: Attribution = { slips: [], share: 0, cost: null };

/**
 * The seats that were not right and cost a share that is worth a word, the dearest first.
 *
 * Where a class is so large that not every seat can be looked at, those are whose steps lie farthest from the engine's.
 *
 * @param blamed not changed
 * @returns shares of the possible improvement, unrounded; more than 1 where the cost rose instead
 */
export function attributionOf(blamed: Blamed): Attribution {
  const { seats, playersCost, possible } = blamed;
  const wrong = seats.filter(isWrong).sort((one, other) => distance(blamed, other) - distance(blamed, one));
  const slips = wrong
    .slice(0, mostLookedAt(blamed))
    .map((seat) => slipOf(blamed, seat))
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.share - one.share);
  if (slips.length === 0) return nothingLost;
  const cost = costWithout(blamed, (seat) => slips.some((slip) => isSame(slip, seat)));
  return { slips, share: (playersCost - cost) / possible, cost };
}

/** Each takes the book once, and all slips together take it once more. */
const mostLookedAt = ({ effortOfQuarter }: Blamed): number => Math.max(1, Math.floor(mostEffort / effortOfQuarter) - 1);

const markOf = ({ ask, values }: SeatSteps) => markAnswer(ask, values, { hints: 0, retry: false, mayEarn: false });

const isWrong = (seat: SeatSteps): boolean => markOf(seat).outcome !== "right";

function distance({ truth }: Blamed, { layer, index, wanted }: SeatSteps): number {
  const asked = truth.steps.trusts[layer]?.[index] ?? [];
  return wanted.reduce((sum, step, arrow) => sum + Math.abs(step - (asked[arrow] ?? 0)), 0);
}

function slipOf(blamed: Blamed, seat: SeatSteps): Slip {
  const { layer, index } = seat;
  const cost = costWithout(blamed, (other) => isSame(other, seat));
  const share = (blamed.playersCost - cost) / blamed.possible;
  return { layer, index, share, cost, misconception: markOf(seat).misconception };
}

/** Of the book, had the engine stepped for some of the seats. */
function costWithout({ network, truth, customers, seats }: Blamed, isLeftOut: (seat: SeatSteps) => boolean): number {
  const kept = seats.filter((seat) => !isLeftOut(seat));
  return bookCost(changed(network, playersQuarter(truth, kept, customers.length)), customers);
}

type Place = Pick<SeatSteps, "layer" | "index">;

const isSame = (one: Place, other: Place): boolean => one.layer === other.layer && one.index === other.index;
