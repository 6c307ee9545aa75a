// Asks the server for one's own story, with the key of one's seat.
import type { Story } from "#game/report/story.ts";

/** @returns null where it could not be had */
export async function fetchStory({
  code,
  key,
}: {
  readonly code: string;
  readonly key: string;
}): Promise<Story | null> {
  try {
    const response = await fetch(`/api/sessions/${code}/story`, { headers: { Authorization: `Bearer ${key}` } });
    return response.ok ? ((await response.json()) as Story) : null;
  } catch {
    return null;
  }
}
