// What there is to tell somebody about their name.

/**
 * asked: the teacher is asked about it. named, kept: what the teacher said. taken: somebody had it, so there is a number
 * behind it. other: the names of this class are given. null: nothing.
 */
export type NameNews = "asked" | "named" | "kept" | "taken" | "other" | null;

export interface Naming {
  readonly typed: string | null; // at the door, a moment ago
  readonly given: string | null; // the name one had while the teacher was asked
  readonly name: string;
  readonly wish: string | null;
}

export function nameNews({ typed, given, name, wish }: Naming): NameNews {
  if (wish !== null) return "asked";
  if (given !== null) return name === given ? "kept" : "named";
  if (typed === null || typed === name) return null;
  return name.startsWith(`${typed} `) ? "taken" : "other";
}
