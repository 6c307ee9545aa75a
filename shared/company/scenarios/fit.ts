/** The book FIT: customers buy when the price level matches their purse, neither signal decides alone. */

import type { Book } from "../book.ts";
import { row } from "./row.ts";

export const fitBook: Book = {
  id: "FIT",
  title: "Does it fit?",
  question: "Will they buy?",
  yes: "bought",
  no: "did not buy",
  signals: [
    { name: "Price level", icon: "tag" },
    { name: "Purse", icon: "wallet" },
  ],
  customers: [
    row("Ms Demir", [0.1, 0.2], 1),
    row("Mr Jensen", [0.2, 0.1], 1),
    row("Ms Osei", [0.9, 0.8], 1),
    row("Mr Popescu", [0.8, 0.9], 1),
    row("Ms Lopez", [0.1, 0.9], 0),
    row("Mr Chen", [0.9, 0.1], 0),
  ],
  sealed: [
    row("Ms Farouk", [0.15, 0.1], 1),
    row("Mr Virtanen", [0.85, 0.75], 1),
    row("Ms Suarez", [0.5, 0.5], 1),
    row("Mr Gupta", [0.2, 0.8], 0),
    row("Ms Weber", [0.8, 0.2], 0),
    row("Mr Adeyemi", [0.3, 0.7], 0),
  ],
};

/** Buys when price level and purse are at most .25 apart. */
export const fitRule = ([price = 0, purse = 0]: readonly number[]): boolean =>
  price - purse <= 0.25 && purse - price <= 0.25;
