/** Estimates how wide a short text will be, so that places can be worked out without a screen. */

/** @returns px, a little on the safe side for Figtree at semi-bold */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

function emsOf(letter: string): number {
  if ("iljtfr.,:;'’|! ".includes(letter)) return 0.33;
  if ("mwMW%@".includes(letter)) return 0.9;
  if (letter >= "A" && letter <= "Z") return 0.68;
  return 0.61;
}
