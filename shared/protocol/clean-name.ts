/** Makes a typed name fit to be shown: what is kept can be seen, read aloud and clicked. */
import { mostSigns, signsOf } from "#company/names.ts";
import { type Refusal, refuse } from "#game/refusal.ts";

/** Letters and signs without their marks, per grapheme: one may still be a hundred letters of old Hangul. */
const basesEach = 2;
/** UTF-16 units; spares segmenting a pasted novel. */
const mostUnits = 1000;

/**
 * Tidies a name: NFKC, one line, no control, zero-width, direction or stacked marks.
 *
 * @param text what somebody typed, of any length
 * @param most graphemes that are kept
 * @returns 1 to `most` graphemes with at least one letter or digit, or BAD_NAME with what is wrong
 */
export function cleanName(text: string, most = mostSigns): string | Refusal {
  if (text.length > mostUnits) return tooLong(most);
  const name = text
    .normalize("NFKC")
    .replace(invisible, "")
    .normalize("NFKC") // an accent whose letter was a zero-width sign away has come to it
    .replace(baseless, "$1")
    .replace(blanks, " ")
    // Two marks are enough for every living script; a third is decoration that climbs over the line above.
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name))
    return refuse("BAD_NAME", "Cannot take the name as it must have a letter or a digit");
  const isLong = signsOf(name).length > most || basesIn(name) > most * basesEach;
  return isLong ? tooLong(most) : name;
}

const basesIn = (name: string): number => Array.from(name.replace(/\p{M}/gu, "")).length;

const tooLong = (most: number): Refusal =>
  refuse("BAD_NAME", `Cannot take the name as it must have at most ${most} characters`);

/**
 * Formats, lone surrogates, private and unassigned signs, and what takes room without being seen: fillers of Hangul,
 * Khmer and Braille, the empty note head, the blank hieroglyphs. Line ends and tabs are kept here: they part words.
 */
const invisible = /\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Default_Ignorable_Code_Point}|[\u2800\u{1d159}\u{13441}\u{13442}]/gu;

/** Blanks of every width, and line ends. */
const blanks = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu;

/** Accents on nothing: they would land on whatever stands before the name. */
const baseless = /(^|[\p{Zs}\p{Zl}\p{Zp}\p{Cc}])\p{M}+/gu;
