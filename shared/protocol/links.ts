/** The addresses that the game hands out, and how a page reads its own. Keys travel in the fragment, which no server ever sees. */

export interface Entrance {
  readonly code: string; // six digits; "" where the address has none
  readonly key: string | null;
}

/** The students' address: the code is no secret, so it may stand where a scanner of QR codes and a log can see it. */
export const joinLink = (base: string, code: string): string => `${base}/?code=${code}`;

export const hostLink = (base: string, { code, key }: Entrance): string => `${base}/host#code=${code}&key=${key ?? ""}`;

export const screenLink = (base: string, { code, key }: Entrance): string =>
  `${base}/screen#code=${code}&key=${key ?? ""}`;

/** With the teacher's key, or with the one that is given away and tells no names. */
export const reportLink = (base: string, { code, key }: Entrance): string =>
  `${base}/report#code=${code}&key=${key ?? ""}`;

/**
 * Reads what an address says about the session to enter.
 *
 * @param text the query or the fragment of a page's address, with or without its first sign
 * @returns the digits of the code, "" without one, and the key, null without one; anything else is passed over
 */
export function readLink(text: string): Entrance {
  const parts = text.replace(/^[?#]/, "").split("&");
  const read = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  const code = read("code").replace(/\D/g, "").slice(0, 6);
  const key = read("key");
  return { code, key: /^[\w-]+$/.test(key) ? key : null };
}
