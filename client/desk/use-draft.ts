// The half-made answer of a question, kept on the device so that a reload does not lose it.
import { useState } from "preact/hooks";
import type { Place, Values } from "./desk.ts";

export interface Draft {
  readonly values: Values;
  /** what is typed, as it is typed */
  readonly text: string;
  /** which figure of the tray lies in each slot; null where it is empty */
  readonly placed: readonly (number | null)[];
}

const item = "chain-of-command.draft";

/** What tells this question from every other one that this device may have seen, in this game or another. */
function questionKey({ view, me, company }: Place): string {
  const { playerId, knowledge, ask } = me;
  return JSON.stringify([playerId, view.turn, company.name, knowledge?.trusts, ask?.kind, ask?.variant]);
}

interface Kept {
  readonly key: string;
  readonly draft: Draft;
}

/** The draft of this question; only the newest is kept. */
export function useDraft(place: Place, empty: Draft): [Draft, (change: Partial<Draft>) => void] {
  const key = questionKey(place);
  const [draft, setDraft] = useState(() => readDraft(key, empty));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    storeDraft({ key, draft: next });
  };
  return [draft, change];
}

function readDraft(key: string, empty: Draft): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(item) ?? "null");
    return isKept(kept) && kept.key === key && kept.draft.values.length === empty.values.length ? kept.draft : empty;
  } catch {
    return empty; // storage is switched off or holds something else
  }
}

function storeDraft(kept: Kept): void {
  try {
    sessionStorage.setItem(item, JSON.stringify(kept));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null || !("key" in value) || !("draft" in value)) return false;
  const { draft } = value;
  if (typeof draft !== "object" || draft === null) return false;
  const { values, text, placed } = draft as Partial<Record<keyof Draft, unknown>>;
  return isNumbers(values) && typeof text === "string" && isNumbers(placed);
}

export const isNumbers = (list: unknown): list is (number | null)[] =>
  Array.isArray(list) && list.every((each) => each === null || typeof each === "number");

/** A draft with nothing in it, of so many values. */
export function emptyDraft(size: number): Draft {
  return { values: Array.from({ length: size }, () => null), text: "", placed: [] };
}
