// A known wrong rule in words: what happened and a hint, with the player's own numbers.
import type { AskKind, RuleCode } from "#game/ask.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import type { EquationItem } from "../components/equation-line.tsx";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { blameLine, boldnessFigure, messageLine, opinionLine, stepLine } from "./formulas.ts";
import { gutOf, isCeoSeat, type Source, sourcesOf } from "./people.ts";

/** A rule that an answer to this kind of question followed. */
export interface RuleBroken {
  readonly code: RuleCode;
  readonly kind: AskKind;
}

/** What happened, and the hint that addresses it: neither tells the answer. */
export function ruleWords(desk: Desk, { code, kind }: RuleBroken): string {
  return `${say(`rule.${code}.text`)} ${ruleHint(desk, { code, kind })}`;
}

function ruleHint(desk: Desk, { code, kind }: RuleBroken): string {
  switch (code) {
    case "flipped-sign":
      return say(`rule.flipped-sign.hint.${kind === "own" && isCeoSeat(desk) ? "ceo" : kind}`);
    case "wrong-boldness":
      return say("rule.wrong-boldness.hint", { boldness: boldnessFigure(desk) });
    case "no-gut":
      return say("rule.no-gut.hint", { gut: plain(gutOf(desk).trust, 2) });
    case "no-slope":
      return withSlope(desk, say("rule.no-slope.hint"));
    case "forgot-report":
      return withArrow(say("rule.forgot-report.hint"), quietest(desk), saidOnly);
    case "lost-trust-sign":
      return withArrow(say("rule.lost-trust-sign.hint"), distrusted(desk), trustReads);
    default:
      return say(`rule.${code}.hint`);
  }
}

/** At level 2 the slope's figure stays hidden while it is asked for; here the answer has been given. */
function withSlope({ knowledge }: Desk, hint: string): string {
  const { slope, activation } = knowledge;
  if (slope === null) return hint;
  const peak = activation === "sigmoid" ? "0.25" : "1";
  return `${hint} ${say("rule.slopeWords", { figure: plain(slope, 2), peak })}`;
}

function withArrow(hint: string, source: Source | undefined, words: (source: Source) => string): string {
  return source === undefined ? hint : `${hint} ${words(source)}`;
}

const saidOnly = ({ name, figure }: Source): string => say("rule.saidOnlyPlain", { name, figure });
const trustReads = ({ name, trust }: Source): string => say("rule.trustPlain", { name, figure: plain(trust, 2) });

/** Who said least, of those who are heard. */
export function quietest(desk: Desk): Source | undefined {
  return [...sourcesOf(desk)].sort((one, other) => Math.abs(one.said ?? 0) - Math.abs(other.said ?? 0))[0];
}

function distrusted(desk: Desk): Source | undefined {
  return [...sourcesOf(desk)].sort((one, other) => one.trust - other.trust).find(({ trust }) => trust < 0);
}

/** The sum that would have been right, where its figures stand on the screen; null at levels 1 and 2 but for the report. */
export function ruleSum(desk: Desk, mark: MarkView): EquationItem[] | null {
  const { kind, truth, slots } = mark;
  const position = slots[0]?.position ?? 0;
  const source = [...sourcesOf(desk), gutOf(desk)][position];
  if (kind === "report") return desk.knowledge.opinion === null ? null : opinionLine(desk);
  if (!desk.me.hasFigures || truth === null || source === undefined) return null;
  const value = truth[position] ?? null;
  if (mark.variant === "blame") return blameLine(desk, desk.knowledge.blame);
  if (mark.variant === "message") return messageLine(desk, source, value);
  return mark.variant === "step" ? stepLine(desk, source, value) : null;
}
