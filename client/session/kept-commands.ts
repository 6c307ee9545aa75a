/** Commands that wait, written down for the next page of the same seat, and read again. */
import { type Millis, millis } from "#game/ids.ts";
import type { WireCommand } from "#protocol/messages.ts";

export interface KeptCommand {
  readonly wire: WireCommand;
  readonly madeAt: Millis;
}

export const mostKept = 10; // more than a lesson's silence brings forth
const keptFor = 4 * 60 * 60 * 1000; // milliseconds; the seat itself is not kept longer

/** @param seat whose they are: read again for another seat, they are nobody's */
export const textOf = (seat: string, commands: readonly KeptCommand[]): string => JSON.stringify({ seat, commands });

/** Those of that seat that are not too old; none where the text is another's, or anything else. */
export function commandsIn(text: string | null, seat: string, now: Millis): readonly KeptCommand[] {
  const kept = parse(text);
  if (!isRecord(kept) || kept.seat !== seat || !Array.isArray(kept.commands)) return [];
  return kept.commands.flatMap((each) => commandIn(each, now)).slice(0, mostKept);
}

function commandIn(value: unknown, now: Millis): readonly KeptCommand[] {
  if (!isRecord(value) || typeof value.madeAt !== "number" || !isWire(value.wire)) return [];
  const age = now - value.madeAt;
  return age > keptFor ? [] : [{ wire: value.wire, madeAt: millis(value.madeAt) }];
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isWire = (value: unknown): value is WireCommand =>
  isRecord(value) && typeof value.id === "string" && typeof value.type === "string";
