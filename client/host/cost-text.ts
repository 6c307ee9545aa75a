// A cost in figures, which after many quarters are too small for them.
import { plain } from "../words/numbers.ts";

const least = 0.001;

/** "0.092", and "< 0.001" for what three decimals would write as nothing. */
export const costText = (cost: number): string => (cost < least ? `< ${plain(least, 3)}` : plain(cost, 3));
