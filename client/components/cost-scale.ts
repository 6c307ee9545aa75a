// The axis of a small cost chart: round ticks from 0 to just above the largest value.

const NICE = [1, 2, 2.5, 5, 10];

/** Two to five ticks from 0 on, the last at or above `largest`; `[0, 1]` where nothing is to be shown. */
export function costTicks(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (NICE.find((nice) => nice * power >= rough) ?? 10);
  const count = Math.ceil(largest / step - 1e-9);
  // 1e-12 undoes the drift of binary fractions: 0.15, not 0.15000000000000002
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e12) / 1e12);
}

/** Decimals that tell two neighbouring ticks apart, at least 1. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return Math.max(1, Math.ceil(-Math.log10(step) - 1e-9), step * 100 - Math.floor(step * 100) > 1e-6 ? 3 : 1);
}
