// Room that is laid by for the day on which the disk is full, so that the games that run then can be played to their end.
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

export interface Reserve {
  isWhole(): boolean;
  /** Makes room; false where nothing is laid by. */
  giveUp(): boolean;
  /** Lays it by again where there is enough room for it and as much beside it. */
  layBy(): void;
}

/** @param bytes 0: nothing is ever laid by, and nothing is missed */
export function reserveIn(folder: string, bytes: number): Reserve {
  const file = join(folder, "reserve");
  let isWhole = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === bytes;

  function giveUp(): boolean {
    const wasThere = bytes > 0 && isWhole;
    if (bytes > 0) rmSync(file, { force: true });
    isWhole = bytes === 0;
    return wasThere;
  }

  return {
    isWhole: () => isWhole,
    giveUp,
    layBy() {
      if (isWhole || roomIn(folder) < 2 * bytes) return;
      try {
        fill(file, bytes);
        isWhole = true;
      } catch {
        giveUp(); // somebody else has taken the room meanwhile
      }
    },
  };
}

function roomIn(folder: string): number {
  const { blocks, bavail, bsize } = statfsSync(folder);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize; // some file systems of a network do not tell
}

/** With what no file system can make smaller. */
function fill(file: string, bytes: number): void {
  const descriptor = openSync(file, "w", 0o600);
  try {
    writeSync(descriptor, randomBytes(bytes));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (statSync(file).size !== bytes)
    throw new RangeError(`Cannot lay by ${bytes} bytes as there must be room: there is not`);
}
