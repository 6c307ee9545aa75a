// Asks the server to forget a class with all that it has recorded.
import type { Entrance } from "#protocol/links.ts";

/** @returns false where the server does not answer or refuses */
export async function deleteClass({ code, key }: Entrance): Promise<boolean> {
  try {
    const answer = await fetch(`/api/sessions/${code}`, {
      method: "DELETE",
      headers: { Authorization: `Bearer ${key ?? ""}` },
    });
    return answer.ok;
  } catch {
    return false;
  }
}
