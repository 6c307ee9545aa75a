/** One cell of a teacher's table: the number or the outcome it stands for, and how it is kept from being a formula. */

const figure = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** "1,234" is a thousand for some and one and a bit for others, so nobody is guessed at. */
const unclear = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
/** What makes a spreadsheet take a cell for a formula, with the wide signs that East Asian ones take too. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * Reads a number: a comma or a point, either minus, spaces anywhere, a percent sign.
 *
 * @param text one cell
 * @returns the number, never −0, or null where the text is none
 */
export function numberInCell(text: string): number | null {
  const tidy = text.replace(/[\s\p{Cf}]/gu, "").replace(/[\u2212\u2013]/g, "-");
  const digits = tidy.replace(/%$/, "").replace(",", ".");
  const value = Number(digits) / (tidy.endsWith("%") ? 100 : 1);
  if (!figure.test(digits) || unclear.test(tidy) || !Number.isFinite(value)) return null;
  return value + 0; // of −0 this makes 0
}

/**
 * Reads what really happened: the book's own words first, then yes and no, true and false, 1 and 0.
 *
 * @param text one cell
 * @param words the outcomes 1 and 0 in the book's words
 * @returns null where the text is neither
 */
export function outcomeInCell(text: string, words: { readonly yes: string; readonly no: string }): 0 | 1 | null {
  const said = alike(text);
  if (said === alike(words.yes)) return 1;
  if (said === alike(words.no)) return 0;
  if (said === "yes" || said === "true" || numberInCell(said) === 1) return 1;
  return said === "no" || said === "false" || numberInCell(said) === 0 ? 0 : null;
}

/** The same for two texts that differ only in capitals and in the space around them. */
export function alike(text: string): string {
  return text.trim().normalize().toLowerCase();
}

/** The text as it is written into a file: one apostrophe before what a spreadsheet would take for a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Turns `guarded` round, and trims. */
export function unguarded(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** A cell inside a sentence: cut short, and without signs that could turn the words around it. */
export function inSentence(text: string): string {
  const most = 24;
  const letters = [...text.slice(0, most * 4).replace(/[\p{Cc}\p{Cf}]/gu, "")];
  return letters.length > most || text.length > most * 4 ? `${letters.slice(0, most).join("")}…` : letters.join("");
}
