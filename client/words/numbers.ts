// How numbers are written and read: a true minus sign, and a comma or a point when typing.

const MINUS = "\u2212";
const NARROW_SPACE = "\u202F";
const READABLE = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A report, message, blame or step: always with its sign, "+0.55" or "−0.018". */
export function signed(value: number, decimals: number): string {
  return `${value < 0 ? MINUS : "+"}${Math.abs(value).toFixed(decimals)}`;
}

/** A signal, trust, slope or cost: a sign only where the written figure is below 0, "0.90" or "−0.21". */
export function plain(value: number, decimals: number): string {
  const figure = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(figure) !== 0 ? `${MINUS}${figure}` : figure;
}

/** A cost, of a sale or a book: three decimals, or five or six where it is so small that nothing would be left, "0.00022". */
export function costFigure(cost: number): string {
  if (cost <= 0 || cost >= 0.001) return plain(cost, 3);
  return plain(cost, cost < 0.00001 ? 6 : 5);
}

/** A share of "yes" from 0 to 1 as a whole percentage, "74 %". */
export function percent(value: number): string {
  return `${plain(value * 100, 0)}${NARROW_SPACE}%`;
}

/** Reads a typed number, or null where the text is none: a comma or a point, either minus, spaces anywhere. */
export function parseNumber(text: string): number | null {
  const tidy = text
    .replace(/\s/g, "")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(",", ".");
  return READABLE.test(tidy) ? Number(tidy) : null;
}
