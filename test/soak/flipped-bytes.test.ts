// FLT-16 at its full figure: ten thousand bits flipped, one at a time.
import { expect, test } from "vitest";
import { flip } from "../support/flips.ts";

test.each([1, 2, 3, 4])(
  "FLT-16 2,500 flips of the file and its log, part %d of 4: none is taken for what was written",
  async (seed) => {
    const file = await flip({ file: "sessions.db", seed: 100 + seed, count: 1500 });
    const log = await flip({ file: "sessions.db-wal", seed: 200 + seed, count: 1000 });
    expect(file.whole).toBeGreaterThan(1000);
    expect(log["loss told"]).toBeGreaterThan(1000);
  },
);
