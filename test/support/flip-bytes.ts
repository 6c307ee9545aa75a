/**
 * Flips single bits of a store's file and judges what the store makes of each, in a process of its own: a fault in the
 * database's native code would end it. Prints what it is about to try and, in the end, how often each outcome was seen.
 *
 * node --import tsx test/support/flip-bytes.ts <folder> <sessions.db | sessions.db-wal> <seed> <how many>
 */
import { join } from "node:path";
import { createRandom } from "#engine/random.ts";
import { filesOfGames, judge, layFiles, withFlip } from "./damaged-files.ts";

const [folder = "", name = "", seed = "1", count = "1"] = process.argv.slice(2);
const files = await filesOfGames(join(folder, "whole"), { isClosed: name === "sessions.db" });
const size = files.get(name)?.length ?? 0;
const random = createRandom(Number(seed));
const seen: Record<string, number> = {};
for (let tries = 0; tries < Number(count); tries += 1) {
  const flip = { at: random.below(size), bit: random.below(8) };
  console.log(`${name} of ${size} bytes: byte ${flip.at}, bit ${flip.bit}`);
  layFiles(join(folder, "flipped"), withFlip(files, name, flip));
  for (const outcome of await judge(join(folder, "flipped"))) seen[outcome] = (seen[outcome] ?? 0) + 1;
}
console.log(JSON.stringify(seen));
