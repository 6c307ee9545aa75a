// The three steps of help to a question: where to look, the sum in one's own numbers, the answer.
import type { AskView } from "#game/views/ask-view.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { answerWords } from "./answer-words.ts";
import { chainsOf } from "./chains.ts";
import type { Desk, Values } from "./desk.ts";
import { isCeoSeat, layerOf, layersIn, type Source, sendersOf, sourcesOf } from "./people.ts";
import { sourceAsked } from "./question-words.ts";

/** The first hint: where to look. */
export function whereToLook(desk: Desk, ask: AskView): string {
  const { variant } = ask;
  switch (variant) {
    case "without":
      return say(ask.kind === "report" ? "hint.without.report" : "hint.without.verdict", {
        name: sourceAsked(desk, ask).name,
      });
    case "trusted-otherwise":
      return say("hint.trusted-otherwise", { name: sendersOf(desk)[ask.about ?? 0]?.person.name ?? "" });
    case "blame-size":
      return say(isCeoSeat(desk) ? "hint.blame-size.ceo" : "hint.blame-size");
    case "blame":
      return say(isCeoSeat(desk) ? "hint.blame.ceo" : "hint.blame");
    case "message":
    case "step":
      return say(`hint.${variant}`, { name: sourceAsked(desk, ask).name });
    case "nudge":
    case "combination":
      return ""; // a move has no hints
    default:
      return say(`hint.${variant}`);
  }
}

/** The second hint in words; level 3 has its sum in the equation instead. */
export function sumLines(desk: Desk, ask: AskView): string[] {
  switch (ask.kind) {
    case "report":
    case "verdict":
      return isAboutChain(ask) ? chainLines(desk, ask) : productLines(desk, ask);
    case "own":
      return messageLines(desk, ask);
    case "pass":
      return sourcesOf(desk).map((source) => passLine(desk, source));
    case "adjust":
      return [
        say("hint.sum.directions"),
        ...sourcesOf(desk).map((source) => say("hint.sum.saidOnly", { name: source.name, said: source.figure })),
      ];
  }
}

const isAboutChain = ({ variant }: AskView): boolean => variant === "my-report" || variant === "their-report";

/** What each source adds: report times trust. */
function productLines(desk: Desk, ask: AskView): string[] {
  const sources = ask.variant === "without" ? [sourceAsked(desk, ask)] : sourcesOf(desk);
  return sources.map(({ name, figure, said, trust }) =>
    say("hint.sum.trustTimes", {
      name,
      said: figure,
      trust: plain(trust, 2),
      product: plain((said ?? 0) * trust, 2),
    }),
  );
}

/** The signs of the arrows along each way up to the CEO. */
function chainLines(desk: Desk, ask: AskView): string[] {
  const sign = (value: number) => (value < 0 ? "−" : "+");
  if (ask.variant === "their-report") {
    const person = layerOf(desk.company, layersIn(desk.company) - 2)[ask.about ?? 0];
    const trust = desk.knowledge.above.at(-1)?.trusts[0]?.[ask.about ?? 0] ?? 0;
    return [say("hint.sum.chain", { path: person?.name ?? "", signs: sign(trust) })];
  }
  return chainsOf(desk).map(({ people, trusts }) =>
    say("hint.sum.chain", {
      path: people.map(({ name }) => name).join(" → "),
      signs: trusts.map(sign).join(" × "),
    }),
  );
}

function messageLines(desk: Desk, ask: AskView): string[] {
  const { messages, slope, activation } = desk.knowledge;
  const turned = (messages ?? []).map((message, sender) =>
    ask.variant === "trusted-otherwise" && sender === ask.about ? -message : message,
  );
  const together = (sign: 1 | -1) =>
    plain(
      turned.reduce((sum, message) => sum + Math.max(0, sign * message), 0),
      2,
    );
  const words = turned.length > 1 ? [say("hint.sum.messagesWord", { lower: together(1), higher: together(-1) })] : [];
  if (ask.variant !== "blame-size" || slope === null) return words;
  return [...words, say("hint.sum.slope", { slope: plain(slope, 2), peak: activation === "sigmoid" ? "0.25" : "1" })];
}

function passLine({ knowledge }: Desk, { name, trust }: Source): string {
  const isHigh = (knowledge.blame ?? 0) > 0;
  const word = say(isHigh === trust > 0 ? "pass.lower" : "pass.higher");
  const sum = say(isHigh ? "hint.sum.tooHighTimes" : "hint.sum.tooLowTimes", { trust: plain(trust, 2), word });
  return say("bars.reads", { label: name, value: sum });
}

/** The third hint: every value in words. */
export function answerLines(desk: Desk, ask: AskView, worked: Values): string[] {
  return answerWords(desk, ask, worked).map(({ name, word }) =>
    name === "" ? word : say("hint.answer.reads", { name, word }),
  );
}
