/** What each student did: the seats they held, their answers, and how their skills grew. */
import type { AskKind, Outcome } from "../ask.ts";
import type { PlayerId, SeatRef } from "../ids.ts";
import { playerOf } from "../seating.ts";
import type { Player } from "../state.ts";
import { isFirstTry, isMarked, titleAt } from "./answer-rows.ts";
import type { History } from "./history.ts";
import { misconceptionsOf, skillTries } from "./progress.ts";
import type { AnswerRow, Counts, Halves, KindTries, SeatHeld, StudentReport } from "./report.ts";

const kinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];

/**
 * Everybody who has ever held a seat, in the order in which they joined.
 *
 * @param rows all answers of the session
 */
export function studentReports(history: History, rows: readonly AnswerRow[], halves: Halves): StudentReport[] {
  const byStudent = new Map<PlayerId, AnswerRow[]>();
  for (const row of rows) byStudent.set(row.student, [...(byStudent.get(row.student) ?? []), row]);
  return history.session.players
    .filter(({ id }) => history.held.has(id))
    .map((player) => studentReport(history, { player, rows: byStudent.get(player.id) ?? [], halves }));
}

interface One {
  readonly player: Player;
  readonly rows: readonly AnswerRow[]; // their own
  readonly halves: Halves;
}

function studentReport(history: History, { player, rows, halves }: One): StudentReport {
  const retries = rows.filter((row) => isMarked(row) && row.isRetry);
  return {
    student: player.id,
    name: player.name,
    standing: player.standing,
    seats: seatsHeld(history, player.id, rows),
    ...countsOf(rows),
    points: pointsOf(rows),
    covered: coveredIn(rows),
    retried: retries.length,
    retriedRight: retries.filter(({ outcome }) => outcome === "right").length,
    kinds: kindTries(rows),
    misconceptions: misconceptionsOf(rows, halves),
    skills: skillTries(rows),
  };
}

/** How first tries came out. */
export function countsOf(rows: readonly AnswerRow[]): Counts {
  const outcomes = rows.filter(isFirstTry).map(({ outcome }) => outcome);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { answered: outcomes.length, right: count("right"), close: count("close"), wrong: count("wrong") };
}

/** The outcomes of the first tries, by kind of question. */
export function kindTries(rows: readonly AnswerRow[]): KindTries[] {
  return kinds
    .map((kind) => ({
      kind,
      outcomes: rows.filter((row) => isFirstTry(row) && row.kind === kind).flatMap(({ outcome }) => outcome ?? []),
    }))
    .filter(({ outcomes }) => outcomes.length > 0);
}

const pointsOf = (rows: readonly AnswerRow[]): number =>
  rows.reduce((sum, { points, undone }) => (undone ? sum : sum + points), 0);

const coveredIn = (rows: readonly AnswerRow[]): number =>
  rows.filter(({ isCover, undone }) => isCover && !undone).length;

/** Where somebody sat when the steps of a round were opened; one entry for rounds in a row. */
export function stays(history: History, id: PlayerId): { seat: SeatRef; from: number; to: number }[] {
  const found: { seat: SeatRef; from: number; to: number }[] = [];
  for (const { session } of history.openings) {
    const seat = playerOf(session, id)?.seat;
    const { round } = session.play;
    if (!seat || round === 0) continue;
    const last = found.at(-1);
    if (last !== undefined && isSame(last.seat, seat)) last.to = round;
    else found.push({ seat, from: round, to: round });
  }
  return found;
}

const isSame = (one: SeatRef, other: SeatRef): boolean =>
  one.company === other.company && one.layer === other.layer && one.index === other.index;

function seatsHeld(history: History, id: PlayerId, rows: readonly AnswerRow[]): SeatHeld[] {
  return stays(history, id).map(({ seat, from, to }) => {
    const here = rows.filter((row) => isSame(row.seat, seat) && row.round >= from && row.round <= to);
    return {
      company: seat.company,
      companyName: history.companyNames[seat.company] ?? "",
      layer: seat.layer,
      index: seat.index,
      title: titleAt(history.session, seat),
      from,
      to,
      ...countsOf(here),
      points: pointsOf(here),
      covered: coveredIn(here),
    };
  });
}
