// The teacher's own story, kept on this device so that a reload loses nothing.
import { type Draft, mostText } from "./draft.ts";

export interface StoredDraft {
  readonly draft: Draft;
  readonly isChosen: boolean; // whether the class is to be opened with it
}

const item = "chain-of-command.own-story";

export function storedDraft(): StoredDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(item) ?? "null");
    return isStoredDraft(kept) ? kept : null;
  } catch {
    return null; // storage is switched off or holds something else
  }
}

export function storeDraft(kept: StoredDraft): void {
  try {
    localStorage.setItem(item, JSON.stringify(kept));
  } catch {
    // Without storage the story lasts as long as the page.
  }
}

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== "object" || value === null) return false;
  const { draft, isChosen } = value as Partial<Record<keyof StoredDraft, unknown>>;
  return typeof isChosen === "boolean" && isDraft(draft);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { title, question, yes, no, table } = value as Partial<Record<keyof Draft, unknown>>;
  return [title, question, yes, no, table].every((text) => typeof text === "string" && text.length <= mostText);
}
