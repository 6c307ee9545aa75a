// The figures of a case in words: as they stand in a file, and as reasons.
import { type Case, judge } from "#game/detective/case.ts";
import { type Contradiction, contradiction } from "#game/detective/explain.ts";
import type { Culprit, Recorded } from "#game/detective/record.ts";
import { percent, plain, signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { type CastMember, cast, castAt, ceoLayer } from "../cast.ts";
import { ruleName } from "../rule-words.ts";

export interface File {
  readonly each: Case;
  readonly member: CastMember;
  readonly record: Recorded;
}

/** One person's file; null where there is no such seat. */
export function fileOf(each: Case, seat: number): File | null {
  const member = cast[seat];
  const record = each.people[seat];
  return member === undefined || record === undefined ? null : { each, member, record };
}

export const isCeoFile = ({ member }: File): boolean => member.layer === ceoLayer;

const byStyle = (each: Case, value: number, [plus, minus]: readonly [string, string]): string =>
  each.style === "figures" ? signed(value, 3) : value > 0 ? plus : minus;

export const blameText = (each: Case, value: number): string =>
  byStyle(each, value, [say("detective.tooHigh"), say("detective.tooLow")]);

/** A product of figures with two decimals would differ from the one that is stated. */
export const slopeDecimals = 3;

/** What the CEO said, or what was: "61 %" among words, "0.615" where one calculates. */
export const shareText = (each: Case, value: number): string =>
  each.style === "words" ? percent(value) : plain(value, value === 0 || value === 1 ? 0 : 3);

export const messageText = (each: Case, value: number): string =>
  byStyle(each, value, [say("detective.lower"), say("detective.higher")]);

export const stepText = (each: Case, value: number): string =>
  byStyle(each, value, [say("detective.up"), say("detective.down")]);

/** Whom or what an arrow comes from: a signal or a person of the layer below. */
export function sourceName({ each, member }: File, from: number): string {
  if (member.layer === 0) return each.book.signals[from]?.name ?? "";
  return castAt(member.layer - 1, from)?.name ?? "";
}

export const heardText = ({ member }: File, value: number): string =>
  member.layer === 0 ? plain(value, 2) : signed(value, 2);

/** The customer's real outcome, as a number of the CEO's scale. */
export const outcomeOf = ({ book, customer }: Case): 0 | 1 => book.customers[customer]?.outcome ?? 0;

const toldText = ({ record }: File): string =>
  record.told.length === 1
    ? signed(record.told[0] ?? 0, 3)
    : `(${record.told.map((message) => signed(message, 3)).join(" ")})`;

export interface Verdict {
  readonly title: string;
  readonly why: string;
  readonly isSolved: boolean | null; // null: nobody was accused, the answer was shown
}

/** How a guess turned out, with the reason in figures. */
export function verdictOf(each: Case, guess: Culprit): Verdict {
  const judged = judge(each, guess);
  const file = fileOf(each, guess.seat);
  const name = file?.member.name ?? "";
  if (judged.outcome === "solved") {
    return { title: say("detective.solved", { name, rule: ruleName(guess.rule) }), why: whyOf(each), isSolved: true };
  }
  if (judged.outcome === "innocent") {
    const fits = file === null ? "" : fitsWords(file);
    return { title: say("detective.innocent", { name }), why: `${fits} ${say("detective.more")}`, isSolved: false };
  }
  const against = file === null || judged.against === null ? "" : againstWords(file, judged.against);
  return { title: say("detective.otherRule", { name, rule: ruleName(guess.rule) }), why: against, isSolved: false };
}

/** The culprit and the figure that gives it away. */
export function shownOf(each: Case): Verdict {
  const { seat, rule } = each.culprit;
  const name = cast[seat]?.name ?? "";
  return { title: say("detective.shown", { name, rule: ruleName(rule) }), why: whyOf(each), isSolved: null };
}

function whyOf(each: Case): string {
  const { seat } = each.culprit;
  const file = fileOf(each, seat);
  const fault = contradiction(each.people, { seat, rule: "true" }, each);
  if (file === null || fault === null) return "";
  return each.style === "words" ? rightInWords(file, fault) : rightInFigures(file, fault);
}

function fitsWords(file: File): string {
  const { each, record } = file;
  if (each.style === "words") return say("detective.fits.words");
  const shared = { slope: plain(record.slope, slopeDecimals), blame: signed(record.blame, 3) };
  if (isCeoFile(file)) {
    return say("detective.fits.ceo", { ...shared, said: plain(record.report, 3), really: String(outcomeOf(each)) });
  }
  return say("detective.fits.blame", { ...shared, told: toldText(file) });
}

const isGut = ({ record }: File, { kind, at }: Contradiction): boolean => kind === "step" && at === record.heard.length;

function rightInFigures(file: File, fault: Contradiction): string {
  const { each, member, record } = file;
  const { kind, at } = fault;
  const shared = { name: member.name, right: signed(fault.byRule, 3), stated: signed(fault.stated, 3) };
  const slope = plain(record.slope, slopeDecimals);
  const blame = signed(record.blame, 3);
  const boldness = String(each.boldness);
  if (kind === "blame" && isCeoFile(file)) {
    const gap = { said: plain(record.report, 3), really: String(outcomeOf(each)) };
    return say("detective.right.ceo", { ...shared, ...gap, slope });
  }
  if (kind === "blame") return say("detective.right.blame", { ...shared, told: toldText(file), slope });
  if (isGut(file, fault)) return say("detective.right.gut", { ...shared, boldness, blame });
  const other = sourceName(file, at);
  if (kind === "message") {
    return say("detective.right.message", { ...shared, blame, other, trust: plain(record.trusts[at] ?? 0, 2) });
  }
  return say("detective.right.step", {
    ...shared,
    boldness,
    blame,
    other,
    heard: heardText(file, record.heard[at] ?? 0),
  });
}

function rightInWords(file: File, fault: Contradiction): string {
  const { each, member, record } = file;
  const { kind, at } = fault;
  const text = kind === "message" ? messageText : stepText;
  const shared = {
    name: member.name,
    blame: blameText(each, record.blame),
    right: text(each, fault.byRule),
    stated: text(each, fault.stated),
  };
  if (isGut(file, fault)) return say("detective.words.gut", shared);
  const other = sourceName(file, at);
  if (kind === "message") {
    return say("detective.words.message", { ...shared, other, trust: plain(record.trusts[at] ?? 0, 2) });
  }
  return say("detective.words.step", { ...shared, other, heard: heardText(file, record.heard[at] ?? 0) });
}

function againstWords(file: File, fault: Contradiction): string {
  const { each, member } = file;
  const { kind, at } = fault;
  const text = kind === "blame" ? blameText : kind === "message" ? messageText : stepText;
  const pair = { byRule: text(each, fault.byRule), stated: text(each, fault.stated) };
  if (kind === "blame") return say("detective.against.blame", { ...pair, name: member.name });
  if (isGut(file, fault)) return say("detective.against.gut", pair);
  const other = sourceName(file, at);
  return say(kind === "message" ? "detective.against.message" : "detective.against.step", { ...pair, other });
}
