// The sums of the company in the player's own numbers, as terms of an equation line.
import type { EquationItem } from "../components/equation-line.tsx";
import type { TermBar } from "../components/term-bars.tsx";
import { parseNumber, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { gutOf, isCeoSeat, type Source, sendersOf, sourcesOf } from "./people.ts";

const THIN = "\u2009";
const operator = (text: string): EquationItem => ({ kind: "operator", text });
const plus = operator("+");
const times = operator("×");
const equals = operator("=");
const unknown = (story?: string, maths?: string): EquationItem => ({ kind: "unknown", story, maths });

const lineSign = (sign: -1 | 0 | 1): 1 | -1 => (sign < 0 ? -1 : 1);

/** One more than the place in the list: people count from 1. */
const below = (index: number): string => `_${index + 1}`;

function joined(items: readonly EquationItem[], by: EquationItem): EquationItem[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [by, item]));
}

/** What each arrow adds to the raw opinion, the gut feeling last; for bars. */
export function opinionBars(desk: Desk): TermBar[] {
  const sources = sourcesOf(desk).map(({ name, trust, said }) => ({ label: name, value: trust * (said ?? 0) }));
  return [...sources, { label: say("term.gut"), value: desk.knowledge.gut }];
}

/** 0.90 × 1.10 + 0.40 × −0.21 + −0.15 */
export function opinionTerms(desk: Desk): EquationItem[] {
  const gut = gutOf(desk);
  const terms = sourcesOf(desk).map(
    (source): EquationItem => ({
      kind: "report",
      id: source.id,
      text: `${source.figure}${THIN}×${THIN}${plain(source.trust, 2)}`,
      story: desk.isWide ? say("term.timesTrust", { name: source.name }) : source.name,
      maths: `a${below(source.index)}w${below(source.index)}`,
      mathsWords: say("term.timesTrust", { name: source.name }),
      sign: lineSign(source.sign),
      width: source.width,
    }),
  );
  const own: EquationItem = {
    kind: "report",
    id: gut.id,
    text: plain(gut.trust, 2),
    story: say("term.gut"),
    maths: "b",
    mathsWords: say("gut.name"),
    sign: lineSign(gut.sign),
    width: gut.width,
  };
  return joined([...terms, own], plus);
}

/** The sum for the raw opinion; on a phone its result stands in the question. */
export function opinionLine(desk: Desk): EquationItem[] {
  const { opinion } = desk.knowledge;
  const result: EquationItem =
    opinion === null
      ? unknown(say("curve.rawOpinion"), "z")
      : { kind: "ink", text: plain(opinion, 2), story: say("curve.rawOpinion"), maths: "z" };
  return desk.isWide || opinion !== null ? [...opinionTerms(desk), equals, result] : opinionTerms(desk);
}

/** The slope's term, with its plank. */
function slopeTerm({ knowledge }: Desk): EquationItem {
  const { slope } = knowledge;
  return {
    kind: "slope",
    text: slope === null ? "?" : plain(slope, 2),
    story: say("term.slope"),
    maths: "σ′(z)",
    mathsWords: say("term.slope"),
  };
}

/** The messages that reach this desk, as terms. */
export function messageTerms(desk: Desk): EquationItem[] {
  const messages = desk.knowledge.messages ?? [];
  return sendersOf(desk).map(({ person, arrow }, index): EquationItem => {
    const message = messages[index] ?? 0;
    return {
      kind: "feedback",
      id: `out-${index}`,
      text: signed(message, 3),
      story: person.name,
      maths: `w${below(index)}δ${below(index)}`,
      mathsWords: person.name,
      sign: message < 0 ? -1 : 1,
      width: arrow?.width,
    };
  });
}

/** The CEO's gap, turned so that too high is plus: what was said less what it was. */
function gapTerms({ knowledge }: Desk): EquationItem[] {
  const said = knowledge.said ?? 0;
  const outcome = knowledge.outcome ?? 0;
  return [
    { kind: "ink", text: plain(said, 2), story: say("verdict.said"), maths: "a" },
    operator("−"),
    { kind: "ink", text: plain(outcome, 0), story: say("verdict.was"), maths: "y" },
  ];
}

/** ( +0.042 −0.018 +0.070 ) × 0.59 = ?; the result too where it is given. */
export function blameLine(desk: Desk, result: number | null): EquationItem[] {
  const several = isCeoSeat(desk) || (desk.knowledge.messages?.length ?? 0) > 1;
  const inside = isCeoSeat(desk) ? gapTerms(desk) : messageTerms(desk);
  return [
    ...(several ? [operator("("), ...inside, operator(")")] : inside),
    times,
    slopeTerm(desk),
    equals,
    feedbackResult(result, say("term.blame"), "δ"),
  ];
}

function feedbackResult(value: number | null, story: string, maths: string): EquationItem {
  if (value === null) return unknown(story, maths);
  return { kind: "feedback", text: signed(value, 3), story, maths, sign: value < 0 ? -1 : 1 };
}

/** One's own blame as a term. */
function blameTerm({ knowledge }: Desk): EquationItem {
  const blame = knowledge.blame ?? 0;
  return {
    kind: "feedback",
    text: signed(blame, 3),
    story: say("term.blame"),
    maths: "δ",
    sign: blame < 0 ? -1 : 1,
  };
}

function trustTerm({ name, trust, sign, width }: Source): EquationItem {
  return {
    kind: "report",
    text: plain(trust, 2),
    story: say("term.trustIn", { name }),
    maths: "w",
    mathsWords: say("term.trustIn", { name }),
    sign: lineSign(sign),
    width,
  };
}

/** blame × trust = message */
export function messageLine(desk: Desk, source: Source, result: number | null): EquationItem[] {
  return [blameTerm(desk), times, trustTerm(source), equals, feedbackResult(result, say("term.message"), "wδ")];
}

/** −boldness × blame × what was said = step */
export function stepLine(desk: Desk, source: Source, result: number | null): EquationItem[] {
  return [
    operator("−"),
    { kind: "ink", text: boldnessFigure(desk), story: say("term.boldness"), maths: "η" },
    times,
    blameTerm(desk),
    times,
    saidTerm(source),
    equals,
    result === null
      ? unknown(say("term.step"), "Δw")
      : { kind: "ink", text: signed(result, 3), story: say("term.step"), maths: "Δw" },
  ];
}

function saidTerm({ name, figure, said, kind, index }: Source): EquationItem {
  return {
    kind: "report",
    text: figure,
    story: kind === "person" ? say("term.report", { name }) : name,
    maths: kind === "gut" ? "1" : `a${below(index)}`,
    sign: (said ?? 0) < 0 ? -1 : 1,
  };
}

/** The boldness without needless zeros. */
export const boldnessFigure = ({ view }: Desk): string => String(view.boldness);

/** The figures a player may need for a sum at level 3, wanted and not, in the order in which they stand on the desk. */
export interface Sum {
  /** the line with empty slots; `slot` items are to be filled in order */
  readonly line: readonly EquationItem[];
  /** figures to choose from */
  readonly tray: readonly EquationItem[];
}

const emptySlot: EquationItem = { kind: "slot" };

/** The equation with its terms taken out. */
function emptied(line: readonly EquationItem[]): EquationItem[] {
  return line.map((item) => {
    if (item.kind === "unknown") return unknown();
    return item.kind === "operator" ? item : emptySlot;
  });
}

/** The terms of a line without operators and the result. */
function termsIn(line: readonly EquationItem[]): EquationItem[] {
  return line.filter(({ kind }) => kind !== "operator" && kind !== "unknown");
}

/** By size, so that their order tells nothing. */
function mixed(terms: readonly EquationItem[]): EquationItem[] {
  return [...terms].sort((one, other) => sizeOf(one) - sizeOf(other));
}

const sizeOf = ({ text }: EquationItem): number => parseNumber(text ?? "") ?? 0;

export function blameSum(desk: Desk): Sum {
  const line = blameLine(desk, null);
  const { report, opinion } = desk.knowledge;
  const others: EquationItem[] = [
    { kind: "ink", text: signed(report ?? 0, 2), story: say("term.ownReport"), maths: "a" },
    { kind: "ink", text: plain(opinion ?? 0, 2), story: say("curve.rawOpinion"), maths: "z" },
  ];
  return { line: emptied(line), tray: mixed([...termsIn(line), ...(isCeoSeat(desk) ? others.slice(1) : others)]) };
}

export function messageSum(desk: Desk, source: Source): Sum {
  const line = messageLine(desk, source, null);
  return { line: emptied(line), tray: mixed([...termsIn(line), saidTerm(source), slopeTerm(desk)]) };
}

export function stepSum(desk: Desk, source: Source): Sum {
  const line = stepLine(desk, source, null);
  return { line: emptied(line), tray: mixed([...termsIn(line), trustTerm(source), slopeTerm(desk)]) };
}

/** Two slots for each arrow, one for the gut feeling. */
export function opinionSum(desk: Desk): Sum {
  const sources = sourcesOf(desk);
  const pair = [emptySlot, times, emptySlot];
  const line = [...sources.flatMap((_, index) => (index === 0 ? pair : [plus, ...pair])), plus, emptySlot, equals];
  const tray = sources.flatMap((source) => [withoutLabel(saidTerm(source)), withoutLabel(trustTerm(source))]);
  return { line: [...line, unknown()], tray: [...tray, withoutLabel(trustTerm(gutOf(desk)))] };
}

/** A term as it lies in a slot: its figure and its line alone. */
export function withoutLabel({ kind, text, sign, width }: EquationItem): EquationItem {
  return { kind, text, sign, width };
}
