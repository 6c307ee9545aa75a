// What a log must still replay to in every later version: what people have done, and the figures that came of it.
import { replay } from "#game/evolve.ts";
import type { LogEntry } from "#game/journal.ts";
import { reportOf } from "#game/report/report-of.ts";
import { stepKey } from "#game/step.ts";

export type Facts = ReturnType<typeof factsOf>;

export function factsOf(entries: readonly LogEntry[]) {
  const session = replay(entries.flatMap(({ events }) => events));
  const { play } = session;
  const report = reportOf(entries);
  return {
    version: entries.length,
    step: stepKey(play.step),
    round: play.round,
    turn: session.turn,
    level: session.settings.level,
    isShared: session.isShared,
    snapshots: session.snapshots.length,
    players: session.players.map(({ id, name, seat, standing, isOnline }) => ({ id, name, seat, standing, isOnline })),
    points: play.points,
    companies: session.companies.map(({ name, seats }, company) => ({
      name,
      seats: seats.map(({ players, teammate }) => [players.length, teammate === null ? 0 : 1].join("+")),
      quarters: play.books[company]?.quarters,
      cost: play.books[company]?.costs.at(-1)?.cost,
      weights: play.books[company]?.network.weights,
      biases: play.books[company]?.network.biases,
    })),
    report: {
      students: report.students.map(({ student, answered, right, close, wrong, points, covered, retried }) =>
        [student, answered, right, close, wrong, points, covered, retried].join(" "),
      ),
      answers: report.answers.length,
      undone: report.answers.filter(({ undone }) => undone).length,
      rounds: report.rounds.map(({ round, isFinished, companies }) => ({
        round,
        isFinished,
        books: companies.map(({ bookBefore, bookAfter, bookAtEnd }) => [bookBefore, bookAfter, bookAtEnd]),
      })),
      market: report.companies.map(({ market }) => market?.right ?? null),
      votes: report.deployment === null ? null : [report.deployment.go, report.deployment.noGo],
      quiz: report.quiz === null ? null : [report.quiz.all.students, report.quiz.all.before, report.quiz.all.after],
    },
  };
}
