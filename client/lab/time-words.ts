// A duration as one says it: "16 min 40 s", "11.57 days", "31.7 billion years".
import { type Duration, feltTime, log10, secondsOfYear } from "#game/lab/search-time.ts";
import { plain } from "../words/numbers.ts";
import { type Key, language, say } from "../words/words.ts";

export interface TimePart {
  readonly figure: string;
  readonly unit: string;
}

/** Its figures with their units, one or two. */
export function timeParts(time: Duration): readonly TimePart[] {
  const { unit, amount, rest } = feltTime(time);
  switch (unit) {
    case "years":
      return [yearsOf(time)];
    case "days":
      return [{ figure: trimmed(plain(amount, 2)), unit: say("lab.unit.days", { count: amount }) }];
    case "min":
      return twoParts([amount, say("lab.unit.min")], [rest, say("lab.unit.s")]);
    case "h":
      return twoParts([amount, say("lab.unit.h")], [rest, say("lab.unit.min")]);
    case "ns":
      if (amount < 1) return [{ figure: `< ${plain(1, 0)}`, unit: say("lab.unit.ns") }];
      return [{ figure: threeDigits(amount), unit: say("lab.unit.ns") }];
    default:
      return [{ figure: threeDigits(amount), unit: say(`lab.unit.${unit}`) }];
  }
}

export const timeWords = (time: Duration): string =>
  timeParts(time)
    .map(({ figure, unit }) => `${figure} ${unit}`)
    .join(" ");

/** From here on a power of ten says more than a word. */
const mostWorded = 1e15;
const scales: readonly (readonly [number, Key])[] = [
  [1e12, "lab.scale.trillion"],
  [1e9, "lab.scale.billion"],
  [1e6, "lab.scale.million"],
];

function yearsOf({ seconds, magnitude }: Duration): TimePart {
  const years = seconds / secondsOfYear;
  const unit = say("lab.unit.years", { count: years });
  if (!(years < mostWorded)) return { figure: powerText(magnitude - log10(secondsOfYear)), unit };
  const scale = scales.find(([least]) => years >= least);
  return { figure: scale === undefined ? threeDigits(years) : scaled(years, scale), unit };
}

const scaled = (value: number, [least, word]: readonly [number, Key]): string =>
  `${threeDigits(value / least)} ${say(word as "lab.scale.million")}`;

/** "370,000", "6.8 million": a count of something, to three digits. */
export function countText(count: number): string {
  const scale = scales.find(([least]) => count >= least);
  return scale === undefined ? threeDigits(count) : scaled(count, scale);
}

/** A power of ten from its logarithm: "3.2 × 10²²", or "10³⁰" where the figure before it would be 1. */
export function powerText(magnitude: number): string {
  const mantissa = 10 ** (magnitude - Math.floor(magnitude + 1e-9));
  const isTen = mantissa >= 9.95;
  const figure = trimmed(plain(isTen ? 1 : mantissa, 1));
  const power = `10${raised(Math.floor(magnitude + 1e-9) + (isTen ? 1 : 0))}`;
  return figure === "1" ? power : `${figure} × ${power}`;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The digits of a whole number written small and high: "⁻³". */
export const raised = (exponent: number): string =>
  (exponent < 0 ? "⁻" : "") + [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join("");

/** Three digits that say something, thousands set apart: "31.7", "1,590". */
function threeDigits(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 1000) return rounded.toLocaleString(language.value.locale);
  return trimmed(plain(rounded, rounded >= 100 ? 0 : rounded >= 10 ? 1 : 2));
}

const trimmed = (figure: string): string => (figure.includes(".") ? figure.replace(/\.?0+$/, "") : figure);

function twoParts([first, unit]: readonly [number, string], [rest, restUnit]: readonly [number, string]): TimePart[] {
  const parts = [{ figure: plain(first, 0), unit }];
  return rest === 0 ? parts : [...parts, { figure: plain(rest, 0), unit: restUnit }];
}
