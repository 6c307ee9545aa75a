// FLT-16: a file with a byte changed is never taken for what was written; a log that was cut short gives all that was acknowledged before.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRandom } from "#engine/random.ts";
import { millis } from "#game/ids.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { UnusableStore } from "../../server/storage/store.ts";
import {
  type Files,
  filesIn,
  filesOfGames,
  judge,
  layFiles,
  withFlip,
  writtenGames,
} from "../support/damaged-files.ts";
import { dataFolder } from "../support/data-folder.ts";
import { flip } from "../support/flips.ts";
import { goldenSession, storeLog } from "../support/golden-logs.ts";
import { startServer } from "../support/server.ts";

const log = "sessions.db-wal";
const PAGE = 4096; // bytes
const FRAME = PAGE + 24;

test("FLT-16 any byte of the file may change: a session is then whole or damaged, and the process lives", async () => {
  const seen = await flip({ file: "sessions.db", seed: 16, count: 150 });
  expect(seen.whole).toBeGreaterThan(100);
  expect(seen.damaged).toBeGreaterThan(20);
});

test("FLT-16 any byte of the log beside the file may change: what is lost is told, and the process lives", async () => {
  const seen = await flip({ file: "sessions.db-wal", seed: 17, count: 100 });
  expect(seen["loss told"]).toBeGreaterThan(100);
});

test("FLT-16 a page of the log whose number of the writing has changed is no old page: what is lost is told", async () => {
  const folder = dataFolder();
  const files = await filesOfGames(join(folder, "whole"), { isClosed: false });
  const pages = Math.floor((files.get(log)?.length ?? 0) / FRAME);
  for (const page of [1, Math.floor(pages / 3), Math.floor(pages / 2), pages - 1]) {
    for (let byte = 8; byte < 16; byte += 1) {
      const at = 32 + page * FRAME + byte;
      layFiles(join(folder, "flipped"), withFlip(files, log, { at, bit: byte % 8 }));
      expect(await judge(join(folder, "flipped")), `page ${page}, byte ${byte}`).toContain("loss told");
    }
  }
});

/** After how many bytes of the write-ahead log how many entries of each game were acknowledged. */
interface Milestone {
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Writes the games as a class writes them, one entry after the other, and notes what was acknowledged when. */
async function writeInTurns(folder: string): Promise<{ readonly files: Files; readonly milestones: Milestone[] }> {
  const store = openLibsqlStore(folder);
  const milestones: Milestone[] = [];
  const counts: Record<string, number> = {};
  for (let turn = 0; turn < 8; turn += 1) {
    for (const [place, { id, entries }] of writtenGames.entries()) {
      const [entry] = entries.slice(turn, turn + 1);
      if (entry === undefined) continue;
      if (turn === 0) await storeLog(store, goldenSession(id, place), [entry]);
      else await store.append(id, entry);
      counts[id] = turn + 1;
      milestones.push({ bytes: filesIn(folder).get(log)?.length ?? 0, counts: { ...counts } });
    }
  }
  const files = filesIn(folder);
  await store.close();
  return { files, milestones };
}

/** Every border of a frame and the bytes beside it, and some in between. */
function cuts(size: number): number[] {
  const borders = Array.from({ length: Math.ceil(size / FRAME) + 1 }, (_, frame) => 32 + frame * FRAME);
  const random = createRandom(18);
  const others = Array.from({ length: 40 }, () => random.below(size));
  const all = [0, 1, 31, ...borders.flatMap((at) => [at - 1, at, at + 1]), ...others];
  return [...new Set(all.filter((at) => at <= size))];
}

test("FLT-16 wherever the log beside the file is cut, everything is there that was acknowledged before the cut, and nothing else", async () => {
  const folder = dataFolder();
  const { files, milestones } = await writeInTurns(join(folder, "whole"));
  const bytes = files.get(log) ?? Buffer.alloc(0);
  const torn = join(folder, "torn");
  for (const cut of cuts(bytes.length)) {
    layFiles(torn, new Map([...files, [log, bytes.subarray(0, cut)]]));
    const store = openLibsqlStore(torn);
    const wanted = milestones.findLast((milestone) => milestone.bytes <= cut)?.counts ?? {};
    for (const { id, code, entries } of writtenGames) {
      const read = (await store.find(code)) === null ? [] : await store.read(id);
      expect([cut, id, read]).toEqual([cut, id, entries.slice(0, wanted[id] ?? 0)]);
    }
    await store.close();
  }
});

test("a log that has been begun anew has old pages at its end, and nobody takes them for damage", async () => {
  const folder = dataFolder();
  const store = openLibsqlStore(join(folder, "whole"));
  const [{ id, code, entries } = never()] = writtenGames;
  await storeLog(store, goldenSession(id, 0), entries.slice(0, 1));
  const count = 300; // commits, of which some are written over the first
  for (let version = 2; version <= count; version += 1)
    await store.append(id, { version, at: millis(version), actor: "host", id: `golden ${version}`, events: [] });
  const files = filesIn(join(folder, "whole"));
  await store.close();
  layFiles(join(folder, "killed"), files);
  const told: string[] = [];
  const again = openLibsqlStore(join(folder, "killed"), { tell: (words) => told.push(words) });
  expect([await again.find(code), (await again.read(id)).length, told]).toMatchObject([{ id }, count, []]);
  await again.close();
});

function never(): never {
  throw new Error("There must be a game");
}

test("FLT-16 a file that cannot be opened at all ends in one sentence that says what to do", async () => {
  const folder = dataFolder();
  const files = await filesOfGames(join(folder, "whole"), { isClosed: true });
  const whole = files.get("sessions.db") ?? Buffer.alloc(0);
  const nameless = Buffer.from(
    whole.toString("latin1").replace("CREATE TABLE sessions", "CREATE TABLE sesrions"),
    "latin1",
  );
  for (const bytes of [Buffer.from("no database ".repeat(1000)), whole.subarray(0, 5000), nameless]) {
    layFiles(join(folder, "broken"), new Map([["sessions.db", bytes]]));
    const file = join(folder, "broken", "sessions.db");
    expect(() => openLibsqlStore(join(folder, "broken"))).toThrow(UnusableStore);
    expect(() => openLibsqlStore(join(folder, "broken"))).toThrow(
      new RegExp(
        `^Cannot open ${file} as it must be as it was written: it is damaged or no database \\(.+\\)\\. Put a backup`,
      ),
    );
  }
  layFiles(join(folder, "mended"), new Map([["sessions.db", whole]]));
  await openLibsqlStore(join(folder, "mended")).close();
});

test("FLT-16 a session that is too damaged to be deleted in its time is told, and keeps no other from it", async () => {
  const folder = dataFolder();
  const files = await filesOfGames(join(folder, "whole"), { isClosed: true });
  const bytes = Buffer.from(files.get("sessions.db") ?? []);
  bytes[PAGE * Math.floor(bytes.indexOf("Doubtful") / PAGE)] = 0xff; // says what the page is for
  layFiles(join(folder, "broken"), new Map([["sessions.db", bytes]]));
  const told: string[] = [];
  const store = openLibsqlStore(join(folder, "broken"), { tell: (words) => told.push(words) });
  const others = writtenGames.map(({ id }) => id).filter((id) => id !== "door");
  expect(await store.deleteIdleSince(millis(2_000_000_000_000))).toEqual(others);
  expect(told).toEqual([expect.stringContaining("Session door is past its time and cannot be deleted")]);
  for (const { id, code } of writtenGames) expect((await store.find(code)) === null).toBe(id !== "door");
  expect(store.isHealthy()).toBe(true);
  await store.close();
});

test("FLT-16 a server whose file cannot be opened ends at once, with that sentence alone", async () => {
  const folder = dataFolder();
  layFiles(folder, new Map([["sessions.db", Buffer.from("no database ".repeat(1000))]]));
  const sentence = `Cannot open ${join(folder, "sessions.db")} as it must be as it was written: it is damaged or no database (SQLITE_NOTADB).`;
  const failure = await startServer({ dataDir: folder }).catch((error: unknown) => String(error));
  expect(failure).toContain("ended with exit code 1");
  expect(failure).toContain(sentence);
  expect(failure).not.toContain("    at "); // a stack
  expect(filesIn(folder).get("sessions.db")?.length).toBe(12_000);
});
