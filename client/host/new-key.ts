// A new key for the class: drawn and kept here first, so that a lost answer locks nobody out.
import type { Entrance } from "#protocol/links.ts";
import { keepOnly, storeNewKey } from "./stored-classes.ts";

const keyBytes = 32;

/**
 * Asks the server to take a new key in the place of this one.
 *
 * @returns the new key; null where the server has not taken it, or has not answered
 */
export async function changeKey({ code, key }: Entrance): Promise<string | null> {
  if (key === null) return null;
  const next = drawKey();
  storeNewKey({ code, key: next }, key);
  const isTaken = await ask(code, key, next);
  if (isTaken) return next;
  if (isTaken === false) {
    keepOnly({ code, key });
    return null;
  }
  // It may have been taken all the same: then the new key opens already. Both stay until one of them is seen to.
  const isTakenLate = (await ask(code, next, next)) === true || (await ask(code, key, next)) === true;
  return isTakenLate ? next : null;
}

/** @returns null where no answer has come */
async function ask(code: string, key: string, next: string): Promise<boolean | null> {
  try {
    const answer = await fetch(`/api/sessions/${code}/key`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ key: next }),
    });
    return answer.ok;
  } catch {
    return null;
  }
}

/** As base64url. */
function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
