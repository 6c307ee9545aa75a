/** Brings raw numbers, such as ages or prices, into the range that a signal may have. */

import { numberInCell } from "./cell.ts";
import { layOut, type Row } from "./table.ts";

/**
 * Scales columns to 0 … 1: the smallest number becomes 0, the largest 1, the sealed customers count too. Two decimals,
 * as many as the screens show. What is no number stays as it is, and so does every other cell.
 *
 * @param rows every line of the table; not changed
 * @param how.signals which columns, from 0, as `readOwnBook` found them outside
 * @param how.decimalSign with which the new numbers are written
 */
export function scaleSignals(
  rows: readonly Row[],
  { signals, decimalSign }: { readonly signals: readonly number[]; readonly decimalSign: "." | "," },
): readonly Row[] {
  const { width, customers, sealed } = layOut(rows);
  const filled = [...customers, ...sealed].filter(({ cells }) => cells.length === width);
  const lines = new Set(filled.map(({ line }) => line));
  const columns = new Map(
    signals.map((signal) => {
      const values = filled.map(({ cells }) => numberInCell(cells[signal + 1] ?? "")).filter((value) => value !== null);
      return [signal + 1, { least: Math.min(...values), most: Math.max(...values) }];
    }),
  );
  return rows.map(({ line, cells }) => {
    if (!lines.has(line)) return { line, cells };
    const scaled = cells.map((cell, column) => {
      const range = columns.get(column);
      const value = range === undefined ? null : numberInCell(cell);
      return range === undefined || value === null ? cell : figure(value, range).replace(".", decimalSign);
    });
    return { line, cells: scaled };
  });
}

function figure(value: number, { least, most }: { readonly least: number; readonly most: number }): string {
  if (most === least) return "0";
  // Halves, as the span of the largest numbers there are is no number any more.
  const share = (value / 2 - least / 2) / (most / 2 - least / 2);
  return String(Math.round(share * 100) / 100);
}
