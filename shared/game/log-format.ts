/** How an entry of the log stands in a store: as text with the number of its format, so that what earlier versions wrote is still read. */
import type { Line } from "./ids.ts";
import type { LogEntry } from "./journal.ts";

/**
 * Raised whenever entries change their shape. Then the format before gets a step in `steps`, golden logs of the new one
 * are kept (test/tools/golden-logs.ts), and the embedded store's `schemaVersion` is raised so that older servers refuse it.
 */
export const logFormat = 3;

/** An entry that a later version of the game has written: reading it as far as possible would play another game. */
export class NewerFormat extends Error {
  override readonly name = "NewerFormat";
}

export const entryToText = (entry: LogEntry): string => JSON.stringify({ format: logFormat, ...entry });

/**
 * Reads an entry of this format or of an earlier one.
 *
 * @param text as `entryToText` of some version has written it
 * @throws NewerFormat when a later version has written it; SyntaxError when it is no JSON at all
 */
export function entryFromText(text: string): LogEntry {
  const { format = 1, ...entry } = JSON.parse(text) as PlainEntry & { readonly format?: number };
  if (format > logFormat)
    throw new NewerFormat(`Cannot read a log as its format must be at most ${logFormat}: it is ${format}`);
  return steps.slice(format - 1).reduce((older, raise) => raise(older), entry) as unknown as LogEntry;
}

/** What all formats have in common. */
interface PlainEntry {
  readonly events: readonly PlainEvent[];
}

interface PlainEvent {
  readonly type: string;
}

/** The step at place n raises an entry from format n + 1 to the next. */
const steps: readonly ((entry: PlainEntry) => PlainEntry)[] = [withLines, asItIs];

/** Format 3 has one event more, and all others as they were. */
function asItIs(entry: PlainEntry): PlainEntry {
  return entry;
}

/** Of a node that lives no more: whoever was connected has to connect again. */
const forgottenLine: Line = { node: "", number: 0 };

/** Format 1 did not know by which connection a player was there. */
function withLines(entry: PlainEntry): PlainEntry {
  const withLine = (event: PlainEvent) =>
    event.type === "PlayerConnected" ? { ...event, line: forgottenLine } : event;
  return { ...entry, events: entry.events.map(withLine) };
}
