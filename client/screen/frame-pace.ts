// Whether the machine keeps up: two slow seconds make the screen calm, ten good ones bring everything back.

export interface FramePace {
  readonly isCalm: boolean; // the screen leaves out what is only nice
  readonly from: number | null; // ms: start of the stretch that is being judged; null before the first frame
  readonly last: number; // ms: the newest frame
  readonly frames: number; // in this stretch
  readonly good: number; // stretches in a row that were fast enough
}

export const startPace: FramePace = { isCalm: false, from: null, last: 0, frames: 0, good: 0 };

const stretch = 2000; // ms after which is judged
const slowest = 34; // ms from frame to frame, on average
const recovery = 5; // good stretches: ten seconds
const asleep = 1000; // ms without a frame: the page was out of sight

/** @param at the time of a frame, in ms, from one `requestAnimationFrame` after the other */
export function afterFrame(pace: FramePace, at: number): FramePace {
  if (pace.from === null || at - pace.last > asleep) return { ...pace, from: at, last: at, frames: 0 };
  const frames = pace.frames + 1;
  if (at - pace.from < stretch) return { ...pace, last: at, frames };
  const isGood = (at - pace.from) / frames <= slowest;
  const good = isGood ? pace.good + 1 : 0;
  const isCalm = isGood ? pace.isCalm && good < recovery : true;
  return { isCalm, from: at, last: at, frames: 0, good };
}
