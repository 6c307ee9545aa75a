// Fetches everything a solo game will ever need while the page is still young, so that it goes on without a network.

/** Families and letters that only some pages use; the browser would fetch them when they first appear. */
const letters: readonly (readonly [font: string, text: string])[] = [
  ['750 1rem "Bricolage Grotesque"', "A−"],
  ['400 1rem "Figtree"', "A−"],
  ['italic 400 1rem "STIX Two Text"', "a∂−"],
  ['italic 400 1rem "STIX Two Text"', "δση"],
];

/** @returns when all is here; rejects where something could not be fetched */
export async function fetchAll(): Promise<void> {
  await Promise.all([
    import("../picture/company-picture.ts"),
    import("../picture/portraits.ts"),
    ...letters.map(([font, text]) => document.fonts.load(font, text)),
  ]);
}
