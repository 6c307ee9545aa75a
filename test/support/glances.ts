// What a player could answer by looking at the screen alone: its longest bars, widest arrows, shared signs and a number
// that only needs to be copied. Written against the printed figures, and knowing nothing of how questions are solved.
import { activate } from "#engine/activation.ts";
import type { Ask } from "#game/ask.ts";
import type { Knowledge } from "#game/knowledge.ts";

const to = (decimals: number) => (value: number) => Number(value.toFixed(decimals));

const indicesOfLongest = (bars: readonly number[]): number[] => {
  const longest = Math.max(...bars.map(Math.abs));
  return bars.map((_, index) => index).filter((index) => longest > 0 && Math.abs(bars[index] ?? 0) === longest);
};

const longestOf = (bars: readonly number[]): number[] => indicesOfLongest(bars).map((index) => bars[index] ?? 0);

const sharedSign = (bars: readonly number[]): number[] => {
  const signs = new Set(bars.map(Math.sign));
  return signs.size === 1 ? [...signs] : [];
};

/** One answer per way of looking; each is a function of the position. */
export function glancesAt(ask: Ask, knowledge: Knowledge): ((position: number) => number)[] {
  const reports = (knowledge.heard ?? []).map(to(2));
  const trusts = knowledge.trusts.map(to(2));
  const messages = (knowledge.messages ?? []).map(to(3));
  const blame = to(3)(knowledge.blame ?? 0);
  const gap = (knowledge.outcome ?? 0) - to(2)(knowledge.said ?? 0);
  const terms = [...reports.map((report, source) => report * (trusts[source] ?? 0)), to(2)(knowledge.gut)];
  const everywhere = (values: readonly number[]) => values.map((value) => () => value);
  const about = ask.about ?? 0;
  switch (ask.variant) {
    case "for-or-against": {
      const bars = [...longestOf(reports), ...longestOf(trusts)];
      return everywhere([...bars, ...sharedSign(terms)].map(Math.sign));
    }
    case "counts-most":
      return everywhere([...indicesOfLongest(reports), ...indicesOfLongest(trusts)]);
    case "without":
      return everywhere([-Math.sign(reports[about] ?? 0) * (ask.kind === "verdict" ? Math.sign(gap) : 1)]);
    case "how-strongly":
      return everywhere(longestOf(terms).map((term) => activate(knowledge.activation, term)));
    case "raw-opinion":
      return everywhere(longestOf(terms));
    case "misled-most":
      return everywhere([...indicesOfLongest(reports), ...indicesOfLongest(trusts)]);
    case "my-report":
    case "their-report":
      return everywhere([Math.sign(gap)]);
    case "which-wins":
    case "trusted-otherwise":
      return everywhere([...longestOf(messages), ...sharedSign(messages)].map(Math.sign));
    case "blame-size": {
      const bars = messages.length > 0 ? messages : [-gap];
      const whole = bars.reduce((sum, bar) => sum + Math.abs(bar), 0);
      return everywhere([...longestOf(bars), bars.reduce((sum, bar) => sum + bar, 0)].map((bar) => bar / whole));
    }
    case "blame":
      return everywhere(messages.length > 0 ? longestOf(messages) : [-gap]);
    case "message-directions":
      return everywhere([Math.sign(blame)]);
    case "message-sizes": {
      const widest = Math.max(...trusts.map(Math.abs));
      return [(position) => (Math.sign(blame) * Math.abs(trusts[position] ?? 0)) / widest];
    }
    case "message":
      return everywhere([blame]);
    case "directions":
    case "direction-once":
    case "thicker-or-thinner":
    case "step-sizes":
      return everywhere([-Math.sign(blame)]);
    case "nudge":
    case "combination":
      return []; // a move is no question
    case "step":
      return everywhere([-knowledge.boldness * blame]);
  }
}
