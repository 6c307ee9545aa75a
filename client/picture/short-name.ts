// A name where there is room for half of it.

/** "Fox" of "Brisk Fox", "Fox +2" of "Brisk Fox +2": who is meant can still be told, and the whole name stands beside. */
export function shortName(name: string): string {
  const words = name.split(" ");
  const last = words.findLastIndex((word) => !/^\+?\d+$/.test(word));
  return words.slice(Math.max(0, last)).join(" ");
}
