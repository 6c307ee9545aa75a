/** Makes the report of a session from its log alone. */
import type { LogEntry } from "../journal.ts";
import { answerRows } from "./answer-rows.ts";
import { deploymentReport } from "./deployment.ts";
import { type History, historyOf } from "./history.ts";
import { halvesOf, misconceptionReports, skillReports, tellings } from "./progress.ts";
import { quizReport } from "./quiz.ts";
import type { Report, ReportHead, RoundReport, SnapshotReport } from "./report.ts";
import { companyReports, roundReports } from "./rounds.ts";
import { studentReports } from "./students.ts";

export interface ReportOptions {
  /** Leaves out the round that is being played and the vote that is open, of which a class does not know yet. */
  readonly onlyFinished?: boolean;
}

/**
 * Everything that a session's log tells.
 *
 * @param entries from the first one on, in an array that nothing is added to later; nothing is changed
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function reportOf(entries: readonly LogEntry[], { onlyFinished = false }: ReportOptions = {}): Report {
  const history = historyOf(entries);
  const isOpen = !onlyFinished || history.endedAt !== null;
  const isShown = ({ isFinished }: RoundReport) => isFinished || isOpen;
  const rounds = roundReports(history).filter(isShown);
  const numbers = new Set(rounds.map(({ round }) => round));
  const answers = answerRows(history).filter(({ round }) => numbers.has(round));
  const halves = halvesOf(answers);
  const students = studentReports(history, answers, halves);
  const deployment = deploymentReport(history);
  return {
    head: headOf(history, { rounds: rounds.length, students: students.length }),
    companies: companyReports(history, isOpen),
    rounds,
    answers,
    students,
    skills: skillReports(students),
    misconceptions: misconceptionReports(tellings(history, answers), halves),
    halves,
    deployment: isOpen || deployment?.isOpen ? deployment : null,
    quiz: isOpen ? quizReport(history.session) : null,
    snapshots: snapshotReports(history),
  };
}

function headOf(history: History, { rounds, students }: Pick<ReportHead, "rounds" | "students">): ReportHead {
  const { book, shape, settings } = history.session;
  const { title, question, yes, no, customers } = book;
  return {
    ...{ title, question, yes, no, customers: customers.length },
    createdAt: history.created.at,
    startedAt: history.sales[0]?.at ?? null,
    endedAt: history.endedAt,
    lastAt: history.lastAt,
    layers: shape.layers,
    level: settings.level,
    boldness: settings.boldness,
    applied: settings.applied,
    rounds,
    students,
    hasNames: true,
  };
}

function snapshotReports({ snapshots }: History): SnapshotReport[] {
  return snapshots.map(({ event, before }) => ({
    at: event.at,
    round: before.play.round,
    turn: before.turn,
    company: before.featured,
    phase: before.play.step.phase,
    act: before.play.step.act,
  }));
}
