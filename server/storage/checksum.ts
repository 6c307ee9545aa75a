// One number over everything in a row, so that a flipped bit on the disk is noticed and not played.
import { crc32 } from "node:zlib";

/** CRC-32 of the columns; lengths are part of it, so that nothing can move from one column to the next. */
export function checksumOf(columns: readonly (string | number)[]): number {
  return crc32(JSON.stringify(columns));
}
