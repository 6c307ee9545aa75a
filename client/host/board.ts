// Reads the board of seats: how everybody stands in this step, and whom a filter or a command finds.
import { type PlayerId, type SeatRef, sameSeat } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { BoardMember, BoardRow, BoardSeat } from "#game/views/board-view.ts";

/** A student with the place they sit at. */
export interface Seated {
  readonly row: BoardRow;
  readonly seat: BoardSeat;
  readonly member: BoardMember;
}

export type Standing = "away" | "skipped" | "covered" | "answered" | "thinking" | "resting";

/** How a student stands in this step; who is away is told first, as nothing will come from them. */
export function standingOf(seat: BoardSeat, member: BoardMember): Standing {
  if (!member.isOnline) return "away";
  if (member.isCovered) return "covered";
  if (member.hasAnswered) return "answered";
  if (!seat.isAsked) return "resting";
  return seat.isSkipped ? "skipped" : "thinking";
}

/** Company by company, in the order of the seats. */
export const seatedIn = (board: readonly BoardRow[]): readonly Seated[] =>
  board.flatMap((row) => row.seats.flatMap((seat) => seat.members.map((member) => ({ row, seat, member }))));

export const findStudent = ({ board = [] }: View, playerId: PlayerId): Seated | undefined =>
  seatedIn(board).find(({ member }) => member.playerId === playerId);

export function findSeat({ board = [] }: View, ref: SeatRef): { row: BoardRow; seat: BoardSeat } | undefined {
  const row = board.find(({ company }) => company === ref.company);
  const seat = row?.seats.find((one) => sameSeat(one.seat, ref));
  return row && seat && { row, seat };
}

export const filters = ["all", "waited", "away"] as const;

export type Filter = (typeof filters)[number];

/** The students whom a filter of the board finds. */
export function foundBy(view: View, filter: Filter): readonly Seated[] {
  const everybody = seatedIn(view.board ?? []);
  if (filter === "all") return everybody;
  if (filter === "away") return everybody.filter(({ member }) => !member.isOnline);
  const waited = view.waitingFor.seats.map(({ playerId }) => playerId);
  return everybody.filter(({ member }) => waited.includes(member.playerId));
}

export interface SeatCounts {
  readonly answered: number; // students, or the teammate where none sits
  readonly of: number; // 0 for a free seat
  readonly away: number;
}

export function countsOf({ members, teammate }: BoardSeat): SeatCounts {
  if (members.length === 0) return { answered: teammate?.hasAnswered === true ? 1 : 0, of: teammate ? 1 : 0, away: 0 };
  return {
    answered: members.filter(({ hasAnswered }) => hasAnswered).length,
    of: members.length,
    away: members.filter(({ isOnline }) => !isOnline).length,
  };
}

/** Beyond so many companies faces no longer fit, and rows that fold take their place. */
const mostFaces = 10;

export const showsFaces = (board: readonly BoardRow[]): boolean => board.length <= mostFaces;

/** "Ann", and of a department the first with the number of the others. */
export function plateOf({ members, teammate }: BoardSeat): string | null {
  const [first, ...others] = members;
  if (first === undefined) return teammate?.name ?? null;
  return others.length === 0 ? first.name : `${first.name} +${others.length}`;
}
