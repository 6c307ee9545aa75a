/** The questions of owning a blame: which messages win, and how much of their sum is one's own? */
import { steepestSlope } from "#engine/activation.ts";
import { at } from "#engine/at.ts";
import type { Glance, Interval } from "../ask.ts";
import { absolute, difference, exactly, middle, negated, product, sum, times } from "../interval.ts";
import type { Knowledge } from "../knowledge.ts";
import { share, side } from "./measure.ts";
import { byWorth, longest, partOf, type Question, single, strongest, totalSize, upTo } from "./question.ts";
import { isCeo, known, type Readings } from "./readings.ts";
import type { Way } from "./way.ts";

/** Which messages win: go lower, or go higher? */
export const whichWins: Question = {
  ...single,
  variant: "which-wins",
  ways: ["one-message", "absolute-sum", "flipped-sign"],
  measure: () => side,
  abouts: (knowledge) => (messagesOf(knowledge).length > 1 ? [null] : []),
  solve: (readings, way) => [shareOfMessages(combined(readings.messages, way), readings)],
  glances: messageGlances,
};

/** If the sender `about` trusted me with the opposite sign, which messages would win? */
export const trustedOtherwise: Question = {
  ...single,
  variant: "trusted-otherwise",
  ways: ["lost-trust-sign", "one-message", "absolute-sum", "flipped-sign"],
  measure: () => side,
  abouts: (knowledge) => {
    const messages = messagesOf(knowledge);
    const total = messages.reduce((before, message) => before + message, 0);
    const senders = messages.length > 1 ? upTo(messages.length) : [];
    return byWorth(senders, (sender) => Math.abs(total - 2 * at(messages, sender)));
  },
  solve: (readings, way, about) => {
    const messages = readings.messages.map((message, sender) =>
      sender === about && way !== "lost-trust-sign" ? negated(message) : message,
    );
    return [shareOfMessages(combined(messages, way), readings)];
  },
  glances: messageGlances,
};

/** The blame, measured against all messages together at the steepest slope. */
export const blameSize: Question = {
  ...single,
  variant: "blame-size",
  ways: ["no-slope", "one-message", "average-message", "absolute-sum", "flipped-sign"],
  measure: () => share,
  solve: (readings, way) => {
    const steepest = steepestSlope(readings.activation);
    const worked = way === "no-slope" ? times(wrong(readings, way), steepest) : blameBy(readings, way);
    return [times(worked, partOf(1, totalWrong(readings) * steepest))];
  },
  glances: (knowledge) => {
    const bars = wrongs(knowledge);
    const total = bars.reduce((before, bar) => before + bar, 0);
    const whole = totalSize(bars);
    return [
      ...longest(bars).map((index) => glance("longest bar", partOf(at(bars, index), whole))),
      glance("printed formula", partOf(total, whole)),
    ];
  },
};

/** The blame in figures. */
export const blame: Question = {
  ...single,
  variant: "blame",
  ways: ["no-slope", "one-message", "average-message", "absolute-sum", "flipped-sign"],
  measure: () => ({ unit: "figure", figure: "blame" }),
  solve: (readings, way) => [way === "no-slope" ? wrong(readings, way) : blameBy(readings, way)],
  glances: (knowledge) => {
    const bars = wrongs(knowledge);
    return longest(bars).map((index) => glance("longest bar", at(bars, index)));
  },
};

const glance = (by: Glance["by"], value: number): Glance => ({ by, values: [value] });

const messagesOf = ({ messages }: Knowledge): readonly number[] => known("messages", messages);

/** BP1 for the CEO, BP2 for everybody else. */
const blameBy = (readings: Readings, way: Way): Interval => product(wrong(readings, way), readings.slope);

/** What a report had wrong before it is known how far it can still move: the CEO's gap, or the messages together. */
function wrong(readings: Readings, way: Way): Interval {
  if (!readings.isCeo) return combined(readings.messages, way);
  const excess = difference(readings.said, exactly(readings.outcome));
  return way === "flipped-sign" ? negated(excess) : excess;
}

function combined(messages: readonly Interval[], way: Way): Interval {
  switch (way) {
    case "one-message":
      return sum(strongest(messages));
    case "average-message":
      return times(sum(messages), partOf(1, messages.length));
    case "absolute-sum":
      return sum(messages.map(absolute));
    case "flipped-sign":
      return negated(sum(messages));
    default:
      return sum(messages);
  }
}

const shareOfMessages = (value: Interval, { messages }: Readings): Interval =>
  times(value, partOf(1, totalSize(messages.map(middle))));

const totalWrong = (readings: Readings): number =>
  readings.isCeo ? Math.abs(middle(wrong(readings, "true"))) : totalSize(readings.messages.map(middle));

/** The bars on the screen: the messages, or the CEO's gap. */
function wrongs(knowledge: Knowledge): readonly number[] {
  if (!isCeo(knowledge)) return messagesOf(knowledge);
  return [known("CEO's report", knowledge.said) - known("outcome", knowledge.outcome)];
}

/** The sign of the longest message; where all agree it is theirs. */
function messageGlances(knowledge: Knowledge): Glance[] {
  const messages = messagesOf(knowledge);
  return longest(messages).map((index) => glance("longest bar", Math.sign(at(messages, index))));
}
