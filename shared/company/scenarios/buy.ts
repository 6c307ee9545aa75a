/** The book BUY: interest and budget decide, urgency only sounds important. */

import type { Book } from "../book.ts";
import { row } from "./row.ts";

export const buyBook: Book = {
  id: "BUY",
  title: "Will they buy?",
  question: "Will they buy?",
  yes: "bought",
  no: "did not buy",
  signals: [
    { name: "Interest", icon: "heart" },
    { name: "Budget", icon: "wallet" },
    { name: "Urgency", icon: "clock" },
  ],
  customers: [
    row("Ms Garcia", [0.9, 0.8, 0.7], 1),
    row("Mr Okafor", [0.8, 0.9, 0.2], 1),
    row("Ms Tanaka", [0.6, 0.7, 0.9], 1),
    row("Mr Novotny", [0.7, 0.6, 0.5], 1),
    row("Ms Singh", [0.9, 0.2, 0.8], 0),
    row("Mr Larsen", [0.2, 0.9, 0.6], 0),
    row("Ms Mbeki", [0.3, 0.3, 0.9], 0),
    row("Mr Costa", [0.1, 0.4, 0.2], 0),
  ],
  sealed: [
    row("Ms Dubois", [0.8, 0.7, 0.4], 1),
    row("Mr Hassan", [0.5, 0.9, 0.8], 1),
    row("Ms Kim", [0.9, 0.5, 0.3], 1),
    row("Mr Walker", [0.4, 0.8, 0.3], 0),
    row("Ms Ivanova", [0.8, 0.1, 0.3], 0),
    row("Mr Flores", [0.2, 0.5, 0.9], 0),
  ],
};

/** Buys with at least half of the possible interest and half of the possible budget, however urgent it is. */
export const buyRule = ([interest = 0, budget = 0]: readonly number[]): boolean => interest >= 0.5 && budget >= 0.5;
