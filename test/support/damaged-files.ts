// A store's files with one byte changed or the end cut off, and what a store makes of them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { DamagedLog, type Store, StoreFailed, UnusableStore } from "../../server/storage/store.ts";
import { goldenEntries, goldenSession, storeLog } from "./golden-logs.ts";

/** By name, as they lay in a folder. */
export type Files = ReadonlyMap<string, Buffer>;

export interface Written {
  readonly id: string;
  readonly code: string;
  readonly entries: readonly LogEntry[];
}

const games = ["door", "watched", "one-weight", "combinations"];

export const writtenGames: readonly Written[] = games.map((id, place) => ({
  id,
  code: goldenSession(id, place).code,
  entries: goldenEntries(id),
}));

/** The files of a store that holds the games: after it has been closed, or as a power failure would leave them. */
export async function filesOfGames(folder: string, { isClosed }: { readonly isClosed: boolean }): Promise<Files> {
  const store = openLibsqlStore(folder);
  for (const [place, { id, entries }] of writtenGames.entries())
    await storeLog(store, goldenSession(id, place), entries);
  const torn = filesIn(folder);
  await store.close();
  return isClosed ? filesIn(folder) : torn;
}

export const filesIn = (folder: string): Files =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** Makes the folder hold these files and no others. */
export function layFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** The same files, with one bit of one of them the other way round. */
export function withFlip(
  files: Files,
  name: string,
  { at, bit }: { readonly at: number; readonly bit: number },
): Files {
  const bytes = Buffer.from(files.get(name) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return new Map([...files, [name, bytes]]);
}

/**
 * What a store makes of the files in a folder: how often it gave back everything, how often it refused, how often it told
 * of a loss.
 *
 * @throws Error when anything but what was written is taken for it, or a refusal is not in the words agreed on
 */
export async function judge(folder: string): Promise<readonly string[]> {
  const told: string[] = [];
  let store: Store;
  try {
    store = openLibsqlStore(folder, { tell: (words) => told.push(words) });
  } catch (error) {
    if (error instanceof UnusableStore && error.message.includes("Put a backup in its place")) return ["no store"];
    throw error;
  }
  const outcomes: string[] = [];
  for (const written of writtenGames) outcomes.push(await judgeGame(store, written, told.length > 0));
  await store.close();
  return outcomes;
}

async function judgeGame(store: Store, { id, code, entries }: Written, isTold: boolean): Promise<string> {
  try {
    const found = await store.find(code);
    const read = found === null ? [] : await store.read(id);
    if (!isBeginningOf(read, entries)) throw new Error(`${id} is not what was written`);
    if (read.length < entries.length) {
      if (!isTold) throw new Error(`Of ${id} ${entries.length - read.length} entries are missing, and nobody says so`);
      return "loss told";
    }
    return await judgeAppend(store, id, entries);
  } catch (error) {
    if (!(error instanceof DamagedLog)) throw error;
    if (!isBeginningOf(error.whole, entries)) throw new Error(`${id} is damaged, and what is whole is not as written`);
    return "damaged";
  }
}

/** A session that can be read can be played on, or says that it cannot. */
async function judgeAppend(store: Store, id: string, entries: readonly LogEntry[]): Promise<string> {
  const next: LogEntry = { version: entries.length + 1, at: millis(1), actor: "host", id: "next", events: [] };
  try {
    await store.append(id, next);
  } catch (error) {
    if (error instanceof DamagedLog || error instanceof StoreFailed) return "whole, and takes nothing more";
    throw error;
  }
  if (!isBeginningOf(await store.read(id), [...entries, next])) throw new Error(`${id} is not what was appended`);
  return "whole";
}

const isBeginningOf = (some: readonly LogEntry[], all: readonly LogEntry[]): boolean =>
  JSON.stringify(some) === JSON.stringify(all.slice(0, some.length));
