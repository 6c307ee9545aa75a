// The teacher's own story as it is typed, with an example to begin with, and what can be read of it.

import { numberInCell } from "#company/own-book/cell.ts";
import { type BookHead, type OwnBook, readOwnBook } from "#company/own-book/read.ts";
import { scaleSignals } from "#company/own-book/scale.ts";
import { readTable, type TableText, writeTable } from "./table-text.ts";

export interface Draft extends BookHead {
  readonly table: string; // as typed or pasted
}

/** Ample for the largest book; what is longer is cut, so that a novel pasted by mistake stops nobody. */
export const mostText = 100_000;

export const exampleDraft: Draft = {
  title: "Soup of the day",
  question: "Will they order the soup?",
  yes: "ordered it",
  no: "did not order it",
  table: `Name, Hunger, Feels cold, In a hurry, Outcome
Ms Adler, 0.9, 0.8, 0.2, yes
Mr Bello, 0.8, 0.6, 0.7, yes
Ms Cruz, 0.6, 0.9, 0.5, yes
Mr Duarte, 0.7, 0.7, 0.1, yes
Ms Eriksen, 0.9, 0.1, 0.3, no
Mr Fofana, 0.2, 0.9, 0.4, no
Ms Gruber, 0.3, 0.2, 0.9, no
Mr Hadad, 0.1, 0.4, 0.6, no

sealed
Ms Ilves, 0.8, 0.8, 0.9, yes
Mr Joshi, 0.3, 0.7, 0.2, no
Ms Keita, 0.7, 0.2, 0.8, no
Mr Lopes, 0.6, 0.7, 0.4, yes`,
};

export const readDraft = (draft: Draft): OwnBook => readOwnBook(draft, readTable(draft.table).rows);

/** The draft with the given signals scaled to 0 … 1; all else stays as it is typed. */
export function scaledDraft(draft: Draft, signals: readonly number[]): Draft {
  const text = readTable(draft.table);
  const rows = scaleSignals(text.rows, { signals, decimalSign: decimalSignOf(text) });
  return {
    ...draft,
    table: writeTable(
      rows.map(({ cells }) => cells.map((cell) => cell.trim())),
      text.delimiter,
    ),
  };
}

function decimalSignOf({ rows, delimiter }: TableText): "." | "," {
  if (delimiter === ",") return ".";
  const hasComma = rows.some(({ cells }) => cells.some((cell) => cell.includes(",") && numberInCell(cell) !== null));
  return hasComma ? "," : ".";
}
