// Where two texts begin to differ, in a few words.

const BEFORE = 80;
const AFTER = 80;

/** @returns null where they are the same */
export function differenceOf(one: string, other: string): string | null {
  if (one === other) return null;
  const place = Array.from(one).findIndex((sign, index) => sign !== other[index]);
  const at = place < 0 ? one.length : place;
  const around = (text: string) => text.slice(Math.max(0, at - BEFORE), at + AFTER);
  return `${around(one)} or ${around(other)}`;
}
