/** The questions of the report phase: does the sum speak for or against, and how strongly? */

import { activate } from "#engine/activation.ts";
import { at } from "#engine/at.ts";
import type { Interval } from "../ask.ts";
import { absolute, exactly, middle, negated, product, rising, sum, times } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import { direction, side } from "./measure.ts";
import { longest, type Question, single } from "./question.ts";
import { known, type Readings } from "./readings.ts";
import { distrusted, heardBy, term, termShare, termsOf } from "./terms.ts";
import type { Way } from "./way.ts";

const clearLead = 0.05; // of the largest term: below it two sources count alike

/** Does the sum speak for or against? */
export const forOrAgainst: Question = {
  ...single,
  variant: "for-or-against",
  ways: ["lost-trust-sign", "no-trust", "no-gut", "flipped-sign"],
  measure: () => direction,
  abouts: (knowledge) => (isTorn(knowledge) ? [null] : []),
  solve: (readings, way) => [times(opinion(readings, way), 1 / largestOpinion(readings))],
  glances: (knowledge) => {
    const heard = heardBy(knowledge);
    const signs = [
      ...longest(heard).map((index) => at(heard, index)),
      ...longest(knowledge.trusts).map((index) => at(knowledge.trusts, index)),
    ]; // no product stands on the screen of this question
    return signs.map((value) => ({ by: "longest bar", values: [Math.sign(value)] }));
  },
};

/** Which source moves the sum most, whichever way? */
export const countsMost: Question = {
  ...single,
  variant: "counts-most",
  ways: ["no-trust", "forgot-report"],
  measure: ({ trusts }) => ({ unit: "person", people: trusts.length }),
  abouts: (knowledge) => (oneCountsMost(knowledge) ? [null] : []),
  solve: ({ heard, trusts }, way) => {
    const sizes = heard.map((report, source) => {
      const trust = trusts[source] ?? exactly(0);
      const counted = way === "no-trust" ? report : way === "forgot-report" ? trust : product(trust, report);
      return middle(absolute(counted));
    });
    return [exactly(sizes.indexOf(Math.max(...sizes)))];
  },
  glances: (knowledge) =>
    [...longest(heardBy(knowledge)), ...longest(knowledge.trusts)].map((index) => ({
      by: "longest bar",
      values: [index],
    })),
};

/** Had one source kept silent, would my report have been higher or lower? */
export const withoutSource: Question = {
  ...single,
  variant: "without",
  ways: ["lost-trust-sign", "flipped-sign"],
  measure: () => side,
  abouts: distrusted,
  solve: (readings, way, about) => [negated(termShare(readings, way, about))],
  glances: (knowledge, about) => [{ by: "sign", values: [-Math.sign(at(heardBy(knowledge), known("source", about)))] }],
};

/** The report on the player's own curve. */
export const howStrongly: Question = {
  ...single,
  variant: "how-strongly",
  ways: ["no-squash", "lost-trust-sign", "no-trust", "no-gut", "flipped-sign"],
  measure: (knowledge) => ({ unit: "share", min: knowledge.activation === "sigmoid" ? 0 : -1, max: 1 }),
  solve: (readings, way) => [
    way === "no-squash"
      ? opinion(readings, "true")
      : rising(opinion(readings, way), (z) => activate(readings.activation, z)),
  ],
  glances: (knowledge) =>
    longestTerms(knowledge).map((z) => ({ by: "longest bar", values: [activate(knowledge.activation, z)] })),
};

/** The raw opinion in figures. */
export const rawOpinion: Question = {
  ...single,
  variant: "raw-opinion",
  ways: ["lost-trust-sign", "no-trust", "no-gut", "flipped-sign"],
  measure: () => ({ unit: "figure", figure: "opinion" }),
  solve: (readings, way) => [opinion(readings, way)],
  glances: (knowledge) => longestTerms(knowledge).map((z) => ({ by: "longest bar", values: [z] })),
};

function opinion(readings: Readings, way: Way): Interval {
  const { heard, trusts, gut } = readings;
  const terms = heard.map((report, source) => term(trusts[source] ?? exactly(0), report, way));
  const total = way === "no-gut" ? sum(terms) : sum([...terms, gut]);
  return way === "flipped-sign" ? negated(total) : total;
}

/** The raw opinion if everybody reported as strongly as can be in the direction of one's trust. */
function largestOpinion({ trusts, gut }: Readings): number {
  return sum([...trusts, gut].map(absolute)).high || 1;
}

/** Whether one term is clearly the largest. */
function oneCountsMost(knowledge: Knowledge): boolean {
  const [first = 0, second = 0] = termsOf(knowledge)
    .map(Math.abs)
    .sort((one, other) => other - one);
  return first - second >= clearLead * first && first > 0;
}

/** Whether something speaks for and something against. */
function isTorn(knowledge: Knowledge): boolean {
  const terms = [...termsOf(knowledge), knowledge.gut];
  return terms.some((value) => value > 0) && terms.some((value) => value < 0);
}

/** The longest bars under the z-axis, one's own gut feeling among them. */
function longestTerms(knowledge: Knowledge): number[] {
  const terms = [...termsOf(knowledge), knowledge.gut];
  return longest(terms).map((index) => at(terms, index));
}
