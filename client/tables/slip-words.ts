// What wrong answers cost, as a sentence put together from counts: "Two flipped signs cost a third of this round's gain."
import type { Applied } from "#game/settings.ts";
import type { OwnSlipView, SlipsView } from "#game/views/slips-view.ts";
import { percent, plain } from "../words/numbers.ts";
import { type Key, say } from "../words/words.ts";

type Count = SlipsView["counts"][number];

/** One sentence for the room; in the engine's company it speaks of where the players' own steps would have led. */
export function slipsSentence({ counts, share }: SlipsView, applied: Applied): string {
  const what = whatOf(counts);
  const isMore = share > nearlyAll.high;
  if (applied === "engine") {
    return isMore ? say("slips.shadowMore", { what }) : say("slips.shadow", { what, share: shareWords(share) });
  }
  const capital = what.charAt(0).toLocaleUpperCase() + what.slice(1);
  return isMore
    ? say("slips.realMore", { what: capital })
    : say("slips.real", { what: capital, share: shareWords(share) });
}

/** The same where there is hardly room: "two flipped signs lost 34 %". */
export const slipsBrief = ({ counts, share }: SlipsView, applied: Applied): string =>
  say(applied === "engine" ? "slips.briefShadow" : "slips.brief", { what: whatOf(counts), share: percent(share) });

const whatOf = (counts: SlipsView["counts"]): string =>
  listed(counts.map((each) => countWords(each, counts.length > 1)));

/** What one's own answer cost, with both costs, in as many decimals as tell them apart; a department's seat is not one's own alone. */
export function ownSlipWords({ share, book, bookWithout }: OwnSlipView, applied: Applied, isShared: boolean): string {
  const part = { share: percent(share) };
  const decimals = [3, 4, 5].find((some) => plain(book, some) !== plain(bookWithout, some)) ?? 6;
  const costs = { cost: plain(book, decimals), without: plain(bookWithout, decimals) };
  const first = isShared ? "seat" : "mine";
  return applied === "engine"
    ? `${say(`slips.${first}Shadow`, part)} ${say("slips.withShadow", costs)}`
    : `${say(`slips.${first}`, part)} ${say("slips.with", costs)}`;
}

/** "two flipped signs"; beside others, an answer without a known rule is "one other answer". */
function countWords({ code, count }: Count, hasOthers: boolean): string {
  const key = code === null ? (hasOthers ? "slips.other" : "slips.answer") : (`slips.${code}` as const);
  return say(key, { count, number: numberWord(count) });
}

const written = ["2", "3", "4", "5", "6"] as const;

function numberWord(count: number): string {
  const known = written.find((each) => each === String(count));
  return known === undefined ? String(count) : say(`slips.number.${known}`);
}

function listed(parts: readonly string[]): string {
  const [last = ""] = parts.slice(-1);
  if (parts.length < 2) return last;
  return say("slips.and", { first: parts.slice(0, -1).join(say("waiting.comma")), last });
}

interface Fraction {
  readonly key: Extract<
    Key,
    "slips.half" | "slips.third" | "slips.twoThirds" | "slips.quarter" | "slips.threeQuarters"
  >;
  readonly value: number;
}

const fractions: readonly Fraction[] = [
  { key: "slips.quarter", value: 1 / 4 },
  { key: "slips.third", value: 1 / 3 },
  { key: "slips.half", value: 1 / 2 },
  { key: "slips.twoThirds", value: 2 / 3 },
  { key: "slips.threeQuarters", value: 3 / 4 },
];
const nearBy = 0.025; // a share this near to a plain fraction is called by it
const nearlyAll = { low: 0.975, high: 1.025 };

/** "a third", "half", else "12 %". */
export function shareWords(share: number): string {
  if (share >= nearlyAll.low && share <= nearlyAll.high) return say("slips.all");
  const fraction = fractions.find(({ value }) => Math.abs(share - value) <= nearBy);
  return fraction === undefined ? percent(share) : say(fraction.key);
}
