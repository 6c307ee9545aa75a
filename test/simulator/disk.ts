// What the house has written, with the border between what is safe and what a power cut takes away.
import type { LogEntry } from "#game/journal.ts";
import { checksumOf } from "../../server/storage/checksum.ts";
import { DamagedLog, type StoredSession } from "../../server/storage/store.ts";
import type { World } from "./world.ts";

export interface Row {
  readonly version: number;
  readonly text: string;
  readonly checksum: number;
  readonly written: string; // the text as it was meant to stand there
}

interface Kept {
  readonly stored: StoredSession;
  readonly rows: Row[];
  safe: number; // rows that a power cut leaves
}

export interface Disk {
  create(stored: StoredSession, first: LogEntry): "created" | "taken";
  find(code: string): StoredSession | null;
  /** As the house reads it: a torn last row is cut off. */
  read(id: string, after: number): LogEntry[];
  write(id: string, entry: LogEntry): "written" | "taken" | "gone";
  /** Everything written so far outlives a power cut. */
  sync(): void;
  /** Whether something would be lost with the power. */
  hasUnsafe(): boolean;
  newest(id: string): number | undefined;
  delete(id: string): void;
  /** What was not safe is gone; the first row of it may be half there. */
  losePower(): void;
  /** The rows of a session that are safe. */
  safeRows(id: string): readonly Row[];
}

export function createDisk({ fortune, saw }: Pick<World, "fortune" | "saw">): Disk {
  const kept = new Map<string, Kept>();

  const rowOf = (id: string, entry: LogEntry): Row => {
    const text = JSON.stringify(entry);
    return { version: entry.version, text, checksum: checksumOf([id, entry.version, text]), written: text };
  };

  function tear({ rows, safe }: Kept): void {
    const [torn] = rows.splice(safe);
    if (torn === undefined) return;
    saw("disk: what was not safe is lost");
    if (!fortune.happens(0.6)) return;
    saw("disk: a torn last row");
    rows.push({ ...torn, text: tornText(torn.text) });
  }

  return {
    create(stored, first) {
      for (const other of kept.values()) if (other.stored.code === stored.code) return "taken";
      kept.set(stored.id, { stored, rows: [rowOf(stored.id, first)], safe: 0 });
      return "created";
    },
    find: (code) => [...kept.values()].find(({ stored }) => stored.code === code)?.stored ?? null,
    read(id, after) {
      const rows = kept.get(id)?.rows ?? [];
      cutTorn(id, rows);
      return rows.filter(({ version }) => version > after).map((row) => entryOf(id, row));
    },
    write(id, entry) {
      const session = kept.get(id);
      if (session === undefined) return "gone";
      cutTorn(id, session.rows);
      if (session.rows.some(({ version }) => version === entry.version)) return "taken";
      session.rows.push(rowOf(id, entry));
      return "written";
    },
    sync() {
      for (const [id, session] of kept) {
        cutTorn(id, session.rows);
        session.safe = session.rows.length;
      }
    },
    hasUnsafe: () => [...kept.values()].some(({ rows, safe }) => rows.length > safe),
    newest: (id) => kept.get(id)?.rows.at(-1)?.version,
    delete: (id) => void kept.delete(id),
    losePower() {
      saw("disk: the power fails");
      for (const [id, session] of kept) {
        if (session.safe === 0) kept.delete(id);
        else tear(session);
      }
    },
    safeRows(id) {
      const session = kept.get(id);
      return session === undefined ? [] : session.rows.slice(0, session.safe);
    },
  };
}

const isWhole = (id: string, { version, text, checksum }: Row): boolean => checksumOf([id, version, text]) === checksum;

function cutTorn(id: string, rows: Row[]): void {
  const last = rows.at(-1);
  if (last !== undefined && !isWhole(id, last)) rows.pop();
}

function entryOf(id: string, row: Row): LogEntry {
  if (!isWhole(id, row)) throw new DamagedLog(`Cannot read entry ${row.version} as it must be as it was written`);
  return JSON.parse(row.text) as LogEntry;
}

/** The last sector still holds what stood there before: the digits in it are others. */
function tornText(text: string): string {
  const sector = Math.floor(text.length / 2);
  return text.slice(0, sector) + text.slice(sector).replace(/[1-8]/g, (digit) => String(Number(digit) + 1));
}
