/** What became of skills and misconceptions in the course of a session, for the class and for each student. */
import { type RuleCode, ruleCodes } from "../ask.ts";
import { type PlayerId, seatKey } from "../ids.ts";
import { type Skill, skills } from "../mastery/skills.ts";
import { stepKey } from "../step.ts";
import { adjustStep } from "../waiting.ts";
import { isFirstTry, isMarked } from "./answer-rows.ts";
import type { History } from "./history.ts";
import type { AnswerRow, Halves, MisconceptionReport, Occurrences, SkillReport, SkillTries } from "./report.ts";

/** A row, and the known wrong rules that would have shown in it. */
export interface Telling {
  readonly row: AnswerRow;
  readonly rules: readonly RuleCode[];
}

/** The rows with the wrong rules that their questions can tell from the truth. */
export function tellings(history: History, rows: readonly AnswerRow[]): Telling[] {
  const sales = new Map(history.sales.map(({ event, after }) => [after.play.round, event.sale]));
  return rows.map((row) => {
    const step = row.isRetry ? adjustStep : stepOfRow(row);
    const ask = sales.get(row.round)?.asks[stepKey(step)]?.[seatKey(row.seat)];
    return { row, rules: ask?.rules.map(({ code }) => code) ?? [] };
  });
}

/** Which layer was on turn follows from the seat: its own, in every phase in which layers take turns. */
function stepOfRow({ phase, act, seat }: AnswerRow) {
  const takesTurns = phase === "report" || phase === "feedback";
  return { phase, act, layer: takesTurns ? seat.layer : null };
}

/** Splits the rounds in which somebody was asked; where all was watched nothing could show. */
export function halvesOf(rows: readonly AnswerRow[]): Halves {
  const played = [...new Set(rows.filter(isFirstTry).map(({ round }) => round))].sort((one, other) => one - other);
  return { first: played[Math.ceil(played.length / 2) - 1] ?? 0, last: played.at(-1) ?? 0 };
}

/** The first and the last try of one student at each skill they were asked for. */
export function skillTries(rows: readonly AnswerRow[]): SkillTries[] {
  return skills.flatMap((skill): SkillTries[] => {
    const outcomes = rows.filter(isMarked).flatMap((row) => (row.skill === skill ? (row.outcome ?? []) : []));
    const [first] = outcomes;
    const last = outcomes.at(-1);
    return first === undefined || last === undefined ? [] : [{ skill, tries: outcomes.length, first, last }];
  });
}

/** The same for the class: how many students were right at first, and how many at last. */
export function skillReports(students: readonly { readonly skills: readonly SkillTries[] }[]): SkillReport[] {
  const tried = (skill: Skill) => students.flatMap((student) => student.skills.filter((each) => each.skill === skill));
  return skills
    .map((skill): SkillReport => {
      const tries = tried(skill);
      return {
        skill,
        students: tries.length,
        tries: tries.reduce((sum, each) => sum + each.tries, 0),
        firstRight: tries.filter(({ first }) => first === "right").length,
        lastRight: tries.filter(({ last }) => last === "right").length,
      };
    })
    .filter(({ students: count }) => count > 0);
}

/** The wrong rules that were followed, the most frequent first; each question counts once, by its first try. */
export function misconceptionReports(tellings: readonly Telling[], halves: Halves): MisconceptionReport[] {
  const counted = tellings.filter(({ row }) => isFirstTry(row));
  const [first, second] = [true, false].map((isFirst) =>
    counted.filter(({ row }) => row.round <= halves.first === isFirst),
  );
  return ruleCodes
    .map((code): MisconceptionReport => {
      const who = counted.flatMap(({ row }) => (row.misconception === code ? [row.student] : []));
      return {
        code,
        students: new Set<PlayerId>(who).size,
        first: occurrences(first ?? [], code),
        second: occurrences(second ?? [], code),
      };
    })
    .filter(({ students }) => students > 0)
    .sort((one, other) => total(other) - total(one));
}

const total = ({ first, second }: MisconceptionReport): number => first.count + second.count;

function occurrences(tellings: readonly Telling[], code: RuleCode): Occurrences {
  return {
    count: tellings.filter(({ row }) => row.misconception === code).length,
    of: tellings.filter(({ row, rules }) => rules.includes(code) || row.misconception === code).length,
  };
}

/** The wrong rules that one student followed, in each half of the rounds. */
export function misconceptionsOf(rows: readonly AnswerRow[], halves: Halves) {
  const counted = rows.filter(isFirstTry);
  const count = (code: RuleCode, isFirst: boolean) =>
    counted.filter(({ misconception, round }) => misconception === code && round <= halves.first === isFirst).length;
  return ruleCodes
    .map((code) => ({ code, first: count(code, true), second: count(code, false) }))
    .filter(({ first, second }) => first + second > 0);
}
