/** Makes a typed name fit to be shown: what is kept can be seen, read aloud and clicked. */
import { type Refusal, refuse } from "#game/refusal.ts";

const mostGraphemes = 20;
/** UTF-16 units; spares segmenting a pasted novel. */
const mostUnits = 1000;

/**
 * Tidies a name: NFKC, one line, no control, zero-width, direction or stacked marks.
 *
 * @param text what somebody typed, of any length
 * @returns 1 to 20 graphemes with at least one letter or digit, or BAD_NAME with what is wrong
 */
export function cleanName(text: string): string | Refusal {
  if (text.length > mostUnits) return tooLong;
  const name = text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu, " ")
    // Two marks are enough for every living script; a third is decoration that climbs over the line above.
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name))
    return refuse("BAD_NAME", "Cannot take the name as it must have a letter or a digit");
  return graphemes(name) > mostGraphemes ? tooLong : name;
}

const tooLong = refuse("BAD_NAME", `Cannot take the name as it must have at most ${mostGraphemes} characters`);

/** Formats, lone surrogates, private signs, and letters that are blank. Line ends and tabs are kept here: they part words. */
const invisible =
  /\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Variation_Selector}|[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

function graphemes(text: string): number {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
}
