/** A report that may be shown to anybody: students by number instead of by name. */
import { playerId } from "../ids.ts";
import type { Report, RoundReport } from "./report.ts";

/** The same report, in which every student is "Student 1", "Student 2", ... in the order of joining. Nothing is changed. */
export function withoutNames(report: Report): Report {
  const numbers = new Map(report.students.map(({ student }, index) => [student, index + 1]));
  const hidden = <One extends { readonly student: Report["students"][number]["student"] }>(one: One) => {
    const number = numbers.get(one.student) ?? 0;
    return { ...one, student: playerId(String(number)), name: `Student ${number}` };
  };
  return {
    ...report,
    head: { ...report.head, hasNames: false },
    answers: report.answers.map(hidden),
    rounds: report.rounds.map(withoutNamesOfSlips),
    students: report.students.map(hidden),
  };
}

const withoutNamesOfSlips = (round: RoundReport): RoundReport => ({
  ...round,
  companies: round.companies.map((company) => ({
    ...company,
    slips: company.slips.map((slip) => ({ ...slip, names: [] })),
  })),
});
