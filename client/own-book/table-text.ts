// The text of a table as lines of cells and back: tabs from a spreadsheet, semicolons or commas.
import Papa from "papaparse";
import { numberInCell } from "#company/own-book/cell.ts";
import { mostLines, type Row } from "#company/own-book/table.ts";

export type Delimiter = "\t" | ";" | ",";

export interface TableText {
  readonly rows: readonly Row[]; // every line, empty ones too
  readonly delimiter: Delimiter;
}

const delimiters: readonly Delimiter[] = ["\t", ";", ","];

/**
 * Reads line by line, so that a quote that is never closed spoils its own line only. Of endless text only the lines are
 * read that a book could have, and one more to tell.
 */
export function readTable(text: string): TableText {
  const lines = text.split(/\r\n|\r|\n/, mostLines + 1);
  if (lines.length <= mostLines && lines.at(-1) === "") lines.pop(); // the text ends with a line break
  const delimiter = delimiterOf(lines);
  return { delimiter, rows: lines.map((line, index) => ({ line: index + 1, cells: cellsOf(line, delimiter) })) };
}

/** Words that hold one of the three delimiters are quoted, so that the text is read the same way again. */
export function writeTable(lines: readonly (readonly string[])[], delimiter: Delimiter): string {
  const quotes = (value: unknown) => /[\t;,]/.test(String(value)) && numberInCell(String(value)) === null;
  return lines.map((cells) => Papa.unparse([[...cells]], { delimiter, quotes })).join("\n");
}

/** A quoted cell, with the delimiter before it. */
const quotedCell = /(^|[\t;,]) *"(?:[^"]|"")*"(?= *(?:[\t;,]|$))/g;

/** The one that parts the first lines into most cells; with a decimal comma there are more semicolons than commas. */
function delimiterOf(lines: readonly string[]): Delimiter {
  const sample = lines
    .filter((line) => line.trim() !== "")
    .slice(0, 20)
    .map((line) => line.slice(0, 2000).replace(quotedCell, "$1"));
  const count = (delimiter: Delimiter) => sample.reduce((sum, line) => sum + line.split(delimiter).length, 0);
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: "\n" });
  return errors.length === 0 ? (data[0] ?? []) : line.split(delimiter);
}
