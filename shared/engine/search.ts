/** The two naive ways to good weights: nudging one number at a time, and trying combinations of all. Both count evaluations. */

import { at, layerAt } from "./at.ts";
import { isSolved, meanCost, type Sample } from "./batch.ts";
import type { CostName } from "./cost.ts";
import { copyNetwork, type Network } from "./network.ts";
import { type Parameter, type ParameterPlace, parametersOf, placeOf } from "./parameter.ts";
import type { Random } from "./random.ts";
import { requireFiniteNumber } from "./require.ts";
import { createTrace, type Trace } from "./trace.ts";

/** By what a trial is judged: the mean cost of all samples, which is one evaluation. */
export interface Judge {
  readonly samples: readonly Sample[];
  readonly cost: CostName;
}

/** A network in search of better numbers, and the best mean cost so far: that of its numbers now. */
export interface Search extends Judge {
  readonly network: Network;
  readonly best: number;
  readonly trace: Trace;
}

/** What one trial came to. */
export interface Trial {
  readonly tried: number; // the mean cost with the numbers that were tried
  readonly isKept: boolean; // it was lower than the best, so the numbers stay
}

/** What is nudged next, and which way: -1 once the way up has brought nothing. */
export interface NudgeTurn {
  readonly parameter: number; // index in `parametersOf`
  readonly sign: 1 | -1;
}

/** Where a run of trials ended. */
export interface Searched {
  readonly evaluations: number;
  readonly best: number;
  readonly solved: boolean; // every output of every sample came within `until`; false where none was given
}

export interface Limits {
  readonly evaluations: number; // at most
  readonly until?: number; // stop as soon as every output of every sample is this near its target
}

export const firstNudge: NudgeTurn = { parameter: 0, sign: 1 };

/**
 * Takes up a search from the network's own numbers. Looking at where it starts is an evaluation, which is the caller's to
 * count.
 *
 * @throws RangeError as `meanCost` does
 */
export function startSearch(network: Network, { samples, cost }: Judge): Search {
  const trace = createTrace(network);
  return { network, samples, cost, trace, best: meanCost(network, samples, cost, trace) };
}

/**
 * Changes one number and puts it back unless the mean cost has fallen. One evaluation; the network is changed in place.
 *
 * @param by any finite number
 * @throws RangeError when there is no such parameter, or as `meanCost` does; the number is put back first
 */
export function tryNudge(search: Search, parameter: Parameter, by: number): Trial {
  requireFiniteNumber("nudge a number", "nudge", by);
  return nudgePlace(search, placeOf(search.network, parameter), by);
}

/**
 * Takes all numbers over from `tried` if its mean cost is lower than the best. One evaluation.
 *
 * @param tried of the same shape; it is not changed
 * @throws RangeError as `meanCost` does; then nothing has been changed
 */
export function tryCombination(search: Search, tried: Network): Trial {
  const cost = meanCost(tried, search.samples, search.cost, search.trace);
  const isKept = cost < search.best;
  if (isKept) takeOver(search.network, tried);
  return { tried: cost, isKept };
}

function takeOver(network: Network, { weights, biases }: Network): void {
  for (const [layer, values] of network.weights.entries()) values.set(layerAt(weights, layer));
  for (const [layer, values] of network.biases.entries()) values.set(layerAt(biases, layer));
}

/** Whose turn it is after a trial: the same number the other way once if it was put back, else the next number. */
export function nextNudge({ parameter, sign }: NudgeTurn, isKept: boolean, parameters: number): NudgeTurn {
  return sign === 1 && !isKept ? { parameter, sign: -1 } : { parameter: (parameter + 1) % parameters, sign: 1 };
}

/**
 * Nudges one number after the other, each up and, where that brings nothing, down. The network is changed in place.
 *
 * @param step how far a nudge goes, any finite number
 * @returns where it ended, and whose turn it is then
 */
export function nudgeOn(
  start: Search,
  { step, turn: first, ...limits }: Limits & { readonly step: number; readonly turn: NudgeTurn },
): Searched & { readonly turn: NudgeTurn } {
  const places = parametersOf(start.network).map((parameter) => placeOf(start.network, parameter));
  let turn = first;
  const searched = searchOn(start, limits, (search) => {
    const place = places[turn.parameter % places.length];
    if (place === undefined) throw new RangeError("Cannot nudge as the network must have a number: it has none");
    const trial = nudgePlace(search, place, turn.sign * step);
    turn = nextNudge(turn, trial.isKept, places.length);
    return trial;
  });
  return { ...searched, turn };
}

/**
 * Draws all numbers from a few levels, blindly, again and again, and keeps the best. The network is changed in place.
 *
 * @param levels at least one finite number
 */
export function combineOn(
  start: Search,
  { levels, random, ...limits }: Limits & { readonly levels: readonly number[]; readonly random: Random },
): Searched {
  const tried = copyNetwork(start.network);
  const draw = (values: Float64Array) => {
    for (let index = 0; index < values.length; index += 1) values[index] = at(levels, random.below(levels.length));
  };
  return searchOn(start, limits, (search) => {
    for (const weights of tried.weights) draw(weights);
    for (const biases of tried.biases) draw(biases);
    return tryCombination(search, tried);
  });
}

function nudgePlace(search: Search, { values, index }: ParameterPlace, by: number): Trial {
  const before = at(values, index);
  values[index] = before + by;
  let isKept = false;
  try {
    const tried = meanCost(search.network, search.samples, search.cost, search.trace);
    isKept = tried < search.best;
    return { tried, isKept };
  } finally {
    if (!isKept) values[index] = before;
  }
}

/** Trial after trial, each judged against the best before it. Only what was kept can have solved the task. */
function searchOn(start: Search, { evaluations: most, until }: Limits, attempt: (search: Search) => Trial): Searched {
  const isDone = () => until !== undefined && isSolved(start.network, start.samples, until, start.trace);
  let { best } = start;
  let solved = isDone();
  let evaluations = 0;
  while (!solved && evaluations < most) {
    const { tried, isKept } = attempt({ ...start, best });
    evaluations += 1;
    if (!isKept) continue;
    best = tried;
    solved = isDone();
  }
  return { evaluations, best, solved };
}
