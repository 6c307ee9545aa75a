// Cuts the plain text of a formula into letters and subscripts.

export interface SymbolPart {
  readonly letters: string;
  /** empty where nothing hangs below */
  readonly below: string;
}

const BELOW = /_(\{[^}]*\}|\d+|[A-Za-z])/;

/** "w_1δ_1" becomes w with 1 below, δ with 1 below; braces hold longer subscripts, "w_{12}". */
export function symbolParts(text: string): SymbolPart[] {
  const pieces = text.split(BELOW);
  const parts: SymbolPart[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const letters = pieces[index] ?? "";
    const below = (pieces[index + 1] ?? "").replace(/[{}]/g, "");
    if (letters !== "" || below !== "") parts.push({ letters, below });
  }
  return parts;
}
