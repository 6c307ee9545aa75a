// A formula symbol in Maths mode, set from plain spans and read aloud in words.
import { symbolParts } from "./symbol-parts.ts";
import "../style/equation.css";

export interface MathSymbolProps {
  /** letters with subscripts after an underscore: "w_1δ_1", "σ′(z)", "a_{12}" */
  of: string;
  /** how it is said: "w 1 times delta 1" */
  words?: string | undefined;
}

/** `<MathSymbol of="w_1δ_1" words="w 1 times delta 1" />` */
export function MathSymbol({ of, words }: MathSymbolProps) {
  return (
    <span class="math-symbol">
      {words !== undefined && <span class="visually-hidden">{words}</span>}
      <span {...(words === undefined ? {} : { "aria-hidden": "true" })}>
        {symbolParts(of).map(({ letters, below }, index) => (
          <span key={index}>
            {letters}
            {below !== "" && <sub>{below}</sub>}
          </span>
        ))}
      </span>
    </span>
  );
}
