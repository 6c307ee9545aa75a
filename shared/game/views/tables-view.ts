/** Same-role tables as they are seen: where a role meets, and how many were right before and after. */
import { seatsOf } from "#company/seats.ts";
import type { Sitter } from "../rules/answer.ts";
import type { Session } from "../state.ts";
import { isPast } from "../step.ts";
import { hasTalked, isTalk, type MeetingTable, meetingTables, peopledSeats, tableOf, talkStep } from "../talk.ts";
import { adjustStep, answerIn, answersAt, askedPeople } from "../waiting.ts";

/** Where one seat of every company meets, and what the talk has changed. Counts only. */
export interface TableView {
  readonly number: number;
  readonly layer: number;
  readonly index: number;
  readonly title: string; // key of the catalogue
  readonly place: number | null; // 1, 2, ... where several seats have that title
  readonly companies: number;
  readonly people: number; // students who meet there
  readonly of: number; // who answered before the talk
  readonly before: number | null; // of them, right before the talk; null while that is closed
  readonly after: number | null; // of them, right after it; null until it is over
}

export interface OwnTableView {
  readonly number: number; // of the table, from 1
  readonly companies: number; // whose same seat meets there
  readonly first: readonly (number | null)[] | null; // one's own first answer; null without one
}

const leastTold = 2; // answers given alone: one would be a student's own mark, on the wall for all to see

/**
 * The tables of this round, from the talk on.
 *
 * @param mayTell whether the viewer may know during the talk how many are right so far, and afterwards of one alone
 */
export function tablesView(session: Session, mayTell: boolean): TableView[] {
  const { step } = session.play;
  const isOver = isPast(step, talkStep, session.shape.layers.length);
  if (!hasTalked(session) || !(isTalk(step) || isOver)) return [];
  const titles = seatsOf(session.shape);
  return meetingTables(session)
    .map((table): TableView => {
      const { number, layer, index } = table;
      const seats = peopledSeats(session, table);
      const title = titles.find((seat) => seat.layer === layer && seat.index === index);
      const { of, before, after } = shiftAt(session, table);
      return {
        ...{ number, layer, index, of },
        title: title?.title ?? "manager",
        place: title?.number ?? null,
        companies: seats.length,
        people: seats.reduce((sum, { players }) => sum + players.length, 0),
        before: mayTell || isOver ? before : null,
        after: isOver ? after : null,
      };
    })
    .filter(({ companies, of }) => companies > 1 && (mayTell || !isOver || of >= leastTold));
}

/** Of those who had answered before the talk, how many were right then, and how many once they had talked. */
export function shiftAt(session: Session, { seats }: MeetingTable): { of: number; before: number; after: number } {
  const marks = seats.flatMap((seat) => {
    const seconds = answersAt(session, talkStep, seat);
    return Object.entries(answersAt(session, adjustStep, seat)).flatMap(([who, { mark }]) =>
      mark === null ? [] : [{ first: mark.outcome, second: (seconds[who]?.mark ?? mark).outcome }],
    );
  });
  return {
    of: marks.length,
    before: marks.filter(({ first }) => first === "right").length,
    after: marks.filter(({ second }) => second === "right").length,
  };
}

/** Where a player meets the others, with what they said first to start from. */
export function ownTable(session: Session, { seat, player: who }: Sitter): OwnTableView | null {
  const table = tableOf(session, seat);
  if (!isTalk(session.play.step) || table === undefined || !askedPeople(session).some((asked) => asked.who === who))
    return null;
  const first = answerIn(session, adjustStep, { seat, who });
  return {
    number: table.number,
    companies: peopledSeats(session, table).length,
    first: first?.by === who ? first.values : null,
  };
}
