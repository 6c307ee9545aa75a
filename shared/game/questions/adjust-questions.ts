/** The questions of the adjustment: which way does each arrow move, and how far? */
import { at } from "#engine/at.ts";
import type { Interval } from "../ask.ts";
import { absolute, exactly, middle, negated, product, times } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import { direction, givenBy, share } from "./measure.ts";
import { alike, byWorth, type Question, upTo } from "./question.ts";
import { known, type Readings } from "./readings.ts";
import { heardBy } from "./terms.ts";
import type { Way } from "./way.ts";

// The gut feeling is the last position; it moves by the blame itself and is given.
const everyArrow = {
  size: ({ trusts }: Knowledge) => trusts.length + 1,
  asked: ({ trusts }: Knowledge) => upTo(trusts.length),
  abouts: () => [null],
} as const satisfies Partial<Question>;

/** Up, down or leave, for each arrow. */
export const directions: Question = {
  ...everyArrow,
  variant: "directions",
  ways: ["forgot-report", "blame-as-step", "flipped-sign"],
  measure: () => direction,
  abouts: (knowledge) => (allReportsAlike(knowledge) ? [] : [null]),
  solve: stepShares,
  glances: (knowledge) => [gutForAll(knowledge)],
};

/** The same, asked once where all arrows need the same. */
export const directionOnce: Question = {
  ...directions,
  variant: "direction-once",
  asked: () => [0],
  abouts: (knowledge) => (allReportsAlike(knowledge) ? [null] : []),
};

/** Does the arrow get thicker or thinner? */
export const thickerOrThinner: Question = {
  ...everyArrow,
  variant: "thicker-or-thinner",
  ways: ["lost-trust-sign", "forgot-report", "flipped-sign"],
  measure: () => direction,
  solve: (readings, way) =>
    stepShares(readings, way).map((step, arrow) =>
      way === "lost-trust-sign" ? step : times(step, Math.sign(middle(readings.trusts[arrow] ?? exactly(0)))),
    ),
  glances: (knowledge) => [gutForAll(knowledge)],
};

/** How far each arrow moves, measured against the gut feeling's step. */
export const stepSizes: Question = {
  ...everyArrow,
  variant: "step-sizes",
  ways: ["forgot-report", "blame-as-step", "flipped-sign"],
  measure: () => share,
  solve: stepShares,
  glances: (knowledge) => [gutForAll(knowledge)],
};

/** The step of one arrow in figures. */
export const step: Question = {
  ...everyArrow,
  variant: "step",
  ways: [
    "forgot-report",
    "blame-as-step",
    "blame-as-opposite-step",
    "wrong-boldness",
    "tenfold-boldness",
    "flipped-sign",
  ],
  measure: () => ({ unit: "figure", figure: "step" }),
  asked: (_, about) => [known("arrow", about)],
  abouts: (knowledge) => {
    const heard = heardBy(knowledge);
    return byWorth(upTo(heard.length), (arrow) => distinctness(at(heard, arrow)));
  },
  solve: stepsBy,
  glances: (knowledge) => [
    alike("printed formula", -knowledge.boldness * known("blame", knowledge.blame), knowledge.trusts.length),
  ],
};

/** The direction of the gut feeling's step, which is given. */
const gutForAll = ({ blame, trusts }: Knowledge) => alike("sign", -Math.sign(known("blame", blame)), trusts.length);

/** BP4 times boldness. */
function stepsBy({ heard, blame, boldness }: Pick<Readings, "heard" | "blame" | "boldness">, way: Way): Interval[] {
  const gut = times(blame, -boldness);
  return heard.map((report) => {
    switch (way) {
      case "forgot-report":
        return gut;
      case "blame-as-step":
        return blame;
      case "blame-as-opposite-step":
        return negated(blame);
      case "wrong-boldness":
        return negated(product(blame, report));
      case "tenfold-boldness":
        return times(product(gut, report), 10);
      case "flipped-sign":
        return negated(product(gut, report));
      default:
        return product(gut, report);
    }
  });
}

/** The steps measured against the gut feeling's; a blame taken for the step fills the scale. */
function stepShares({ heard, blame }: Readings, way: Way): Interval[] {
  const unit = exactly(Math.sign(middle(blame)));
  const loudest = Math.max(1, ...heard.map((report) => absolute(report).high));
  return stepsBy({ heard, blame: unit, boldness: 1 }, way).map((each) => times(each, 1 / loudest));
}

/** Whether all reports call for the same direction: for, against, or hardly a word. */
function allReportsAlike(knowledge: Knowledge): boolean {
  const heard = heardBy(knowledge);
  return new Set(heard.map((report) => givenBy(direction, report))).size === 1;
}

/** How far the wrong rules' steps lie from the true one: silence and a full voice tell nothing; a minus tells more. */
function distinctness(report: number): number {
  const size = Math.abs(report);
  const nearest = Math.min(size, Math.abs(1 - size));
  return report < 0 ? 1 + nearest : nearest;
}
