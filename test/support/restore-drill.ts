// The drill that a backup is for: copies are made while a class plays, and each leads to what was true when it was made.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { createRandom } from "#engine/random.ts";
import { replay } from "#game/evolve.ts";
import type { LogEntry } from "#game/journal.ts";
import { hashOf } from "../../server/operations/replay-all.ts";
import { between, openBotClass } from "./class-of-bots.ts";
import type { History } from "./history.ts";
import { openEmbeddedHouse } from "./house.ts";
import { runTool } from "./run-tool.ts";
import { within } from "./within.ts";

interface Copy {
  readonly acknowledged: number; // the newest version that anybody had been told when the copy was asked for
  readonly versions: number;
  readonly hash: string;
}

const students = 12;
const patience = 60_000; // milliseconds, only against hanging
const longest = 40; // acknowledged commands between two copies

export async function restoreDrill(times: number): Promise<void> {
  const chance = createRandom(times);
  const house = await openEmbeddedHouse();
  const [server] = house.nodes;
  const folder = await mkdtemp(join(tmpdir(), "chain-of-command-copies-"));
  const env = { PORT: new URL(house.url).port, DATA_DIR: server?.dataDir ?? "" };
  const lesson = await openBotClass({ url: house.url, students });
  try {
    lesson.leadOn();
    const copies: Copy[] = [];
    for (let time = 0; time < times; time += 1) {
      const more = lesson.history.after(between(chance, 1, longest), "acknowledged");
      await within("more is acknowledged", patience, more);
      const acknowledged = newestAcknowledged(lesson.history);
      const copy = await runTool("backup", [join(folder, String(time))], env);
      expect(copy).toMatchObject({ code: 0, output: expect.stringMatching(/\.db$/) });
      copies.push({ acknowledged, ...(await verified(copy.output)) });
    }
    lesson.close();
    const entries = await house.log(lesson.room.code);
    expect(copies.length).toBe(times);
    for (const copy of copies) expectTrue(copy, entries);
  } finally {
    lesson.close();
    await house.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing acknowledged is missing from it, and it leads to the same state as the log that was written on. */
function expectTrue({ acknowledged, versions, hash }: Copy, entries: readonly LogEntry[]): void {
  expect(versions).toBeGreaterThanOrEqual(acknowledged);
  expect(versions).toBeLessThanOrEqual(entries.length);
  expect(hash).toBe(hashOf(replay(entries.slice(0, versions).flatMap(({ events }) => events))));
}

async function verified(file: string): Promise<Pick<Copy, "versions" | "hash">> {
  const { code, output } = await runTool("restore", ["--verify", file], {});
  const [line = "", summary] = output.split("\n");
  expect([code, summary]).toEqual([0, "1 sessions, 0 damaged"]);
  const [, versions = "", hash = ""] = line.split(" ");
  return { versions: Number(versions), hash };
}

function newestAcknowledged({ deeds }: History): number {
  const acks = [...deeds.values()].flatMap((deed) => deed.acks);
  return Math.max(0, ...acks.map((ack) => (ack.ok ? ack.version : 0)));
}
