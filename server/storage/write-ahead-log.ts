// The write-ahead log beside the database file: SQLite reads it up to the first damage and drops the rest without a word.
import { existsSync, readFileSync } from "node:fs";

/** What SQLite will drop of it. */
export interface Tail {
  readonly isCut: boolean; // something follows the last whole commit
  /** Whether whole commits are among what is dropped: then it is no write that was cut short, and something is lost. */
  readonly isLoss: boolean;
}

const HEADER = 32; // bytes
const FRAME_HEADER = 24;
const FRAME = FRAME_HEADER + 4096; // with a page of the size that SQLite gives a new file

/** Looks at the log of a database that nobody has open. Null where there is none, or an empty one. */
export function tailOf(database: string): Tail | null {
  const file = `${database}-wal`;
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return bytes.length === 0 ? null : tailIn(bytes);
}

type Sum = readonly [number, number];

function tailIn(bytes: Buffer): Tail {
  const isLittle = bytes.length < 4 || bytes[3] !== 0x83; // the other of its two forms, of which only big-endian machines make
  const isHeaderWhole = bytes.length >= HEADER && isWholeHeader(bytes, isLittle);
  let sum: Sum = bytes.length < HEADER ? [0, 0] : sumAt(bytes, 24);
  let isWhole = isHeaderWhole;
  let kept = isHeaderWhole ? HEADER : 0;
  let end = bytes.length; // of what has been written since the log was begun
  let commitsLost = 0;
  for (let at = HEADER; at + FRAME <= bytes.length; at += FRAME) {
    const frame = frameAt(bytes.subarray(at, at + FRAME), { sum, isLittle });
    const salt = bytes.subarray(16, 24);
    const isOfNow = !isHeaderWhole || isSalted(frame.salt, salt);
    isWhole &&= frame.isWhole && frame.salt.equals(salt);
    if (isWhole && frame.isCommit) kept = at + FRAME;
    if (!isWhole && frame.isWhole && frame.isCommit && isOfNow) commitsLost += 1;
    if (!isOfNow) end = Math.min(end, at);
    sum = frame.told;
  }
  return { isCut: end > kept || commitsLost > 0, isLoss: commitsLost > 0 };
}

/**
 * Frames of an earlier use of the same file have another salt in both its halves, and nothing of them is missed. Where
 * one half is right the other has been damaged; SQLite stops there.
 */
const isSalted = (salt: Buffer, now: Buffer): boolean =>
  salt.readUInt32BE(0) === now.readUInt32BE(0) || salt.readUInt32BE(4) === now.readUInt32BE(4);

function isWholeHeader(bytes: Buffer, isLittle: boolean): boolean {
  const sum = sumOf(bytes.subarray(0, 24), [0, 0], isLittle);
  return isSameSum(sum, sumAt(bytes, 24));
}

/** One page: whether it follows on the sum before it, and whether a commit ends with it. */
function frameAt(frame: Buffer, { sum, isLittle }: { readonly sum: Sum; readonly isLittle: boolean }) {
  const told = sumAt(frame, 16);
  const head = sumOf(frame.subarray(0, 8), sum, isLittle);
  return {
    told,
    salt: frame.subarray(8, 16),
    isWhole: isSameSum(told, sumOf(frame.subarray(FRAME_HEADER), head, isLittle)),
    isCommit: frame.readUInt32BE(4) !== 0,
  };
}

const sumAt = (bytes: Buffer, at: number): Sum => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];

const isSameSum = (one: Sum, other: Sum): boolean => one[0] === other[0] && one[1] === other[1];

/** SQLite's own checksum: two sums, each of which goes into the other. */
function sumOf(bytes: Buffer, [first, second]: Sum, isLittle: boolean): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [one, other] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + view.getUint32(at, isLittle) + other) >>> 0;
    other = (other + view.getUint32(at + 4, isLittle) + one) >>> 0;
  }
  return [one, other];
}
