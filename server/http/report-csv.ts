// A report as tables for a spreadsheet: numbers stay numbers, and no cell is taken for a formula.
import { stringify } from "csv-stringify/sync";
import type { QuizGain } from "#game/report/quiz.ts";
import type { AnswerRow, Report } from "#game/report/report.ts";

export const tableNames = ["rounds", "answers", "seats", "quiz"] as const;

export type TableName = (typeof tableNames)[number];

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

export const isTableName = (text: unknown): text is TableName => tableNames.some((name) => name === text);

const rowsOf: Readonly<Record<TableName, (report: Report) => readonly Row[]>> = {
  rounds: roundRows,
  answers: ({ answers }) => answers.map(answerRow),
  seats: seatRows,
  quiz: quizRows,
};

/** Every table's columns, so that one without rows still has its head. */
const columnsOf: Readonly<Record<TableName, readonly string[]>> = {
  rounds: [
    ...["round", "customer", "outcome", "level", "watched", "company", "ceo_said", "sale_cost_before"],
    ...["sale_cost_after", "book_cost_before", "book_cost_after", "book_cost_by_engine", "book_cost_by_players"],
    ...["team_share", "quarters_played_on", "book_cost_at_end"],
    ...["share_lost_by_wrong_steps"],
  ],
  answers: [
    ...["round", "phase", "act", "kind", "level", "variant", "skill", "company", "seat", "seat_title", "student_id"],
    ...["student", "values", "truth", "outcome", "misconception", "hints", "points", "retry", "covered", "seconds"],
    ...["undone"],
  ],
  seats: [
    ...["student_id", "student", "company", "seat", "seat_title", "from_round", "to_round", "answered", "right"],
    ...["close", "wrong", "points", "covered"],
  ],
  quiz: [
    ...["about", "code", "students", "right_before", "right_after", "gain", "gain_low", "gain_high"],
    ...["chosen_before", "chosen_after", "chosen_of", "brier_before", "brier_after"],
  ],
};

/** The table as the text of a CSV file, with the mark by which spreadsheets know UTF-8. */
export function tableAsCsv(table: TableName, report: Report): string {
  return stringify([...rowsOf[table](report)], {
    bom: true,
    header: true,
    columns: [...columnsOf[table]],
    record_delimiter: "windows",
    cast: { string: harmless, boolean: (value) => (value ? "yes" : "no") },
  });
}

/** A spreadsheet takes a text that begins like this for a formula; the sign before it says that it is none. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function roundRows({ rounds, head }: Report): Row[] {
  return rounds.flatMap(({ round, customer, outcome, level, isWatched, companies }) =>
    companies.map((company) => ({
      round,
      customer,
      outcome: outcome === 1 ? head.yes : head.no,
      level,
      watched: isWatched,
      company: company.name,
      ceo_said: company.said,
      sale_cost_before: company.saleBefore,
      sale_cost_after: company.saleAfter,
      book_cost_before: company.bookBefore,
      book_cost_after: company.bookAfter,
      book_cost_by_engine: company.bookByEngine,
      book_cost_by_players: company.bookByPlayers,
      team_share: company.teamShare,
      quarters_played_on: company.playedOn,
      book_cost_at_end: company.bookAtEnd,
      share_lost_by_wrong_steps: company.slipsShare,
    })),
  );
}

function answerRow(row: AnswerRow): Row {
  return {
    round: row.round,
    phase: row.phase,
    act: row.act,
    kind: row.kind,
    level: row.level,
    variant: row.variant,
    skill: row.skill,
    company: row.companyName,
    seat: seatName(row.seat),
    seat_title: row.title,
    student_id: row.student,
    student: row.name,
    values: JSON.stringify(row.values),
    truth: JSON.stringify(row.truth),
    outcome: row.outcome,
    misconception: row.misconception,
    hints: row.hints,
    points: row.points,
    retry: row.isRetry,
    covered: row.isCover,
    seconds: row.seconds,
    undone: row.undone,
  };
}

function seatRows({ students }: Report): Row[] {
  return students.flatMap(({ student, name, seats }) =>
    seats.map((seat) => ({
      student_id: student,
      student: name,
      company: seat.companyName,
      seat: seatName(seat),
      seat_title: seat.title,
      from_round: seat.from,
      to_round: seat.to,
      answered: seat.answered,
      right: seat.right,
      close: seat.close,
      wrong: seat.wrong,
      points: seat.points,
      covered: seat.covered,
    })),
  );
}

/** The whole class, then item by item and misconception by misconception; never a student. */
function quizRows({ quiz }: Report): Row[] {
  if (quiz === null) return [];
  const { all, items, misconceptions, before, after } = quiz;
  return [
    { about: "all", ...gainCells(all), brier_before: before.brier, brier_after: after.brier },
    ...items.map((gain) => ({ about: "item", code: gain.item, ...gainCells(gain) })),
    ...misconceptions.map((gain) => ({
      about: "misconception",
      code: gain.code,
      ...gainCells(gain),
      chosen_before: gain.chosenBefore,
      chosen_after: gain.chosenAfter,
      chosen_of: gain.of,
    })),
  ];
}

const gainCells = ({ students, before, after, gain, low, high }: QuizGain): Row => ({
  students,
  right_before: before,
  right_after: after,
  gain,
  gain_low: low,
  gain_high: high,
});

/** "layer 1, place 2": counted from 1, and no number that a spreadsheet would take for one. */
const seatName = ({ layer, index }: { readonly layer: number; readonly index: number }): string =>
  `layer ${layer + 1}, place ${index + 1}`;
