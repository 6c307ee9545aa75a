/** How much work a sale is for the engine: nobody may wait long for it, however large a teacher's book and companies are. */

const besidesArrows = 30; // what a sale takes besides its arrows, in arrows

/**
 * The work of one sale, forward and backward, in arrows; a slow computer does some millions of them in a second.
 *
 * @param sizes nodes per layer, the signals first
 */
export const effortOfSale = (sizes: readonly number[]): number =>
  sizes.reduce((sum, nodes, layer) => sum + nodes * (sizes[layer + 1] ?? 0), besidesArrows);
