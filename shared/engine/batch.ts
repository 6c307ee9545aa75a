/** Trains a network on whole batches: each step is the mean of all samples' gradients. */

import { adjust } from "./adjust.ts";
import { at, layerAt } from "./at.ts";
import { backward } from "./backward.ts";
import { type CostName, costOf, requireCostFits } from "./cost.ts";
import { forward } from "./forward.ts";
import type { Network, NetworkShape } from "./network.ts";
import { requireFiniteNumber, requireLength, requireSamples } from "./require.ts";
import { createGradients, createTrace, type Gradients, requireSameShape, type Trace } from "./trace.ts";

/** An input and the output that would be right for it. */
export interface Sample {
  readonly input: readonly number[];
  readonly target: readonly number[];
}

/** What a batch needs besides the network; made once, used for every step. */
export interface BatchBuffers {
  /** The pass of one sample; afterwards that of the last one. */
  readonly trace: Trace;
  readonly mean: Gradients;
}

export interface Training {
  readonly cost: CostName;
  /** The learning rate. */
  readonly rate: number;
  /** How many updates at most. */
  readonly updates: number;
  /** Stop as soon as every output of every sample is this near its target. */
  readonly until?: number;
}

export interface TrainingResult {
  /** How many updates were made. */
  readonly updates: number;
  /** Whether all samples ended within `until`; false where none was given. */
  readonly solved: boolean;
}

/** Buffers for batches through networks of this shape. */
export function createBatchBuffers(shape: NetworkShape): BatchBuffers {
  return { trace: createTrace(shape), mean: createGradients(shape) };
}

/**
 * The mean of the samples' gradients. The network is not changed.
 *
 * @param samples at least one
 * @returns `buffers.mean`, overwritten by the next call
 * @throws RangeError as `forward` and `backward` do, or when there is no sample
 */
export function meanGradients(
  network: Network,
  samples: readonly Sample[],
  cost: CostName,
  buffers: BatchBuffers,
): Gradients {
  sumGradients(network, samples, cost, buffers);
  return buffers.mean;
}

/**
 * The mean of the samples' costs. The network is not changed.
 *
 * @param trace overwritten
 * @throws RangeError as `forward` and `costOf` do, or when there is no sample
 */
export function meanCost(network: Network, samples: readonly Sample[], cost: CostName, trace: Trace): number {
  requireSamples("compute the mean cost", samples);
  requireCostFits(cost, network.activations[network.activations.length - 1]);
  let sum = 0;
  for (const sample of samples) sum += costOf(cost, forward(network, trace, sample.input), sample.target);
  return sum / samples.length;
}

/**
 * Trains the network in place with the mean gradient of all samples, update by update.
 *
 * @param training at most `updates` updates; with `until`, none is made once all samples are that near
 * @param buffers made afresh unless given
 * @throws RangeError as `meanGradients` and `adjust` do, or when `updates` or `until` is out of range
 */
export function trainBatch(
  network: Network,
  samples: readonly Sample[],
  training: Training,
  buffers: BatchBuffers = createBatchBuffers(network),
): TrainingResult {
  requireTraining(training);
  const { cost, rate, updates, until = Number.NEGATIVE_INFINITY } = training;
  for (let made = 0; made < updates; made += 1) {
    const farthest = sumGradients(network, samples, cost, buffers);
    if (farthest <= until) return { updates: made, solved: true };
    adjust(network, buffers.mean, rate);
  }
  return { updates, solved: farthestOutput(network, samples, buffers.trace) <= until };
}

/**
 * Whether every output of every sample is within `tolerance` of its target. The network is not changed.
 *
 * @param trace made afresh unless given; overwritten
 * @throws RangeError as `forward` does, or when there is no sample
 */
export function isSolved(
  network: Network,
  samples: readonly Sample[],
  tolerance: number,
  trace: Trace = createTrace(network),
): boolean {
  requireFiniteNumber("tell whether it is solved", "tolerance", tolerance);
  return farthestOutput(network, samples, trace) <= tolerance;
}

/** Fills `buffers.mean` and tells how far the farthest output was from its target: one forward pass serves both. */
function sumGradients(network: Network, samples: readonly Sample[], cost: CostName, buffers: BatchBuffers): number {
  const { trace, mean } = buffers;
  requireSamples("train", samples);
  requireSameShape("train", network, mean);
  clear(mean);
  let farthest = 0;
  for (const { input, target } of samples) {
    const output = forward(network, trace, input);
    backward(network, trace, target, cost);
    farthest = Math.max(farthest, largestGap(output, target));
    add(mean, trace, 1 / samples.length);
  }
  return farthest;
}

function farthestOutput(network: Network, samples: readonly Sample[], trace: Trace): number {
  requireSamples("tell whether it is solved", samples);
  let farthest = 0;
  for (const { input, target } of samples) {
    const output = forward(network, trace, input);
    requireLength("tell whether it is solved", "target", target, output.length);
    farthest = Math.max(farthest, largestGap(output, target));
  }
  return farthest;
}

function largestGap(output: Float64Array, target: readonly number[]): number {
  let gap = 0;
  for (let to = 0; to < output.length; to += 1) gap = Math.max(gap, Math.abs(at(target, to) - at(output, to)));
  return gap;
}

function clear(gradients: Gradients): void {
  for (const values of gradients.weightGradients) values.fill(0);
  for (const values of gradients.biasGradients) values.fill(0);
}

function add(sum: Gradients, gradients: Gradients, share: number): void {
  for (let layer = 0; layer < sum.biasGradients.length; layer += 1) {
    addLayer(layerAt(sum.weightGradients, layer), layerAt(gradients.weightGradients, layer), share);
    addLayer(layerAt(sum.biasGradients, layer), layerAt(gradients.biasGradients, layer), share);
  }
}

function addLayer(sum: Float64Array, values: Float64Array, share: number): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = at(sum, index) + share * at(values, index);
}

function requireTraining({ updates, until }: Training): void {
  if (!Number.isInteger(updates) || updates < 0) {
    throw new RangeError(`Cannot train as the updates must be a whole number from 0 on: it is ${updates}`);
  }
  if (until !== undefined) requireFiniteNumber("train", "tolerance", until);
}
