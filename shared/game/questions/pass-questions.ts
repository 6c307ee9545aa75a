/** The questions of passing a blame on: what does each person below have to be told? */
import { at } from "#engine/at.ts";
import type { Interval } from "../ask.ts";
import { absolute, exactly, middle, negated, product, times } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import { direction, share } from "./measure.ts";
import { alike, byWorth, largest, partOf, type Question, upTo } from "./question.ts";
import { known, type Readings } from "./readings.ts";
import type { Way } from "./way.ts";

const toEverybody = {
  size: ({ trusts }: Knowledge) => trusts.length,
  asked: ({ trusts }: Knowledge) => upTo(trusts.length),
  abouts: () => [null],
} as const satisfies Partial<Question>;

/** The direction of each message. */
export const messageDirections: Question = {
  ...toEverybody,
  variant: "message-directions",
  ways: ["lost-trust-sign", "no-trust", "equal-split", "flipped-sign"],
  measure: () => direction,
  solve: messageShares,
  glances: (knowledge) => [alike("sign", Math.sign(blameOf(knowledge)), knowledge.trusts.length)],
};

/** The size of each message, measured against the one through the widest arrow. */
export const messageSizes: Question = {
  ...toEverybody,
  variant: "message-sizes",
  ways: ["lost-trust-sign", "no-trust", "equal-split", "flipped-sign"],
  measure: () => share,
  solve: messageShares,
  glances: ({ trusts, blame }) => {
    const sign = Math.sign(known("blame", blame));
    const widest = largest(trusts);
    return [{ by: "longest bar", values: trusts.map((trust) => sign * partOf(Math.abs(trust), widest)) }];
  },
};

/** One message in figures: the most telling is the one through a clear distrust. */
export const message: Question = {
  ...toEverybody,
  variant: "message",
  ways: ["lost-trust-sign", "no-trust", "equal-split", "flipped-sign"],
  measure: () => ({ unit: "figure", figure: "message" }),
  asked: (_, about) => [known("person", about)],
  abouts: ({ trusts }) => byWorth(upTo(trusts.length), (person) => distinctness(at(trusts, person), trusts.length)),
  solve: (readings, way) =>
    readings.trusts.map((trust) => product(readings.blame, factorBy(trust, { way, people: readings.trusts.length }))),
  glances: (knowledge) => [alike("printed formula", blameOf(knowledge), knowledge.trusts.length)],
};

const blameOf = ({ blame }: Knowledge): number => known("blame", blame);

/** What a message is of the blame. */
function factorBy(trust: Interval, { way, people }: { readonly way: Way; readonly people: number }): Interval {
  switch (way) {
    case "lost-trust-sign":
      return absolute(trust);
    case "no-trust":
      return exactly(1);
    case "equal-split":
      return exactly(1 / people);
    case "flipped-sign":
      return negated(trust);
    default:
      return trust;
  }
}

function messageShares({ trusts, blame }: Readings, way: Way): Interval[] {
  const widest = Math.max(...trusts.map((trust) => absolute(trust).high));
  const whole = way === "no-trust" || way === "equal-split" ? 1 : partOf(1, widest);
  const factor = whole * Math.sign(middle(blame));
  return trusts.map((trust) => times(factorBy(trust, { way, people: trusts.length }), factor));
}

/** How far the wrong rules' messages lie from the true one; a minus that can be lost comes first. */
function distinctness(trust: number, people: number): number {
  const size = Math.abs(trust);
  const nearest = Math.min(size, Math.abs(size - 1), Math.abs(size - 1 / people));
  return trust < 0 ? 1 + nearest : nearest;
}
