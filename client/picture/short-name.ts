// A name where there is room for half of it.
import { adjectives, animals } from "#company/names.ts";

/**
 * "Fox" of "Brisk Fox", "Fox +2" of "Brisk Fox +2": who is meant can still be told, and the whole name stands beside. A
 * name of one's own is not halved: its last word may be anybody's.
 */
export function shortName(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  return adjectives.includes(first) && animals.includes(rest[0] ?? "") ? rest.join(" ") : name;
}
