/** Estimates how wide a short text will be, so that places can be worked out without a screen. */
import { signsOf } from "#company/names.ts";

/** @returns px, a little on the safe side for Figtree at semi-bold */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

/** The text, or as much of its beginning as the estimate lets into `width` px, with an ellipsis. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = signsOf(text);
  while (signs.length > 1 && textWidth(`${signs.join("")}…`, size) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

function emsOf(letter: string): number {
  if ("iljtfr.,:;'’|! ".includes(letter)) return 0.33;
  if ("mwMW%@".includes(letter)) return 0.9;
  if (letter >= "A" && letter <= "Z") return 0.68;
  if (letter >= "\u2e80") return 1.05; // Chinese, Japanese, Korean, and pictures
  return 0.61;
}
