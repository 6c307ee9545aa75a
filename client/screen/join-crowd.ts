// Whether so many come at once that the lobby only counts them.

const span = 10_000; // ms
const most = 40; // joins in that span of which each is still seen to land

/** The joins of the last ten seconds, with those that have just come; no more are kept than it takes to know. */
export function joinsAfter(times: readonly number[], joins: number, at: number): readonly number[] {
  const recent = times.filter((time) => at - time < span);
  const added = Array.from({ length: Math.max(0, Math.min(joins, most + 1)) }, () => at);
  return [...recent, ...added].slice(-(most + 1));
}

export const isCrowd = (times: readonly number[], at: number): boolean =>
  times.filter((time) => at - time < span).length > most;
