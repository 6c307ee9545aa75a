// Five friendly names to choose from; the name decides the face, so these are five faces too.
import { friendlyName } from "#company/names.ts";

export const choices = 5;

/**
 * Draws five different names.
 *
 * @param seed any whole number; the same seed gives the same names
 */
export function fiveNames(seed: number): readonly string[] {
  const names: string[] = [];
  while (names.length < choices) names.push(friendlyName(seed + names.length, names));
  return names;
}

/** A seed that nobody can foresee and no two devices of a class share. */
export function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
