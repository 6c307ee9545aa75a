// Judges typed names: what a filter knows as rude is not shown before a teacher has seen it.
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Also looks at the letters alone: "f u c k" and "c.u.n.t" are known only so, "b!tch" only as typed. */
export function isRude(name: string): boolean {
  const letters = name.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
  return matcher.hasMatch(name) || matcher.hasMatch(letters);
}
