// A step as a figure.
import { plain, signed } from "../words/numbers.ts";

/** With its sign; nothing is neither up nor down, and what is not open is a dash. */
export function stepFigure(step: number | null): string {
  if (step === null) return "–";
  return step === 0 ? plain(0, 3) : signed(step, 3);
}
