// Keeps the labels at the ends of lines apart.

/**
 * Moves labels apart so that none covers another.
 *
 * @param wanted heights, in any order
 * @returns the heights in the same order, at least `gap` apart and at most `most`
 */
export function spreadLabels(wanted: readonly number[], gap: number, most: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const placed = [...wanted];
  let least = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let below = most;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, below);
    below = (placed[index] ?? 0) - gap;
  }
  return placed;
}
