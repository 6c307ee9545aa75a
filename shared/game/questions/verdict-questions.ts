/** The questions of the verdict: who misled the CEO, and whose report should have been higher or lower? */
import { at, layerAt } from "#engine/at.ts";
import type { Glance, Interval } from "../ask.ts";
import { exactly, middle, negated, times } from "../interval.ts";
import type { ChainLayer, Knowledge } from "../knowledge.ts";
import { influences } from "./influences.ts";
import { direction, side } from "./measure.ts";
import { byWorth, largest, longest, partOf, type Question, single, withDistrust } from "./question.ts";
import { known, type Readings } from "./readings.ts";
import { distrusted, heardBy, term, termShare, termsOf } from "./terms.ts";
import type { Way } from "./way.ts";

const clearLead = 0.05; // of the largest term: below it two managers misled equally

/** Which manager pushed the CEO farthest away from what happened? */
export const misledMost: Question = {
  ...single,
  variant: "misled-most",
  ways: ["lost-trust-sign", "no-trust", "flipped-sign"],
  measure: ({ trusts }) => ({ unit: "person", people: trusts.length }),
  abouts: (knowledge) => (oneMisledMost(knowledge) ? [null] : []),
  solve: (readings, way) => [exactly(strayest(pushes(readings, way)))],
  glances: (knowledge) =>
    [...longest(heardBy(knowledge)), ...longest(knowledge.trusts)].map((index) => ({
      by: "longest bar",
      values: [index],
    })),
};

/** Had one manager kept silent, would the CEO have come closer to what happened, or farther from it? */
export const withoutManager: Question = {
  ...single,
  variant: "without",
  ways: ["lost-trust-sign", "flipped-sign"],
  measure: () => side,
  abouts: distrusted,
  solve: (readings, way, about) => [times(negated(termShare(readings, way, about)), towards(readings.outcome))],
  glances: (knowledge, about) => {
    const report = at(heardBy(knowledge), known("manager", about));
    return [{ by: "sign", values: [-Math.sign(report) * towards(known("outcome", knowledge.outcome))] }];
  },
};

/** Should my own report have been higher or lower, or was it fine? */
export const myReport: Question = {
  ...single,
  variant: "my-report",
  ways: ["lost-trust-sign", "one-message", "flipped-sign"],
  measure: () => direction,
  solve: (readings, way) => [helpfulness(readings, { way, person: readings.index, above: readings.above })],
  glances: (knowledge) => [gapSign(knowledge)],
};

/** The same about somebody just below the CEO whom the CEO distrusts. */
export const theirReport: Question = {
  ...single,
  variant: "their-report",
  ways: ["lost-trust-sign", "flipped-sign"],
  measure: () => direction,
  abouts: ({ above, index }) => {
    const trusts = above.at(-1)?.trusts[0] ?? [];
    const others = withDistrust(trusts).filter((person) => above.length > 1 || person !== index);
    return byWorth(others, (person) => -at(trusts, person));
  },
  solve: (readings, way, about) => [
    helpfulness(readings, { way, person: known("colleague", about), above: readings.above.slice(-1) }),
  ],
  glances: (knowledge) => [gapSign(knowledge)],
};

/** How much a higher report of one person would have helped, measured against the most that any such report could. */
function helpfulness(
  { activation, outcome, said }: Readings,
  { way, person, above }: { readonly way: Way; readonly person: number; readonly above: readonly ChainLayer[] },
): Interval {
  const gap = outcome - middle(said);
  const whole = largest(influences(above, { activation, way: "greatest" }));
  const influence = at(influences(above, { activation, way }), person);
  const help = partOf(influence * gap, whole);
  return exactly(way === "flipped-sign" ? -help : help);
}

/** The direction of the gap, as if the CEO trusted everybody. */
const gapSign = ({ outcome, said }: Knowledge): Glance => ({
  by: "sign",
  values: [Math.sign(known("outcome", outcome) - known("CEO's report", said))],
});

/** 1 where the customer said yes: up is then towards what happened. */
const towards = (outcome: number): number => (outcome >= 0.5 ? 1 : -1);

/** How far each manager pushed the CEO away from what happened. */
function pushes({ heard, trusts, outcome }: Readings, way: Way): number[] {
  const sign = way === "flipped-sign" ? towards(outcome) : -towards(outcome);
  return heard.map((report, manager) => sign * middle(term(layerAt(trusts, manager), report, way)));
}

const strayest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

function oneMisledMost(knowledge: Knowledge): boolean {
  const sign = -towards(known("outcome", knowledge.outcome));
  const [first = 0, second = 0] = termsOf(knowledge)
    .map((value) => sign * value)
    .sort((one, other) => other - one);
  return first > 0 && first - second >= clearLead * largest(termsOf(knowledge));
}
