// The golden logs as they are kept: for each format of the log, every game as its store kept it then.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { entryFromText, logFormat } from "#game/log-format.ts";
import { hashOf, screenKeyOf } from "../../server/sessions/keys.ts";
import type { Store, StoredSession } from "../../server/storage/store.ts";
import type { Facts } from "./golden-facts.ts";
import { projectFolder } from "./project-folder.ts";

export interface GoldenLog {
  readonly name: string;
  readonly format: number;
  readonly lines: readonly string[]; // one entry each
  readonly facts: Facts;
}

const folder = join(projectFolder, "test/golden");

export const formats: readonly number[] = readdirSync(folder).map((name) => Number(name.replace("format-", "")));

export const goldenFile = (format: number, name: string): string => join(folder, `format-${format}`, name);

export function goldenLogs(format: number): GoldenLog[] {
  const names = readdirSync(join(folder, `format-${format}`)).filter((name) => name.endsWith(".jsonl"));
  return names.map((file) => {
    const name = file.replace(".jsonl", "");
    const lines = readFileSync(goldenFile(format, file), "utf8").trim().split("\n");
    const facts = JSON.parse(readFileSync(goldenFile(format, `${name}.facts.json`), "utf8")) as Facts;
    return { name, format, lines, facts };
  });
}

export const hostKeyOf = (name: string): string => `host key of ${name}`;

/** The session of a golden game; the games of a format have codes one after the other. */
export function goldenSession(name: string, place: number): StoredSession {
  const hostKey = hostKeyOf(name);
  return {
    id: name,
    code: String(482_913 + place),
    hostKeyHash: hashOf(hostKey),
    screenKeyHash: hashOf(screenKeyOf(hostKey)),
    createdAt: millis(1_700_000_000_000),
  };
}

/** The entries of a golden log of the present format, or the first of them. */
export function goldenEntries(name: string, count?: number): LogEntry[] {
  const log = goldenLogs(logFormat).find((each) => each.name === name);
  if (log === undefined) throw new Error(`There is no golden log ${name}`);
  return log.lines.slice(0, count).map(entryFromText);
}

/** Puts a log into a store, as that of the session with that place. */
export async function storeLog(store: Store, session: StoredSession, entries: readonly LogEntry[]): Promise<void> {
  await store.create(session, firstOf(entries));
  for (const entry of entries.slice(1)) await store.append(session.id, entry);
}

/** The same entries of a company that has lost its trusts: it can be recorded and looked at, and the rules fail on it. */
export function poisoned(entries: readonly LogEntry[]): LogEntry[] {
  const isTrusts = (key: string, value: unknown) => key === "weights" && Array.isArray(value);
  return JSON.parse(JSON.stringify(entries, (key, value) => (isTrusts(key, value) ? [] : value))) as LogEntry[];
}

/** What a figure of a golden log is after it has been kept as JSON. */
export const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A folder that is gone when `clear` is called. */
export function scratchFolder(): { readonly path: string; clear(): void } {
  const path = mkdtempSync(join(tmpdir(), "chain-of-command-faults-"));
  return { path, clear: () => rmSync(path, { recursive: true, force: true }) };
}

const firstOf = (entries: readonly LogEntry[]): LogEntry => {
  const [first] = entries;
  if (first === undefined) throw new Error("A log must have a first entry");
  return first;
};
