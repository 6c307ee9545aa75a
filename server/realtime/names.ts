// Judges typed names: what may be rude, or pretends to be the teacher, is not shown to the class before the teacher has seen it.
import { DataSet, englishDataset, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from "obscenity";

/** Not in the dataset of the filter: who speaks for the house, and a few that no class wants on its wall. */
const ours = ["teacher", "|admin", "moderator", "projector", "|host|", "hitler", "|nazi|"];

const dataset = ours.reduce(
  (all, word) => all.addPhrase((phrase) => phrase.addPattern(parseRawPattern(word))),
  new DataSet<{ originalWord: string }>().addAll(englishDataset),
);

const matcher = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers });

/** Also looks at the letters alone: "f u c k" and "c.u.n.t" are known only so, "b!tch" only as typed. */
export function isDoubtfulName(name: string): boolean {
  const words = name.normalize("NFKD").replace(/[^\p{L}\p{N}\s]/gu, "");
  // Whole words are not run together: "Maximilian Alexander" has nothing to hide.
  const isSpelled = words.split(/\s+/).some((word) => word.length <= shortest);
  return matcher.hasMatch(name) || matcher.hasMatch(isSpelled ? words.replace(/\s/g, "") : words);
}

const shortest = 2; // letters of a word that may be a piece of another
