// A teacher's own story as a .csv file: what is saved is read back exactly, and any other table is read as one.
import type { Book } from "#company/book.ts";
import { headLines, headOfLines, linesOfBook } from "#company/own-book/write.ts";
import { type Draft, mostText } from "./draft.ts";
import { readTable, writeTable } from "./table-text.ts";

const byteOrderMark = "\ufeff"; // tells Excel that the file is UTF-8
const mostBytes = 4 * mostText;

/** @param book without faults */
export function textOfFile(book: Book): string {
  return byteOrderMark + writeTable(linesOfBook(book), ",").replaceAll("\n", "\r\n");
}

/** The name that a saved book gets: "soup-of-the-day.csv". */
export function nameOfFile({ title }: Pick<Book, "title">): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60) || "story"}.csv`;
}

/** Whether the text is a saved book, and not only a table. */
export const isSavedBook = (text: string): boolean => headOfLines(readTable(text).rows) !== null;

/**
 * Reads a saved book, or a table from elsewhere.
 *
 * @param before keeps title, question and words where the text has none
 */
export function draftOfText(text: string, before: Draft): Draft {
  const lines = text
    .slice(0, mostText)
    .replace(byteOrderMark, "")
    .split(/\r\n|\r|\n/);
  const head = headOfLines(readTable(lines.slice(0, headLines).join("\n")).rows);
  if (head === null) return { ...before, table: withoutEnds(lines) };
  return { ...head, table: withoutEnds(lines.slice(headLines)) };
}

/** @returns null where the file is too large for a book or cannot be read */
export async function textInFile(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null;
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null; // it was moved, or the device forbids it
  }
}

/** UTF-8, or what spreadsheets write instead: UTF-16 with its mark, else the letters of old Windows. */
export function decoded(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Without the empty lines at either end. */
function withoutEnds(lines: readonly string[]): string {
  const isFilled = (line: string) => line.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1).join("\n");
}
