// The axes of a small cost chart: round ticks from 0 on, and which labels fit below.

const NICE = [1, 2, 2.5, 5, 10];
const MOST_DECIMALS = 6;

/** Two to five ticks from 0 on, the last at or above `largest`; `[0, 1]` where nothing is to be shown. */
export function costTicks(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (NICE.find((nice) => nice * power >= rough) ?? 10);
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

/** The fewest decimals, at least 1, that write every tick in full. */
export function tickDecimals(ticks: readonly number[]): number {
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals += 1) {
    if (ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(decimals))) < 1e-9)) return decimals;
  }
  return MOST_DECIMALS;
}

/** Every how many points a label is written: each up to eight points, then about seven in all, or fewer of long ones. */
export function labelEvery(count: number, most = 7): number {
  return count <= Math.min(8, most + 1) ? 1 : Math.ceil(count / Math.max(1, most));
}

/** How many labels of so many letters stand beside each other without touching, at most seven. */
export function mostLabels(letters: number, width: number): number {
  return Math.min(7, Math.floor(width / (10 * letters + 14)));
}
