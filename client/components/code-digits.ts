// Finds the six digits of a class code in what was typed or pasted.

export const CODE_LENGTH = 6;

/** The first six digits of any text, so that "482 913" and a pasted link both work. */
export function digitsOf(text: string): string {
  const code = /(?:^|\D)(\d{3})[\s-]?(\d{3})(?:\D|$)/.exec(text);
  return code === null ? text.replace(/\D/g, "").slice(0, CODE_LENGTH) : `${code[1]}${code[2]}`;
}
