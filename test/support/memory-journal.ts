// A log in memory that can be made to fail, to leave everybody in doubt, or to belong to two tables.
import type { Appended, Journal, LogEntry } from "#game/journal.ts";
import { morning, newSession } from "./class-room.ts";
import { soon } from "./hand-clock.ts";

export class MemoryJournal implements Journal {
  readonly entries: LogEntry[];
  readonly isShared: boolean;
  isBroken = false;
  isUnsure = false; // what is appended is stored, and nobody is told so
  isUnreadable = false;
  isGone = false;
  appended = 0;

  constructor({ seed = 7, isShared = false } = {}) {
    this.isShared = isShared;
    const events = newSession({ seed, settings: { level: 2, deadlines: { adjust: 30 } } });
    this.entries = [{ version: 1, at: morning, actor: "host", id: "create", events }];
  }

  async append(entry: LogEntry): Promise<Appended> {
    this.appended += 1;
    await soon();
    if (this.isBroken) throw new Error("The disk is full");
    if (this.entries.some(({ version }) => version === entry.version)) return "taken";
    if (this.isGone) return "gone";
    this.entries.push(entry);
    if (this.isUnsure) throw new Error("The line was cut");
    return "stored";
  }

  async read(after: number): Promise<LogEntry[]> {
    await soon();
    if (this.isUnreadable) throw new Error("The disk is gone");
    return this.entries.filter(({ version }) => version > after);
  }
}
