/** The three gates as customer books: AND ("both"), OR ("at least one") and XOR ("exactly one"). */

import type { Book } from "../book.ts";
import { row } from "./row.ts";

/** A signal of at least a half counts as on; so the sealed customers, softened corners, have an outcome too. */
export const isOn = (value: number): boolean => value >= 0.5;

export const andBook: Book = {
  id: "AND",
  title: "Both",
  question: "Will they buy?",
  yes: "bought",
  no: "did not buy",
  signals: [
    { name: "Likes it", icon: "heart" },
    { name: "Can pay", icon: "wallet" },
  ],
  customers: [
    row("Ms Haddad", [0, 0], 0),
    row("Mr Lindgren", [0, 1], 0),
    row("Ms Oyelaran", [1, 0], 0),
    row("Mr Castillo", [1, 1], 1),
  ],
  sealed: [
    row("Ms Nakamura", [0.85, 0.85], 1),
    row("Mr Dlamini", [0.2, 0.85], 0),
    row("Ms Petrova", [0.85, 0.2], 0),
    row("Mr Fernandes", [0.2, 0.2], 0),
    row("Ms Achterberg", [0.7, 0.65], 1),
    row("Mr Rahman", [0.9, 0.4], 0),
  ],
};

export const orBook: Book = {
  id: "OR",
  title: "At least one",
  question: "Will they take an umbrella?",
  yes: "took one",
  no: "took none",
  signals: [
    { name: "It rains", icon: "cloud-rain" },
    { name: "On offer", icon: "tag" },
  ],
  customers: [
    row("Mr Ito", [0, 0], 0),
    row("Ms Moreau", [0, 1], 1),
    row("Mr Abebe", [1, 0], 1),
    row("Ms Novak", [1, 1], 1),
  ],
  sealed: [
    row("Ms Kaplan", [0.85, 0.85], 1),
    row("Mr Tui", [0.2, 0.85], 1),
    row("Ms Johansen", [0.85, 0.2], 1),
    row("Mr Bianchi", [0.2, 0.2], 0),
    row("Ms Mwangi", [0.35, 0.25], 0),
    row("Mr Sato", [0.1, 0.55], 1),
  ],
};

export const xorBook: Book = {
  id: "XOR",
  title: "Exactly one",
  question: "Will they enjoy the tea?",
  yes: "enjoyed it",
  no: "did not enjoy it",
  signals: [
    { name: "Milk", icon: "milk" },
    { name: "Lemon", icon: "citrus" },
  ],
  customers: [
    row("Ms Brennan", [0, 0], 0),
    row("Mr Chowdhury", [0, 1], 1),
    row("Ms Kowalska", [1, 0], 1),
    row("Mr Eze", [1, 1], 0),
  ],
  sealed: [
    row("Ms Rossi", [0.2, 0.85], 1),
    row("Mr Yilmaz", [0.85, 0.2], 1),
    row("Ms Amari", [0.85, 0.85], 0),
    row("Mr Nguyen", [0.2, 0.2], 0),
    row("Ms Svensson", [0.55, 0.1], 1),
    row("Mr Kamau", [0.4, 0.4], 0),
  ],
};

/** The rules that label training and sealed customers alike. */
export const andRule = ([likes = 0, pays = 0]: readonly number[]): boolean => isOn(likes) && isOn(pays);
export const orRule = ([rain = 0, offer = 0]: readonly number[]): boolean => isOn(rain) || isOn(offer);
export const xorRule = ([milk = 0, lemon = 0]: readonly number[]): boolean => isOn(milk) !== isOn(lemon);
