/** The book CAT: the article's question whether an animal is a cat, from four things one can see. */

import type { Book } from "../book.ts";
import { row } from "./row.ts";

export const catBook: Book = {
  id: "CAT",
  title: "Is it a cat?",
  question: "Is it a cat?",
  yes: "a cat",
  no: "not a cat",
  signals: [
    { name: "Pointed ears", icon: "ear" },
    { name: "Whiskers", icon: "cat" },
    { name: "Long snout", icon: "dog" },
    { name: "Size", icon: "ruler" },
  ],
  customers: [
    row("House cat", [0.9, 0.9, 0.2, 0.2], 1),
    row("Kitten", [0.8, 0.7, 0.1, 0.1], 1),
    row("Persian cat", [0.6, 0.9, 0.1, 0.25], 1),
    row("Dog", [0.4, 0.3, 0.8, 0.5], 0),
    row("Fox", [0.9, 0.5, 0.8, 0.35], 0),
    row("Rabbit", [0.7, 0.6, 0.4, 0.15], 0),
    row("Horse", [0.3, 0.1, 0.3, 0.9], 0),
    row("Toy mouse", [0.2, 0.2, 0.1, 0.1], 0),
  ],
  sealed: [
    row("Siamese cat", [0.9, 0.8, 0.3, 0.2], 1),
    row("Maine Coon cat", [0.9, 0.9, 0.3, 0.4], 1),
    row("Hamster", [0.3, 0.7, 0.2, 0.05], 0),
    row("Squirrel", [0.6, 0.5, 0.3, 0.1], 0),
    row("Wolf", [0.8, 0.4, 0.8, 0.6], 0),
    row("Cow", [0.4, 0.1, 0.6, 0.95], 0),
  ],
};

/** A cat has ears of at least .5, whiskers of at least .65, a snout of at most .3 and a size of at most .4. */
export const catRule = ([ears = 0, whiskers = 0, snout = 0, size = 0]: readonly number[]): boolean =>
  ears >= 0.5 && whiskers >= 0.65 && snout <= 0.3 && size <= 0.4;
