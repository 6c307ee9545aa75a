// What somebody who plays alone has shown so far. It stays on this device, and goes with one press.

import type { Mastery } from "#game/mastery/progress.ts";
import { type TracedSkill, tracedSkills } from "#game/mastery/skills.ts";
import type { Trace } from "#game/mastery/tracing.ts";

export interface StoredMastery {
  readonly mastery: Mastery;
  readonly areAllOpen: boolean; // a teacher has opened all floors
}

const item = "chain-of-command.mastery";
const version = 1;
export const nothing: StoredMastery = { mastery: {}, areAllOpen: false };

/** What is kept, nothing where it is damaged or of another version; null where storage is switched off. */
export function storedMastery(): StoredMastery | null {
  const text = storedText();
  if (text === undefined) return null;
  try {
    return read(JSON.parse(text ?? "null"));
  } catch {
    return nothing;
  }
}

/** Undefined where storage may not be asked. */
function storedText(): string | null | undefined {
  try {
    return localStorage.getItem(item);
  } catch {
    return undefined;
  }
}

export function storeMastery(stored: StoredMastery): void {
  try {
    localStorage.setItem(item, JSON.stringify({ version, ...stored }));
  } catch {
    // Without storage the windows stay lit as long as the page.
  }
}

/** Reads what was kept; a skill whose trace makes no sense counts as not seen yet. */
export function read(kept: unknown): StoredMastery {
  if (!isRecord(kept) || kept.version !== version || !isRecord(kept.mastery)) return nothing;
  const traces = kept.mastery;
  const sound = tracedSkills.flatMap((skill): [TracedSkill, Trace][] => {
    const trace = traces[skill];
    return isTrace(trace) ? [[skill, trace]] : [];
  });
  return { mastery: Object.fromEntries(sound), areAllOpen: kept.areAllOpen === true };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isTrace(value: unknown): value is Trace {
  if (!isRecord(value)) return false;
  const { probability, answers, places } = value;
  return (
    typeof probability === "number" &&
    probability >= 0 &&
    probability <= 1 &&
    Array.isArray(answers) &&
    answers.length === 3 &&
    answers.every((count) => Number.isInteger(count) && count >= 0) &&
    Array.isArray(places) &&
    places.length <= 2 &&
    places.every((place) => typeof place === "string" && place.length <= 200)
  );
}
