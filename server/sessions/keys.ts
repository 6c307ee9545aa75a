// Keys open seats, steer sessions and show projectors; the house keeps only what they hash to.
import { createHash, timingSafeEqual } from "node:crypto";
import type { KeyHashes } from "#game/state.ts";
import type { Chance } from "../chance.ts";

const KEY_BYTES = 32;

export const newKey = (chance: Chance): string => chance.bytes(KEY_BYTES).toString("base64url");

/** The projector's key follows from the teacher's, so that a teacher can open the projector again on any machine. */
export const screenKeyOf = (hostKey: string): string =>
  createHash("sha256").update(`screen key of ${hostKey}`).digest("base64url");

/** So does the key that opens the report to others. */
export const shareKeyOf = (hostKey: string): string =>
  createHash("sha256").update(`share key of ${hostKey}`).digest("base64url");

/** What is kept of the teacher's key and of those that follow from it. */
export const hashesOf = (hostKey: string): KeyHashes => ({
  host: hashOf(hostKey),
  screen: hashOf(screenKeyOf(hostKey)),
  share: hashOf(shareKeyOf(hostKey)),
});

/** SHA-256 in hexadecimal. A key is random enough that nothing slower is needed. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Compares in a time that tells nothing about where the two differ. */
export function isKeyFor(key: string, hash: string): boolean {
  return isSameText(hashOf(key), hash);
}

/** The same for two secrets of any length. */
export function isSameSecret(one: string, other: string): boolean {
  return isSameText(hashOf(one), hashOf(other));
}

function isSameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
